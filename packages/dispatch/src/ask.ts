import { known } from "@prehosp/model/absence";
import type { Line } from "./line.ts";
import type { Ask } from "./proposal.ts";

// What can be answered while the call goes on; agreements and guidelines are read in daylight.
const answerable: ReadonlySet<string> = new Set([
  "operator",
  "caller",
  "unit",
  "organisation",
  "110",
  "ordinary-resource",
]);

/** The one fact whose answer would propose the line; undefined where more is missing or something speaks against. */
const lone = (line: Line): Line["settle"][number] | undefined => {
  const [only, more] = line.settle;
  return line.outcome === "unclear" && more === undefined && only !== undefined && answerable.has(only.whom)
    ? only
    : undefined;
};

const before = (line: Line, first: Line | undefined): boolean => {
  if (first === undefined || !known(line.eta)) return true;
  return !known(first.eta) || line.eta.seconds < first.eta.seconds;
};

/**
 * At most one question: the fact that alone keeps the first possible unit from being proposed, and only where that unit
 * could come before all that are proposed already; else the answer would change nothing now. Lists by time.
 */
export const askOf = (proposed: readonly Line[], possible: readonly Line[]): Ask | undefined => {
  const line = possible.find((l) => lone(l) !== undefined && before(l, proposed[0]));
  const what = line === undefined ? undefined : lone(line);
  if (line === undefined || what === undefined) return undefined;
  const same = (l: Line): boolean => {
    const other = lone(l);
    return other !== undefined && other.missing === what.missing && String(other.units) === String(what.units);
  };
  return {
    missing: what.missing,
    whom: what.whom,
    about: what.units,
    changes: possible.filter(same).map((l) => l.unit),
  };
};

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

/** What an unclear gain waits for; in arrest nothing waits for it. */
const ofGain: ReadonlySet<string> = new Set(["arrival", "ordinaryArrival", "ordinaryAcknowledged"]);

/** The one fact whose answer would propose the line; undefined where more is missing or something speaks against. */
const lone = (line: Line, arrest: boolean): Line["settle"][number] | undefined => {
  const [only, more] = arrest ? line.settle.filter((s) => !ofGain.has(s.missing)) : line.settle;
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
export const askOf = (proposed: readonly Line[], possible: readonly Line[], arrest: boolean): Ask | undefined => {
  const line = possible.find((l) => lone(l, arrest) !== undefined && before(l, proposed[0]));
  const what = line === undefined ? undefined : lone(line, arrest);
  if (line === undefined || what === undefined) return undefined;
  const same = (l: Line): boolean => {
    const other = lone(l, arrest);
    return other !== undefined && other.missing === what.missing && String(other.units) === String(what.units);
  };
  return {
    missing: what.missing,
    whom: what.whom,
    about: what.units,
    changes: possible.filter(same).map((l) => l.unit),
  };
};

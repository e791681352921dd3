import type { Line, Proposal } from "@prehosp/dispatch";
import type { Situation } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { secondsBetween } from "@prehosp/model/time";
import type { AsItWas } from "./as-it-was.ts";
import { firstExpected, firstRecorded } from "./first-there.ts";
import type { FirstChange, Gained } from "./report.ts";

/** One situation judged twice. */
export interface Twice {
  readonly one: AsItWas;
  readonly before: Proposal;
  readonly after: Proposal;
  /** The situation that `after` was made from. */
  readonly situation: Situation;
}

/** Nearest rank: the smallest that at least this share of all are no greater than. */
const percentile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

const gainedOf = (figures: readonly (number | undefined)[]): Gained => {
  const sorted = figures.filter((f) => f !== undefined).toSorted((a, b) => a - b);
  const [p10, median, p90] = [0.1, 0.5, 0.9].map((share) => percentile(sorted, share));
  return {
    n: sorted.length,
    unknown: figures.length - sorted.length,
    ...(median === undefined ? {} : { median }),
    ...(p10 === undefined ? {} : { p10 }),
    ...(p90 === undefined ? {} : { p90 }),
  };
};

/** What became of the first choice of one incident, and how much earlier it is, where both times are known. */
export interface First {
  readonly what: "arisen" | "lost" | "other";
  readonly estimated?: number | undefined;
  readonly recorded?: number | undefined;
}

/** How much earlier than those who were sent, as estimated then; and than the first that was recorded there. */
const earlier = ({ one: { way }, before }: Twice, is: Line): Pick<First, "estimated" | "recorded"> => {
  if (!known(is.eta)) return {};
  const { seconds } = is.eta;
  const expected = firstExpected(way, before);
  const there = firstRecorded(way);
  const from = way.decisions[0]?.at ?? before.at;
  return {
    ...(expected === undefined ? {} : { estimated: expected - seconds }),
    ...(there === undefined ? {} : { recorded: secondsBetween(from, there) - seconds }),
  };
};

/** What became of the first choice; undefined where it is the same. */
export const firstOf = (twice: Twice): First | undefined => {
  const [was] = twice.before.proposed;
  const [is] = twice.after.proposed;
  if (was?.unit === is?.unit) return undefined;
  if (is === undefined) return { what: "lost" };
  return { what: was === undefined ? "arisen" : "other", ...earlier(twice, is) };
};

/** The first choices of many incidents in figures. */
export const firsts = (all: readonly First[]): FirstChange => {
  const now = all.filter((f) => f.what !== "lost");
  return {
    arisen: all.filter((f) => f.what === "arisen").length,
    lost: all.filter((f) => f.what === "lost").length,
    other: all.filter((f) => f.what === "other").length,
    estimated: gainedOf(now.map((f) => f.estimated)),
    recorded: gainedOf(now.map((f) => f.recorded)),
  };
};

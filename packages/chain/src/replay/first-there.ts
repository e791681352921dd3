import type { Proposal } from "@prehosp/dispatch";
import type { UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { Way } from "../way.ts";

/** Every unit that somebody decided to alarm. */
export const alarmedIn = ({ decisions }: Way): ReadonlySet<UnitId> =>
  new Set(decisions.flatMap((d) => d.alarm.map((a) => a.unit)));

/**
 * Seconds until the first of those that were alarmed or on their way could be there, as estimated then; undefined where no such time
 * was known. An ordinary resource that stood free and that nobody sent does not count: it did not come.
 */
export const firstExpected = (way: Way, { proposed, possible, outside, ordinary }: Proposal): number | undefined => {
  const alarmed = alarmedIn(way);
  const out = new Set(way.missions.filter((m) => m.role === "ordinary").map((m) => m.unit));
  const etas = [
    ...[...proposed, ...possible, ...outside].filter((line) => alarmed.has(line.unit)).map((line) => line.eta),
    ...ordinary.filter((o) => o.standing === "coming" || out.has(o.unit)).map((o) => o.eta),
  ];
  const first = Math.min(...etas.filter(known).map((eta) => eta.seconds));
  return Number.isFinite(first) ? first : undefined;
};

/** When the first unit was there, by recorded times only. */
export const firstRecorded = ({ timeline }: Way): Instant | undefined =>
  timeline.points
    .filter((p) => p.role === "at-scene" || p.role === "at-patient")
    .map((p) => p.at)
    .filter(known)
    .toSorted(compareInstants)[0];

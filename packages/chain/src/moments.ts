import type { Exactness, TimeRole, UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { Way } from "./way.ts";

/** A moment whose time is known. */
export interface Moment {
  readonly role: TimeRole;
  readonly unit: UnitId | undefined;
  readonly at: Instant;
  readonly exactness: Exactness;
}

/** The moments of an incident whose time is known, earliest first; where two are at the same time, as they were recorded. */
export const moments = (way: Pick<Way, "timeline">): readonly Moment[] =>
  way.timeline.points
    .flatMap(({ role, unit, at, exactness }) => (known(at) ? [{ role, unit, at, exactness }] : []))
    .sort((a, b) => compareInstants(a.at, b.at));

/** The moments of one unit whose time is known, earliest first. */
export const momentsOf = (way: Pick<Way, "timeline">, unit: UnitId): readonly Moment[] =>
  moments(way).filter((m) => m.unit === unit);

const MINUTE = "2026-11-20T18:00".length;

/** Whether a moment is not before an instant; one that is known to the minute may lie anywhere in that minute. */
export const notBefore =
  (at: Instant) =>
  (m: Moment): boolean =>
    compareInstants(m.at, at) >= 0 || (m.exactness === "minute" && m.at.slice(0, MINUTE) === at.slice(0, MINUTE));

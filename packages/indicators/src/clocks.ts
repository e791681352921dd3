import type { TimePoint, TimeRole, Timeline, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { epoch, instantOf } from "@prehosp/model/time";
import type { Basis } from "./basis.ts";

/** The earliest and the latest that the systems say of one moment; equal where they agree or only one speaks. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

// A whole day or a derived time is no clock to measure minutes with.
const isClock = ({ exactness }: TimePoint): boolean => exactness === "exact" || exactness === "minute";

/** What the systems say of a role, of one unit where given: the last word of each; undefined where none has a clock. */
export const rangeOf = (timeline: Timeline | undefined, role: TimeRole, unit?: UnitId): Range | undefined => {
  const own = (timeline?.points ?? []).filter((p) => p.role === role && (unit === undefined || p.unit === unit));
  const last = new Map(own.map((p) => [p.source.system, p]));
  const said = [...last.values()].flatMap((p) => (isAbsent(p.at) || !isClock(p) ? [] : [epoch(p.at)]));
  return said.length === 0 ? undefined : { low: Math.min(...said), high: Math.max(...said) };
};

/** Whether anyone recorded that the moment came, whatever its exactness. */
export const happened = (timeline: Timeline | undefined, role: TimeRole, unit: UnitId): boolean =>
  (timeline?.points ?? []).some((p) => p.role === role && p.unit === unit && !isAbsent(p.at));

/** The moment that places an incident in a period: registered, else answered, else ringing, else the first alarm. */
export const placed = (timeline: Timeline | undefined): Instant | undefined => {
  for (const role of ["registered", "call-answered", "call-ringing", "alarmed"] as const) {
    const said = (timeline?.points ?? [])
      .filter((p) => p.role === role && !isAbsent(p.at))
      .map((p) => epoch(p.at as Instant));
    if (said.length > 0) return instantOf(Math.min(...said));
  }
  return undefined;
};

/** The timelines by incident; the last given of each. */
export const timelinesOf = ({ timelines }: Basis): ReadonlyMap<string, Timeline> =>
  new Map(timelines.map((t) => [t.incident, t]));

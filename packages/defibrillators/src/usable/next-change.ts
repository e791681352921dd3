import type { Defibrillator } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addDays, epoch, instantOf, openAt, osloDay, startOfDay, zoned } from "@prehosp/model/time";
import type { Day, Instant, OpenState, OpeningHours } from "@prehosp/model/time";

const DAYS = 8;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Open by hours and season at an instant. */
const stateAt = ({ hours, season }: Defibrillator, at: Instant): OpenState => {
  const on = osloDay(at);
  const there = !known(season) ? "unknown" : season === "all-year" || (season.from <= on && on <= season.to);
  if (there === false) return "closed";
  const state = known(hours) ? openAt(hours, at) : "unknown";
  return there === "unknown" && state === "open" ? "unknown" : state;
};

const clocksOf = (hours: OpeningHours): ReadonlySet<string> => {
  if (hours.kind !== "weekly") return new Set(["00:00"]);
  const intervals = [
    ...Object.values(hours.week).flatMap((day) => (known(day) ? day : [])),
    ...(hours.holidays.kind === "own" ? hours.holidays.intervals : []),
  ];
  // 24:00 is the 00:00 of the next day, which stands for every midnight.
  return new Set(["00:00", ...intervals.flatMap(({ from, to }) => [from, to])].filter((clock) => clock !== "24:00"));
};

/** The instants of a day at which hours can change: each clock named in them, and each whole hour of a day when the clock itself is turned. */
const edgesOf = (on: Day, clocks: ReadonlySet<string>): readonly number[] => {
  const [start, end] = [epoch(startOfDay(on)), epoch(startOfDay(addDays(on, 1)))];
  const turned = end - start === DAY_MS ? 0 : (end - start) / HOUR_MS;
  return [
    ...Array.from({ length: turned }, (_, hour) => start + hour * HOUR_MS),
    ...[...clocks].flatMap((clock) => {
      const when = zoned(on, `${clock}:00`);
      if (when === undefined) return [];
      return when.exactness === "ambiguous" ? [epoch(when.instant), epoch(when.later)] : [epoch(when.instant)];
    }),
  ];
};

/**
 * The next instant, within eight days, at which a defibrillator goes between open, closed and unknown by its hours and season;
 * undefined where nothing changes. Exact on the nights when the clock is turned: an hour that comes twice opens and closes twice.
 */
export const nextChange = (aed: Defibrillator, at: Instant): Instant | undefined => {
  const clocks = clocksOf(known(aed.hours) ? aed.hours : { kind: "always", closed: [] });
  const [now, first, from] = [stateAt(aed, at), osloDay(at), epoch(at)];
  for (let i = 0; i <= DAYS; i++) {
    const edges = edgesOf(addDays(first, i), clocks).toSorted((a, b) => a - b);
    const found = edges.find((ms) => ms > from && ms <= from + DAYS * DAY_MS && stateAt(aed, instantOf(ms)) !== now);
    if (found !== undefined) return instantOf(found);
  }
  return undefined;
};

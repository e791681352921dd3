import type { Day, Instant } from "@prehosp/model/time";
import { addDays, addMonths, epoch, instantOf, osloDay, startOfDay, weekday } from "@prehosp/model/time";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";

/** One call to 113 as the telephony counts it; it is not tied to an incident, and says nothing of the caller. */
export interface DemoCall extends Waited {
  /** When it began to ring at AMK. */
  readonly ringing: Instant;
}

interface Waited {
  /** Seconds until it was answered or, where lost, until the caller hung up. */
  readonly seconds: number;
  readonly lost: boolean;
}

/** One civil month of calls, with what the answer-time indicator reads: within ten seconds, of the answered. */
export interface CallMonth {
  /** The first day of the month. */
  readonly month: Day;
  readonly calls: number;
  readonly answered: number;
  readonly lost: number;
  readonly withinTenSeconds: number;
}

const A_DAY = 117.5;
const BY_WEEKDAY = {
  monday: 0.98,
  tuesday: 0.94,
  wednesday: 0.94,
  thursday: 0.95,
  friday: 1.03,
  saturday: 1.12,
  sunday: 1.04,
};
// January to December: the summer guests, and the cold.
const BY_MONTH = [1.03, 0.97, 0.97, 0.96, 0.98, 1.02, 1.14, 1.03, 0.96, 0.95, 0.96, 1.03] as const;
// How much of a day's calls begin in each hour, from midnight.
const BY_HOUR = [
  32, 27, 24, 21, 18, 18, 22, 30, 40, 47, 52, 54, 55, 55, 56, 56, 55, 54, 53, 52, 50, 47, 43, 39,
] as const;
const HOURS = BY_HOUR.reduce((sum, n) => sum + n, 0);

/** The month that misses the target, on purpose: holidays at the switchboard and summer guests on the coast. */
const MISSED = 7;
const TEN_SECONDS = 10;

const monthOf = (day: Day): number => Number(day.slice(5, 7));

// Apart from when they rang, so that a month can be counted without writing 3,600 instants.
const waitsOn = (draws: Seeded, day: Day): readonly Waited[] => {
  const month = monthOf(day);
  const many = A_DAY * BY_WEEKDAY[weekday(day)] * (BY_MONTH[month - 1] ?? 1);
  const slow = month === MISSED;
  return Array.from({ length: Math.round(draws.lognormal(many, 0.09)) }, () => {
    const lost = draws.chance(slow ? 0.035 : 0.018);
    const seconds = lost ? draws.lognormal(9, 0.7) : slow ? draws.lognormal(5, 0.62) : draws.lognormal(4, 0.6);
    return { seconds: Math.round(seconds * 10) / 10, lost };
  });
};

// A share of the whole day, so that the days of 23 and 25 hours need no rule of their own.
const whenIn = (draws: Seeded): number => {
  let left = draws.between(0, HOURS);
  let hour = 0;
  while (hour < BY_HOUR.length - 1 && left >= (BY_HOUR[hour] ?? 0)) left -= BY_HOUR[hour++] ?? 0;
  return (hour + draws.between(0, 1)) / BY_HOUR.length;
};

const drawsOf = (seed: number, day: Day): Seeded => seeded(seed).fork(`calls/${day}`);

/** The calls of one civil day, in the order they rang; the same for the same seed and day, whenever it is asked for. */
export const demoCallsOn = ({
  seed = 113,
  day,
}: {
  readonly seed?: number;
  readonly day: Day;
}): readonly DemoCall[] => {
  const draws = drawsOf(seed, day);
  const waits = waitsOn(draws, day);
  const when = draws.fork("when");
  const from = epoch(startOfDay(day));
  const length = epoch(startOfDay(addDays(day, 1))) - from;
  return waits
    .map(() => Math.floor((from + whenIn(when) * length) / 1000) * 1000)
    .sort((a, b) => a - b)
    .flatMap((ms, i) => {
      const waited = waits[i];
      return waited === undefined ? [] : [{ ringing: instantOf(ms), seconds: waited.seconds, lost: waited.lost }];
    });
};

/** One month in figures; any day of it will do. */
export const demoCallMonth = ({ seed = 113, day }: { readonly seed?: number; readonly day: Day }): CallMonth => {
  const month = `${day.slice(0, 7)}-01` as Day;
  const counted = { month, calls: 0, answered: 0, lost: 0, withinTenSeconds: 0 };
  for (let on = month; on < addMonths(month, 1); on = addDays(on, 1))
    for (const { lost, seconds } of waitsOn(drawsOf(seed, on), on)) {
      counted.calls += 1;
      if (lost) counted.lost += 1;
      else counted.answered += 1;
      if (!lost && seconds <= TEN_SECONDS) counted.withinTenSeconds += 1;
    }
  return counted;
};

/** The twelve whole months before the month of `at`; eleven reach 90 % within ten seconds, and July does not. */
export const demoCallYear = ({
  seed = 113,
  at,
}: {
  readonly seed?: number;
  readonly at: Instant;
}): readonly CallMonth[] =>
  Array.from({ length: 12 }, (_, n) => demoCallMonth({ seed, day: addMonths(osloDay(at), n - 12) }));

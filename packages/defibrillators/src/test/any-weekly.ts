import { absent } from "@prehosp/model/absence";
import { Day, OpeningHours, addDays } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { instantOf } from "@prehosp/model/time";
import fc from "fast-check";

const clock = fc.integer({ min: 0, max: 95 }).map((n) => `${two(Math.floor(n / 4))}:${two((n % 4) * 15)}`);
const two = (n: number): string => String(n).padStart(2, "0");

/** A stretch of hours on a quarter of an hour, also past midnight and to 24:00. */
export const anyInterval = fc
  .record({ from: clock, to: fc.oneof({ weight: 9, arbitrary: clock }, fc.constant("24:00")) })
  .filter(({ from, to }) => from !== to);

const answered = fc.array(anyInterval, { maxLength: 2 });

/** Hours of a week, each day answered or (where asked for) not. */
export const anyWeek = ({ unanswered }: { readonly unanswered: boolean }) => {
  const one = unanswered ? fc.oneof({ weight: 6, arbitrary: answered }, fc.constant(absent("not-recorded"))) : answered;
  return fc.record({
    monday: one,
    tuesday: one,
    wednesday: one,
    thursday: one,
    friday: one,
    saturday: one,
    sunday: one,
  });
};

const anyDay = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(Day.parse("2025-01-01"), n));

export const anyClosed = fc.array(
  fc.tuple(anyDay, fc.integer({ min: 0, max: 40 })).map(([from, n]) => ({ from, to: addDays(from, n) })),
  { maxLength: 2 },
);

/** Any opening hours that the model can say. */
export const anyHours: fc.Arbitrary<OpeningHours> = fc
  .oneof(
    fc.record({ kind: fc.constant("always"), closed: anyClosed }),
    fc.record({
      kind: fc.constant("weekly"),
      week: anyWeek({ unanswered: true }),
      holidays: fc.oneof(
        fc.constant({ kind: "closed" }),
        fc.constant({ kind: "as-weekday" }),
        fc.constant({ kind: "unanswered" }),
        fc.record({ kind: fc.constant("own"), intervals: answered }),
      ),
      closed: anyClosed,
    }),
    fc.constant({ kind: "words", words: "etter avtale" }),
  )
  .map((hours) => OpeningHours.parse(hours));

const between = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from), max: Date.parse(to) }).map((ms) => instantOf(ms));

/** An instant of some years, more often than by chance in a night when the clock is turned or on a holiday. */
export const anyInstant: fc.Arbitrary<Instant> = fc.oneof(
  { weight: 4, arbitrary: between("2025-06-01T00:00:00Z", "2029-12-31T00:00:00Z") },
  between("2026-03-28T20:00:00Z", "2026-03-29T06:00:00Z"),
  between("2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z"),
  between("2027-05-16T20:00:00Z", "2027-05-18T06:00:00Z"),
  between("2026-12-24T06:00:00Z", "2026-12-27T06:00:00Z"),
);

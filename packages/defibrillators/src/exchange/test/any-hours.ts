import { absent } from "@prehosp/model/absence";
import type { Day, HolidayHours, OpenInterval, OpeningHours } from "@prehosp/model/time";
import { addDays } from "@prehosp/model/time";
import fc from "fast-check";

const hhmm = (m: number): string => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
const interval: fc.Arbitrary<OpenInterval> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from: hhmm(from), to: hhmm(to) }));
const intervals = fc.array(interval, { maxLength: 2 });
// Few different days, so that stretches and lists of alike days come up.
const answer = fc.oneof(
  fc.constantFrom<OpenInterval[]>(
    [{ from: "08:00", to: "16:00" }],
    [{ from: "22:00", to: "06:00" }],
    [],
    [{ from: "00:00", to: "24:00" }],
  ),
  intervals,
  fc.constant(absent("unknown")),
);
const week = fc.record({
  monday: answer,
  tuesday: answer,
  wednesday: answer,
  thursday: answer,
  friday: answer,
  saturday: answer,
  sunday: answer,
});
const holidays: fc.Arbitrary<HolidayHours> = fc.oneof(
  fc.constantFrom<HolidayHours>({ kind: "closed" }, { kind: "as-weekday" }, { kind: "unanswered" }),
  fc.array(interval, { minLength: 1, maxLength: 2 }).map((list) => ({ kind: "own" as const, intervals: list })),
);
const closed = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 60 })).map(([after, days]) => {
    const from = addDays("2026-01-01" as Day, after);
    return { from, to: addDays(from, days) };
  }),
  { maxLength: 2 },
);

/** Any hours of the model that OpenStreetMap can say: unanswered days for the reason "unknown", words without contact data. */
export const anyHours: fc.Arbitrary<OpeningHours> = fc.oneof(
  closed.map((periods) => ({ kind: "always" as const, closed: periods })),
  fc.record({ kind: fc.constant("weekly" as const), week, holidays, closed }),
  fc
    .constantFrom("etter avtale", "24/7", "Mo-Fr 08:00-16:00", "når kaféen er åpen", "off")
    .map((words) => ({ kind: "words" as const, words })),
);

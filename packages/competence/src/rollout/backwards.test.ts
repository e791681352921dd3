import { addDays, weekday } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { book, first, offer, on, people, room, rules, trainedUpTo } from "./fixtures/rooms.ts";
import { Booking } from "./plan.ts";
import { rolloutOf } from "./rollout.ts";

describe("backwards from the date", () => {
  it("lays users as late as they can be and instructors before the first of them", () => {
    const { needs } = first(book({ isTrained: trainedUpTo(0, 0), rooms: [room({ operators: people("a", 70) })] }));
    // The week of the date has its Monday only: one class for each of two; the weeks before have two each.
    expect(needs?.weeks).toEqual([
      { week: "2027-02-08", course: "amk", seats: 2 },
      { week: "2027-02-15", course: "user", seats: 10 },
      { week: "2027-02-22", course: "user", seats: 40 },
      { week: "2027-03-01", course: "user", seats: 20 },
    ]);
    expect(needs?.instructors).toEqual({ room: "amk-1", course: "amk", seats: 2, from: on, by: "2027-02-14" });
    expect(needs).toMatchObject({ startBy: "2027-02-09", unplaced: 0 });
  });

  it("holds no course on a holiday: the Tuesday after Easter has its courses before the holy week", () => {
    const easter = room({ goLive: "2027-03-30" });
    expect(first(book({ rooms: [easter] })).needs?.weeks).toEqual([
      { week: "2027-03-08", course: "amk", seats: 2 },
      { week: "2027-03-22", course: "user", seats: 20 },
    ]);
  });

  it("takes no seat for who has one in time, and one for who sits too late or too early", () => {
    const offers = [
      offer("good", "2027-02-01"),
      offer("late", "2027-03-08"),
      offer("early", "2026-11-02", { course: "user", to: "2026-11-02" }),
      offer("elsewhere", "2027-02-01", { course: "cpr" }),
    ];
    const bookings = ["good", "late", "early", "elsewhere"].map((date, i) =>
      Booking.parse({ date, person: `a-${i + 1}` }),
    );
    const { standing, needs } = first(book({ offers, bookings, isTrained: trainedUpTo(29, 0) }));
    expect(standing.bookings.map((b) => [b.date, b.is])).toEqual([
      ["good", "in-time"],
      ["late", "too-late"],
      ["early", "too-early"],
    ]);
    expect(needs?.instructors?.seats).toBe(1);
  });

  it("says how many have no week between the earliest day and the date", () => {
    const tight = { ...rules, user: { ...rules.user, notBefore: 1 } };
    const { needs } = first(book({ rules: tight, isTrained: trainedUpTo(0, 2) }));
    expect([needs?.unplaced, rolloutOf(book({ rules: tight, isTrained: trainedUpTo(0, 2) })).feasible]).toEqual([
      10,
      "not-met",
    ]);
  });

  it("holds for any room: every seat is placed once, on working weeks before the date, and instructors are first", () => {
    fc.assert(
      fc.property(
        fc.nat(120),
        fc.nat(120),
        fc.nat(3),
        fc.integer({ min: -30, max: 700 }),
        (n, trained, teachers, ahead) => {
          const date = addDays(on, ahead);
          const { standing, needs } = first(
            book({
              rooms: [room({ goLive: date, operators: people("a", n) })],
              isTrained: trainedUpTo(trained, teachers),
            }),
          );
          const of = (course: string) => needs!.weeks.filter((w) => w.course === course);
          const sum = (course: string) => of(course).reduce((s, w) => s + w.seats, 0);
          expect(sum("user") + needs!.unplaced).toBe(standing.missing.length);
          expect(sum("amk")).toBe(Math.max(0, 2 - Math.min(n, teachers)));
          for (const { week, seats } of needs!.weeks)
            expect([weekday(week), week < date, seats > 0]).toEqual(["monday", true, true]);
          const [users] = of("user");
          expect(of("amk").filter(({ week }) => users !== undefined && week > users.week)).toEqual([]);
          expect(needs!.startBy === undefined || needs!.startBy < date).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

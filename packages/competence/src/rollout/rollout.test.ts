import type { OrgId, Outcome, PersonId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays, weekday } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mondayOf } from "./backwards.ts";
import { rolloutChanges } from "./changes.ts";
import { fitDates } from "./fit-dates.ts";
import { Booking, CourseOffer, RolloutRoom, RolloutRules } from "./plan.ts";
import { prepareRollout, rolloutOf, withDate } from "./rollout.ts";
import type { IsTrained } from "./room-standing.ts";

const day = (text: string) => text as Day;
const on = day("2027-01-04"); // a Monday
const goLive = day("2027-03-02"); // a Tuesday, eight weeks on
const instructor = (course: string, days: number, own: number) => ({
  course,
  proof: "instructor",
  days,
  fewest: 6,
  most: 9,
  daysBefore: 14,
  own,
});
const rules = RolloutRules.parse({
  decided: { by: "role:area-instructor", on: "2026-12-01", source: "prøve" },
  user: { course: "user", proof: "user", days: 1, fewest: 4, most: 10, daysBefore: 1, notBefore: 90, classesAWeek: 2 },
  instructors: { AMK: instructor("amk", 4, 2), LVS: instructor("lvs", 1, 1), akuttmottak: instructor("lvs", 1, 1) },
});
const people = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}-${i + 1}` as PersonId);
const room = (over: object = {}) =>
  RolloutRoom.parse({ room: "amk-1", kind: "AMK", goLive, operators: people("a", 30), ...over });
const offer = (id: string, from: string, over: object = {}) =>
  CourseOffer.parse({ id, course: "amk", from, to: addDays(day(from), 3), seats: 9, taken: 0, ...over });
/** `until` holds for whoever's number is at most that of the proof. */
const trainedUpTo =
  (users: number, instructors: number, until?: Day): IsTrained =>
  (person, proof, asked) => {
    const number = Number(person.split("-")[1]);
    const has = number <= (proof === "user" ? users : instructors);
    return has && (until === undefined || asked < until) ? "met" : "not-met";
  };
const book = (over: Partial<Parameters<typeof prepareRollout>[0]> = {}) =>
  prepareRollout({ rules, rooms: [room()], offers: [], bookings: [], isTrained: trainedUpTo(10, 0), on, ...over });
const first = (b: ReturnType<typeof book>) => b.rooms[0]!;

describe("one room", () => {
  it("says trained of total, who is missing on the date, and its own instructors", () => {
    const { standing } = first(book({ isTrained: trainedUpTo(10, 1) }));
    expect([standing.trained, standing.total, standing.missing.length, standing.instructors]).toEqual([
      10,
      30,
      20,
      ["a-1"],
    ]);
    expect(standing.ready).toBe("not-met");
    expect(first(book({ isTrained: trainedUpTo(30, 2) })).standing.ready).toBe("met");
  });

  it("calls missing whose proof runs out before the date, and says so", () => {
    const { standing } = first(book({ isTrained: trainedUpTo(30, 2, goLive) }));
    expect([standing.trained, standing.missing.length]).toEqual([30, 30]);
    expect(new Set(standing.missing.map((m) => m.why))).toEqual(new Set(["runs-out-before"]));
    expect(first(book({ isTrained: trainedUpTo(30, 2, addDays(goLive, 1)) })).standing.ready).toBe("met");
  });

  it("never counts unclear as trained or as missing", () => {
    const isTrained: IsTrained = (person, proof) =>
      person === "a-3" ? (proof === "user" ? "unclear" : "not-met") : "met";
    const { standing, needs } = first(book({ isTrained }));
    expect([standing.ready, standing.trained, standing.missing, standing.unclear]).toEqual([
      "unclear",
      29,
      [],
      ["a-3"],
    ]);
    // And a seat is held for the one of whom it is unclear.
    expect(needs?.weeks).toEqual([{ week: mondayOf(addDays(goLive, -1)), course: "user", seats: 1 }]);
  });

  it("leaves out of the sums whom training does not concern", () => {
    const isTrained: IsTrained = (person) => (person === "a-3" ? "not-applicable" : "met");
    expect(first(book({ isTrained })).standing).toMatchObject({ total: 29, trained: 29, ready: "met" });
  });

  it("leaves unknown what is unknown", () => {
    const untold = book({
      rooms: [room({ operators: absent("not-recorded") }), room({ room: "amk-2", goLive: absent("unknown") })],
    });
    expect(untold.rooms.map((r) => r.needs)).toEqual([undefined, undefined]);
    expect(untold.rooms.map((r) => r.standing.ready)).toEqual(["unclear", "unclear"]);
    expect(untold.rooms[0]?.standing).toMatchObject({
      total: { absent: "not-recorded" },
      trained: { absent: "not-recorded" },
    });
    expect(rolloutOf(untold)).toMatchObject({ weeks: [], untold: ["amk-1", "amk-2"], feasible: "unclear" });
    expect(rolloutOf(book({ rooms: [] })).feasible).toBe("unclear");
  });
});

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

describe("the dates offered", () => {
  it("go first to the rooms that must be done first, and what is left is said by room", () => {
    const rooms = [room({ room: "amk-late", goLive: addDays(goLive, 28) }), room()];
    const offers = [offer("d1", "2027-02-01", { seats: 9, taken: 6 }), offer("gone", "2026-12-07")];
    const { fit, feasible } = rolloutOf(book({ rooms, offers, isTrained: trainedUpTo(30, 0) }));
    expect(fit.placed).toEqual([
      { room: "amk-1", date: "d1", seats: 2 },
      { room: "amk-late", date: "d1", seats: 1 },
    ]);
    expect(fit.short).toEqual([{ room: "amk-late", course: "amk", seats: 1, by: "2027-03-16" }]);
    expect([fit.thin, feasible]).toEqual([[], "not-met"]);
  });

  it("say which would be held with too few", () => {
    const { fit, feasible } = rolloutOf(
      book({ offers: [offer("d1", "2027-02-01", { taken: 3 })], isTrained: trainedUpTo(30, 0) }),
    );
    expect([fit.thin, feasible]).toEqual([["d1"], "met"]);
  });

  it("place as many as any way of placing could", () => {
    const need = fc.record({ from: fc.nat(6), length: fc.nat(6), seats: fc.integer({ min: 1, max: 3 }) });
    const date = fc.record({ from: fc.nat(10), seats: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(need, { maxLength: 4 }), fc.array(date, { maxLength: 3 }), (needs, dates) => {
        const at = (n: number) => addDays(on, n);
        const wanted = needs.map((n, i) => ({
          room: `r-${i}` as OrgId,
          course: "amk",
          seats: n.seats,
          from: at(n.from),
          by: at(n.from + n.length),
        }));
        const offers = dates.map((d, i) => offer(`d-${i}`, at(d.from), { to: at(d.from), seats: d.seats }));
        const fits = (i: number, d: (typeof dates)[number]) =>
          d.from >= needs[i]!.from && d.from <= needs[i]!.from + needs[i]!.length;
        // Seat by seat, every way: the truth to hold the greedy order against.
        const units = needs.flatMap((n, i) => Array.from({ length: n.seats }, () => i));
        const most = (u: number, free: readonly number[]): number =>
          u === units.length
            ? 0
            : Math.max(
                most(u + 1, free),
                ...dates.flatMap((d, k) =>
                  free[k]! > 0 && fits(units[u]!, d)
                    ? [
                        1 +
                          most(
                            u + 1,
                            free.map((f, x) => (x === k ? f - 1 : f)),
                          ),
                      ]
                    : [],
                ),
              );
        const { placed, short } = fitDates(wanted, offers, () => 0);
        const given = placed.reduce((s, p) => s + p.seats, 0);
        expect(given).toBe(
          most(
            0,
            dates.map((d) => d.seats),
          ),
        );
        expect(given + short.reduce((s, p) => s + p.seats, 0)).toBe(units.length);
        for (const [i, { seats }] of dates.entries())
          expect(placed.filter((p) => p.date === `d-${i}`).reduce((s, p) => s + p.seats, 0)).toBeLessThanOrEqual(seats);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a date that moves", () => {
  const offers = [offer("d1", "2027-02-01"), offer("d2", "2027-02-22")];
  const bookings = [Booking.parse({ date: "d1", person: "a-1" }), Booking.parse({ date: "d2", person: "a-2" })];
  const rooms = [room(), room({ room: "amk-2", goLive: "2027-04-06", operators: people("b", 20) })];
  const until = addDays(goLive, 10);
  const before = book({ rooms, offers, bookings, isTrained: trainedUpTo(10, 0, until) });

  it("says which rooms, weeks and people it touches", () => {
    const after = withDate(before, "amk-1" as OrgId, addDays(goLive, 14));
    const changes = rolloutChanges(before, after);
    expect(changes.rooms.map((r) => [r.room, r.goLive.from, r.goLive.to])).toEqual([["amk-1", goLive, "2027-03-16"]]);
    expect(changes.seats.map((s) => [s.person, s.was, s.is])).toEqual([["a-2", "too-late", "in-time"]]);
    expect(changes.runsOut).toHaveLength(10);
    expect(changes.weeks.length).toBeGreaterThan(0);
    expect(rolloutChanges(after, before).seats.map((s) => s.is)).toEqual(["too-late"]);
    expect(rolloutChanges(before, before)).toMatchObject({ rooms: [], weeks: [], seats: [], runsOut: [] });
  });

  it("comes to the same as planning anew, wherever it moves, and back again to the same", () => {
    fc.assert(
      fc.property(fc.constantFrom("amk-1", "amk-2"), fc.integer({ min: -60, max: 400 }), (id, days) => {
        const moved = addDays(goLive, days);
        const fresh = book({
          rooms: rooms.map((r) => (r.room === id ? { ...r, goLive: moved } : r)),
          offers,
          bookings,
          isTrained: trainedUpTo(10, 0, until),
        });
        const after = withDate(before, id as OrgId, moved);
        expect(after.rooms).toEqual(fresh.rooms);
        expect(rolloutOf(after)).toEqual(rolloutOf(fresh));
        const was = before.rooms.find((r) => r.standing.room.room === id)!.standing.room.goLive;
        expect(rolloutOf(withDate(after, id as OrgId, was))).toEqual(rolloutOf(before));
      }),
      { numRuns: 60 },
    );
  });

  it("asks about the people of that room only, three times each at most", () => {
    let asked = 0;
    const counting: IsTrained = (): Outcome => {
      asked += 1;
      return "not-met";
    };
    const forty = Array.from({ length: 40 }, (_, i) => room({ room: `amk-${i}`, operators: people(`p${i}x`, 75) }));
    const all = book({ rooms: forty, isTrained: counting });
    expect(asked).toBe(40 * 75 * 3);
    asked = 0;
    rolloutChanges(all, withDate(all, "amk-7" as OrgId, addDays(goLive, 14)));
    expect(asked).toBe(75 * 3);
  });
});

it("remarks on what it is given twice or cannot place", () => {
  const twice = book({
    rooms: [room({ operators: ["a-1", "a-1"] }), room({ operators: ["a-1"] })],
    bookings: [Booking.parse({ date: "nowhere", person: "x-1" })],
    rules: { ...rules, user: { ...rules.user, fewest: 11 } },
  });
  expect(twice.remarks.map((r) => r.code)).toEqual([
    "operator-twice",
    "room-twice",
    "works-in-two-rooms",
    "unknown-date",
    "works-nowhere",
    "fewest-over-most",
  ]);
  expect(first(twice).standing.total).toBe(1);
});

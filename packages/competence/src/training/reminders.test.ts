import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@prehosp/model/time";
import { classReminders, notReady } from "./not-ready.ts";
import { dateOfReminder, remindersDue, remindersOf } from "./reminders.ts";
import type { RunsOut } from "./reminders.ts";
import { seatsOf } from "./seats.ts";
import { d, date, p, qualifiedAre, radio, seat } from "./fixtures/drill.ts";

const row: RunsOut = { person: p("a"), requirement: "r", until: d("2026-11-30"), warnDays: [30, 7] };
const due = (on: string, sent: readonly string[] = [], rows = [row]) =>
  remindersDue(remindersOf(rows), { on: d(on), sent: new Set(sent) }).map((r) => r.id);

describe("reminders", () => {
  test("that say different things have different ids, whatever the requirements are called", () => {
    const named = (requirement: string, person: string) => ({ ...row, requirement, person: p(person), warnDays: [7] });
    expect(remindersOf([named("r|s", "a"), named("s", "a|r"), named("r%7Cs", "a")])).toHaveLength(3);
  });

  test("name the course date they are about, whatever it is called", () => {
    expect(dateOfReminder("runs-out|a|r|2026-11-30|30")).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const one = { person: p("a"), requirement: "r|s", finding: undefined as never };
        const [reminder] = classReminders({ ...date, id }, seatsOf(date, []), [one]);
        expect(dateOfReminder(reminder?.id ?? "")).toBe(id);
      }),
    );
  });

  test("are due so many days before, and never once the day has come", () => {
    expect(due("2026-10-30")).toEqual([]);
    expect(due("2026-10-31")).toEqual(["runs-out|a|r|2026-11-30|30"]);
    expect(due("2026-11-29")).toEqual(["runs-out|a|r|2026-11-30|7"]);
    expect(due("2026-11-30")).toEqual([]);
  });

  test("that a hub slept through come as one, the most urgent", () => {
    expect(due("2026-11-25")).toEqual(["runs-out|a|r|2026-11-30|7"]);
    expect(due("2026-11-25", ["runs-out|a|r|2026-11-30|7"])).toEqual([]);
  });

  test("of a renewed requirement have other ids: the old one's timer finds nothing to say", () => {
    const renewed = { ...row, until: d("2027-11-30") };
    expect(remindersOf([renewed]).some((r) => remindersOf([row]).some((o) => o.id === r.id))).toBe(false);
  });

  const rows = fc.array(
    fc.record({
      person: fc.constantFrom("a", "b").map(p),
      requirement: fc.constantFrom("r", "s"),
      until: fc.integer({ min: 0, max: 60 }).map((n) => addDays(d("2026-11-01"), n)),
      warnDays: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
    }),
    { maxLength: 6 },
  );

  test("are sent exactly once, however often a day is asked about, on whichever days somebody asks", () => {
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: -45, max: 65 }), { maxLength: 200 }), (list, offsets) => {
        const reminders = remindersOf(list);
        const asking = (days: readonly number[]): readonly string[] => {
          const sent: string[] = [];
          for (const n of days)
            for (const r of remindersDue(reminders, { on: addDays(d("2026-11-01"), n), sent: new Set(sent) }))
              sent.push(r.id);
          return sent;
        };
        const now = asking(offsets.toSorted((a, b) => a - b));
        expect(new Set(now).size).toBe(now.length);
        // Asked every day: each one whose day comes before the day it is about.
        const daily = asking(Array.from({ length: 111 }, (_, n) => n - 45));
        expect(daily.toSorted()).toEqual(
          reminders
            .filter((r) => r.due < r.before)
            .map((r) => r.id)
            .toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("three days before class", () => {
  const seats = seatsOf(
    date,
    ["a", "b", "c", "d"].map((who, n) => seat(`f${String(n)}`, "enrolled", who, `2026-11-01T10:0${String(n)}:00Z`)),
  );
  const missing = notReady(radio, seats, qualifiedAre(["a", "c"]));

  test("those who lack the e-learning are named, those next in line too, with the finding", () => {
    expect(missing.map((m) => [m.person, m.requirement, m.finding.outcome])).toEqual([
      ["b", "nodnett.pre-course", "not-met"],
      ["d", "nodnett.pre-course", "not-met"],
    ]);
    expect(notReady(radio, { ...seats, cancelled: true }, qualifiedAre([]))).toEqual([]);
    expect(notReady(radio, { ...seats, seated: [p("unclear-1")], waiting: [] }, qualifiedAre([]))).toHaveLength(1);
  });

  test("they get one reminder, and another if the class is moved", () => {
    const reminders = classReminders(date, seats, missing);
    expect(reminders.map((r) => [r.person, r.due, r.date])).toEqual([
      ["b", "2026-11-22", "radio-1"],
      ["d", "2026-11-22", "radio-1"],
    ]);
    const sent = new Set(reminders.map((r) => r.id));
    expect(remindersDue(reminders, { on: d("2026-11-22"), sent: new Set() })).toHaveLength(2);
    expect(remindersDue(reminders, { on: d("2026-11-23"), sent })).toEqual([]);
    const moved = classReminders(date, { ...seats, from: d("2026-12-09") }, missing);
    expect(remindersDue(moved, { on: d("2026-12-06"), sent })).toHaveLength(2);
  });
});

import {
  Booking,
  CourseOffer,
  LeaderContact,
  RolloutRoom,
  RolloutRules,
  nationalPacks,
  prepare,
  prepareRollout,
  qualified,
  rolloutChanges,
  rolloutFacts,
  rolloutOf,
  withDate,
} from "@prehosp/competence";
import type { Outcome, PersonId } from "@prehosp/model";
import { addDays, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRolloutPlan } from "./plan.ts";
import { demoRollout, rolloutEvidence, roomWithoutInstructor } from "./rollout.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const on = osloDay(at);

/** The plan as the hub would read it, with the evidence for the answer and a count of how often it is asked. */
const planned = (size: "plan" | "load") => {
  const { rooms, offers, bookings, contacts, ...plan } = demoRolloutPlan({ at, size });
  const rules = RolloutRules.parse(plan.rules);
  const proved = prepare({
    packs: nationalPacks,
    evidence: demoRollout({ at, size }).flatMap((room) => rolloutEvidence(room, at)),
  });
  const kinds = new Map(rooms.flatMap(({ kind, operators }) => operators.map((one) => [one, kind] as const)));
  let asked = 0;
  const isTrained = (person: PersonId, requirement: string, day: Day): Outcome => {
    asked += 1;
    const facts = rolloutFacts({ rules, product: "lifex" }, kinds.get(person)!, requirement);
    return qualified(proved, { subject: { person }, requirement, on: day, knownAt: at, facts }).outcome;
  };
  const book = prepareRollout({
    rules,
    rooms: rooms.map((r) => RolloutRoom.parse(r)),
    offers: offers.map((o) => CourseOffer.parse(o)),
    bookings: bookings.map((b) => Booking.parse(b)),
    isTrained,
    on,
  });
  return {
    book,
    contacts,
    bookings,
    asked: () => {
      const n = asked;
      asked = 0;
      return n;
    },
  };
};

describe("the roll-out plan", () => {
  test.each([
    ["plan", 1800],
    ["load", 3000],
  ] as const)("%s: says who is missing in each of 40 rooms, and agrees with the lists", (size, people) => {
    const { book, asked } = planned(size);
    expect(asked()).toBe(3 * people);
    expect([book.remarks, book.rooms.length]).toEqual([[], 40]);
    for (const [i, { operators, trained, instructors }] of demoRollout({ at, size }).entries()) {
      const { standing } = book.rooms[i]!;
      expect([standing.total, standing.trained]).toEqual([operators.length, trained.length]);
      expect(standing.missing.map((m) => m.person)).toEqual(operators.slice(trained.length));
      expect(standing.instructors).toEqual(instructors);
    }
  });

  test("lays seats in weeks to come, and finds the AMK without an instructor", () => {
    const { book, bookings } = planned("plan");
    const { weeks, fit, untold } = rolloutOf(book);
    expect(untold).toEqual([]);
    expect(weeks.length).toBeGreaterThan(10);
    const users = weeks.filter((w) => w.course === "lifex-bruker").reduce((n, w) => n + w.seats, 0);
    const missing = book.rooms.reduce((n, { standing }) => n + standing.missing.length, 0);
    const inTime = book.rooms.flatMap(({ standing }) => standing.bookings).filter((b) => b.is === "in-time").length;
    const unplaced = book.rooms.reduce((n, { needs }) => n + (needs?.unplaced ?? 0), 0);
    expect(users + unplaced).toBe(missing - inTime);
    expect(new Set(bookings.map((b) => b.person)).size).toBe(bookings.length);
    const amk = book.rooms.find(({ standing }) => standing.room.room === roomWithoutInstructor);
    expect(amk?.needs?.instructors?.seats).toBe(4);
    expect(
      [...fit.placed, ...fit.short].filter((s) => s.room === roomWithoutInstructor).reduce((n, s) => n + s.seats, 0),
    ).toBe(4);
  });

  test("asks about one room when its date moves two weeks, also with 3,000 operators", () => {
    const { book, asked } = planned("load");
    asked();
    const { goLive, operators } = RolloutRoom.parse(
      book.rooms.find(({ standing }) => standing.room.room === roomWithoutInstructor)?.standing.room,
    );
    const after = withDate(book, roomWithoutInstructor, addDays(goLive as Day, 14));
    expect(asked()).toBe(3 * (operators as readonly PersonId[]).length);
    const changes = rolloutChanges(book, after);
    expect(changes.rooms.map((r) => r.room)).toEqual([roomWithoutInstructor]);
    expect(changes.weeks.length).toBeGreaterThan(0);
  });

  test("has calls to leaders that say when, in which role and what was agreed", () => {
    const { contacts } = planned("plan");
    for (const one of contacts) expect(LeaderContact.parse(one)).toEqual(one);
    expect(new Set(contacts.map((c) => c.id)).size).toBe(contacts.length);
  });
});

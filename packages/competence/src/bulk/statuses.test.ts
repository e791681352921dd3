import { Evidence } from "@prehosp/model";
import type { PersonId } from "@prehosp/model";
import { addDays, dayAt, dayNumber } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Book } from "../book.ts";
import { Pack, prepare, qualified, statuses, viaOf } from "../index.ts";
import { NOW, PEOPLE, TODAY, anyEvidence, facts, pack } from "../testing/random.ts";
import { endsOf, numberOf } from "./days.ts";
import { endOf } from "../fresh.ts";

const people = PEOPLE as readonly string[] as readonly PersonId[];
type Board = ReturnType<typeof statuses>;
type Seen = Readonly<Record<string, string>>;

const slow = (book: Book, { on, knownAt, seen }: { on: Day; knownAt: Instant; seen: (p: PersonId) => Seen }) =>
  people.map((person) =>
    ["r0", "r1", "r2"].map((requirement) => {
      const f = qualified(book, { subject: { person }, requirement, on, knownAt, facts: seen(person) });
      const status = f.outcome === "met" && viaOf(f).includes("grace") ? "met-by-grace" : f.outcome;
      return { status, ...(f.until === undefined ? {} : { until: f.until }) };
    }),
  );
const fast = (board: Board) => people.map((p) => ["r0", "r1", "r2"].map((r) => board.of(p, r)));

test("all at once gives what is given one by one, with the same until", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(pack, anyEvidence, fc.tuple(facts, facts, facts), (p, evidence, each) => {
      const book = prepare({ packs: [p], evidence });
      const of = (person: PersonId): Seen => each[people.indexOf(person)] as Seen;
      const expected = slow(book, { on: TODAY, knownAt: NOW, seen: of });
      expect(fast(statuses(book, { people, on: TODAY, knownAt: NOW, facts: of }))).toEqual(expected);
      for (const s of expected.flat()) seen.add(`${s.status}${s.until === undefined ? "" : " until"}`);
    }),
    { numRuns: 3000 },
  );
  expect([...seen].sort()).toEqual(["met", "met until", "met-by-grace until", "not-applicable", "not-met", "unclear"]);
}, 120_000);

test("it follows evidence, facts and the day, and nothing else has to be judged anew", () => {
  fc.assert(
    fc.property(
      pack,
      anyEvidence,
      fc.array(
        fc.oneof(
          fc.record({ person: fc.constantFrom(...people), evidence: anyEvidence }),
          fc.record({ person: fc.constantFrom(...people), facts }),
          fc.record({ days: fc.integer({ min: -20, max: 200 }) }),
        ),
        { maxLength: 5 },
      ),
      facts,
      (p, start, steps, common) => {
        let evidence: readonly Evidence[] = start;
        const each = new Map<PersonId, Seen>();
        let [on, knownAt] = [TODAY, NOW];
        // One who attests isn't on the board.
        const board = statuses(prepare({ packs: [p], evidence }), {
          people: people.slice(1),
          on,
          knownAt,
          facts: common,
        });
        for (const step of steps) {
          if ("days" in step) {
            on = addDays(on, step.days);
            knownAt = `${on}T12:00:00Z` as Instant;
            board.advance({ on, knownAt });
          } else if ("evidence" in step) {
            const of = step.evidence.map((e) => ({ ...e, person: step.person }));
            evidence = [...evidence.filter((e) => e.person !== step.person), ...of];
            board.update(step.person, { evidence: of });
          } else if (step.person !== people[0]) {
            each.set(step.person, step.facts);
            board.update(step.person, { facts: step.facts });
          }
          const seen = (person: PersonId): Seen => each.get(person) ?? common;
          const expected = slow(prepare({ packs: [p], evidence }), { on, knownAt, seen });
          expect(fast(board).slice(1)).toEqual(expected.slice(1));
        }
      },
    ),
    { numRuns: 1000 },
  );
}, 120_000);

describe("what is new of one who attests to many", () => {
  const has = (competence: string, more: object = {}) => ({
    has: competence,
    kinds: ["course"],
    outcomes: ["passed"],
    fresh: { kind: "none" },
    unrecorded: "not-met",
    ...more,
  });
  const requirement = (id: string, needs: object) => ({
    id,
    version: "1.0",
    title: { nb: id },
    cites: ["AH-2.6-b"],
    subject: "person",
    needs,
  });
  const p = Pack.parse({
    id: "attested",
    edition: "1",
    layer: "national",
    requirements: [
      requirement("user", has("user", { attestor: "instructor" })),
      requirement("instructor", has("instructor", { attestor: "area" })),
      requirement("area", has("area")),
    ],
  });
  let refs = 0;
  const proof = (person: string, competence: string, on: string, attestedBy: string, kind = "course") =>
    Evidence.parse({
      person,
      competence,
      kind,
      on,
      knownAt: `${on}T20:00:00.000Z`,
      outcome: "passed",
      attributes: {},
      attestedBy,
      documented: true,
      source: { system: "s", ref: String((refs += 1)) },
    });
  const users = Array.from({ length: 40 }, (_, n) => `user-${n}`);
  const instructor = [proof("instructor", "instructor", "2025-01-10", "area")];
  const area = [proof("area", "area", "2024-01-10", "x")];
  // Half of them before the summer, and half after it.
  const learnt = users.map((u, n) => proof(u, "user", n < 20 ? "2025-05-01" : "2025-09-01", "instructor"));
  const board = () =>
    statuses(prepare({ packs: [p], evidence: [...area, ...instructor, ...learnt] }), {
      people: [...users, "instructor"] as string[] as PersonId[],
      on: TODAY,
      knownAt: NOW,
    });
  const met = (of: Board) => users.filter((u) => of.of(u as PersonId, "user")?.status === "met").length;
  const update = (of: Board, person: string, evidence: readonly Evidence[]) =>
    of.update(person as PersonId, { evidence }).length;

  test("judges him alone where it changes nothing of whether he could attest", () => {
    const of = board();
    expect(met(of)).toBe(40);
    expect(update(of, "instructor", [...instructor, proof("instructor", "user", "2026-01-01", "other")])).toBe(1);
    expect(update(of, "area", [...area, proof("area", "area", "2026-01-01", "x")])).toBe(0);
    expect(met(of)).toBe(40);
  });

  test("judges with him those only whom he attested on the days that are otherwise now, through whoever attested him", () => {
    const of = board();
    const revoked = proof("instructor", "instructor", "2025-07-01", "area", "revocation");
    expect(update(of, "instructor", [...instructor, revoked])).toBe(21);
    expect(met(of)).toBe(20);
    // The one who attested him never was one who could: he couldn't either, on any day.
    expect(update(of, "area", [])).toBe(21);
    expect(met(of)).toBe(0);
    expect(update(of, "area", area)).toBe(21);
    expect(met(of)).toBe(20);
  });

  test("follows those too who were asked about first after it had to be known whom each has attested to", () => {
    const of = board();
    update(of, "instructor", instructor);
    const other = [proof("other", "instructor", "2025-01-10", "area-2")];
    expect(update(of, "other", other)).toBe(0);
    expect(update(of, "user-0", [proof("user-0", "user", "2025-05-01", "other")])).toBe(1);
    expect(met(of)).toBe(39);
    expect(update(of, "area-2", [proof("area-2", "area", "2024-01-10", "x")])).toBe(1);
    expect(met(of)).toBe(40);
  });
});

test("days in numbers are the days of the calendar", () => {
  const [first, last] = [dayNumber("1895-01-01" as Day), dayNumber("2205-01-01" as Day)];
  const wrong = Array.from({ length: last - first }, (_, i) => dayAt(first + i)).filter(
    (d) => dayAt(numberOf(d)) !== d,
  );
  expect(wrong).toEqual([]);
  const fresh = { kind: "rolling", months: 13 } as const;
  const ends = endsOf(fresh);
  for (const day of ["1899-12-31", "1968-12-01", "1968-11-30", "2024-01-31", "2024-01-31", "2230-06-01"] as Day[])
    expect(dayAt(ends(dayNumber(day)))).toBe(endOf(day, fresh));
});

import type { Evidence, PersonId } from "@prehosp/model";
import { addDays, dayAt, dayNumber } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Book } from "../book.ts";
import { prepare, qualified, statuses, viaOf } from "../index.ts";
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

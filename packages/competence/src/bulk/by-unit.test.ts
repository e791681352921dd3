import type { Evidence, PersonId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { explain, prepare, qualified, statuses, viaOf } from "../index.ts";
import { NOW, PEOPLE, TODAY, anyEvidence, facts, pack } from "../testing/random.ts";

const people = PEOPLE as readonly string[] as readonly PersonId[];
const RULES = ["r0", "r1", "r2"];
type Seen = Readonly<Record<string, string>>;
const inOne = fc
  .tuple(facts, fc.constantFrom({}, { unit: "u" }, { unit: "v" }, { unit: "w" }))
  .map(([f, unit]): Seen => ({ ...f, ...unit }));
const step = fc.oneof(
  fc.record({ person: fc.constantFrom(...people), evidence: anyEvidence }),
  fc.record({ person: fc.constantFrom(...people), facts: inOne }),
  fc.record({ days: fc.integer({ min: -20, max: 200 }) }),
);

test("each is judged by what is asked of his own unit: at once, one by one and explained, whatever is written", () => {
  let apart = 0;
  fc.assert(
    fc.property(
      pack,
      pack,
      pack,
      anyEvidence,
      fc.array(inOne, { minLength: 3, maxLength: 3 }),
      fc.array(step, { maxLength: 4 }),
      (p, u, v, start, each, steps) => {
        const laid = { ...p, inUnits: { u: u.requirements, v: v.requirements } };
        const seen = new Map(people.map((person, i) => [person, each[i] as Seen] as const));
        let evidence: readonly Evidence[] = start;
        let [on, knownAt] = [TODAY, NOW];
        const board = statuses(prepare({ packs: [laid], evidence }), {
          people,
          on,
          knownAt,
          facts: (x) => seen.get(x) ?? {},
        });
        const check = (): void => {
          const book = prepare({ packs: [laid], evidence });
          for (const person of people) {
            const mine = seen.get(person) ?? {};
            const own = { ...p, requirements: ({ u, v }[mine["unit"] ?? ""] ?? p).requirements };
            for (const requirement of RULES) {
              const asked = { subject: { person }, requirement, on, knownAt, facts: mine };
              // A book of the unit's own pack alone says what is to be said.
              const expected = qualified(prepare({ packs: [own], evidence }), asked);
              expect(qualified(book, asked)).toEqual(expected);
              expect(explain(book, asked)?.finding).toEqual(expected);
              const { outcome, until } = expected;
              const status = outcome === "met" && viaOf(expected).includes("grace") ? "met-by-grace" : outcome;
              expect(board.of(person, requirement)).toEqual({ status, ...(until === undefined ? {} : { until }) });
              if (outcome !== qualified(prepare({ packs: [p], evidence }), asked).outcome) apart += 1;
            }
          }
        };
        check();
        for (const one of steps) {
          if ("days" in one) {
            on = addDays(on, one.days);
            knownAt = `${on}T12:00:00Z` as Instant;
            board.advance({ on, knownAt });
          } else if ("facts" in one) {
            seen.set(one.person, one.facts);
            board.update(one.person, { facts: one.facts });
          } else {
            const of = one.evidence.map((e) => ({ ...e, person: one.person }));
            evidence = [...evidence.filter((e) => e.person !== one.person), ...of];
            board.update(one.person, { evidence: of });
          }
          check();
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(apart).toBeGreaterThan(100);
}, 120_000);

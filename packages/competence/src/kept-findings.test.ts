import type { Evidence, GroupEvidence, PersonId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amended, findings, keptFindings, prepare } from "./index.ts";
import type { Book, QualifiedQuestion } from "./index.ts";
import { NOW, PEOPLE, TODAY, anyEvidence, anyGroups, facts, pack } from "./testing/random.ts";

const people = PEOPLE as readonly string[] as readonly PersonId[];
const subjects = [...people.map((person) => ({ person })), { crew: people, minimum: 2, unit: "u1" }] as const;
type Of = Pick<QualifiedQuestion, "on" | "knownAt" | "facts">;
const asked = (book: Book, of: Of, ask: typeof findings = findings) =>
  subjects.map((subject) => ask(book, { subject: subject as never, ...of }));

test("what is kept is what would be answered anew, whatever is written, asked of whatever day and as known whenever", () => {
  let again = 0;
  fc.assert(
    fc.property(
      pack,
      anyEvidence,
      fc.array(
        fc.record({
          person: fc.constantFrom(...people),
          evidence: anyEvidence,
          groups: fc.option(anyGroups, { freq: 1 }),
          days: fc.constantFrom(0, 0, 0, 0, 0, 0, -30, 40),
          other: fc.constantFrom(false, false, false, true),
        }),
        { maxLength: 6 },
      ),
      facts,
      facts,
      (p, start, steps, common, others) => {
        let evidence: readonly Evidence[] = start;
        let groups: readonly GroupEvidence[] = [];
        let book = prepare({ packs: [p], evidence });
        const kept = keptFindings();
        let before: readonly (readonly Finding[])[] = [];
        for (const step of steps) {
          const mine = step.evidence.map((e) => ({ ...e, person: step.person }));
          evidence = [...evidence.filter((e) => e.person !== step.person), ...mine];
          groups = step.groups ?? groups;
          book = amended(book, { evidence: new Map([[step.person, mine]]), groups });
          const on = addDays(TODAY, step.days);
          const of = {
            on,
            knownAt: step.days === 0 ? NOW : (`${on}T12:00:00Z` as Instant),
            facts: step.other ? others : common,
          };
          const now = asked(book, of, kept);
          expect(now).toEqual(asked(prepare({ packs: [p], evidence, groups }), of));
          again += now.filter((list) => before.includes(list)).length;
          before = now;
        }
      },
    ),
    { numRuns: 600 },
  );
  expect(again).toBeGreaterThan(500);
}, 120_000);

test("an amended book says what one made from nothing says", () => {
  fc.assert(
    fc.property(
      pack,
      anyEvidence,
      anyEvidence,
      fc.constantFrom(...people),
      anyGroups,
      (p, start, more, person, groups) => {
        const mine = more.map((e) => ({ ...e, person }));
        const before = prepare({ packs: [p], evidence: start });
        const one = amended(before, { evidence: new Map([[person, mine]]), groups });
        const other = prepare({ packs: [p], evidence: [...start.filter((e) => e.person !== person), ...mine], groups });
        for (const someone of people) expect(one.evidence(someone)).toEqual(other.evidence(someone));
        expect(one.people.toSorted()).toEqual(other.people.toSorted());
        expect(one.ofGroup({ unit: "u1" as never })).toEqual(other.ofGroup({ unit: "u1" as never }));
        expect(one.remarks.map((r) => r.code).toSorted()).toEqual(other.remarks.map((r) => r.code).toSorted());
        expect(before.evidence(person)).toEqual(start.filter((e) => e.person === person));
        for (const someone of people.filter((q) => q !== person))
          expect(one.evidence(someone)).toBe(before.evidence(someone));
      },
    ),
  );
});

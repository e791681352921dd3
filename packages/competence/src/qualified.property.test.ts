import type { Evidence } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findings, qualified } from "./index.ts";
import { book, on, p, proof, said, yearly } from "./testing/small-proofs.ts";

describe("whatever the evidence", () => {
  const person = fc.constantFrom("p1", "p2");
  const any = fc
    .record({
      person,
      competence: fc.constantFrom("akutthjelper-basic", "akutthjelper-skills", "confidentiality", "nodnett-user"),
      kind: fc.constantFrom("course", "practice", "check-off", "e-learning", "certificate"),
      on: fc.integer({ min: -500, max: 100 }).map((k) => addDays(on, k)),
      knownAt: fc.constantFrom("2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z"),
      outcome: fc.constantFrom("passed", "failed", "attended"),
      documented: fc.constantFrom(true, false, { absent: "unknown" }),
    })
    .map((e) => proof(e.competence, e));
  const revocation = fc
    .record({ person, on: fc.integer({ min: -300, max: 300 }).map((k) => addDays(on, k)) })
    .map((e) => proof("akutthjelper-skills", { ...e, kind: "revocation" }));
  const subject = fc.constantFrom(
    { person: p("p1") },
    { crew: [p("p1"), p("p2")], minimum: 1 },
    { crew: [p("p1"), p("p2")], minimum: 2 },
  );
  const rank = ["not-met", "unclear", "met"];

  test("more evidence never hurts, and order never matters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: revocation }), { maxLength: 8 }),
        any,
        subject,
        (evidence, more, s) => {
          const judge = (list: readonly Evidence[]) => findings(book(list), { subject: s, on, knownAt: said });
          const before = judge(evidence);
          const after = judge([...evidence, more]);
          before.forEach((f, i) =>
            expect(rank.indexOf(after[i]!.outcome)).toBeGreaterThanOrEqual(rank.indexOf(f.outcome)),
          );
          expect(judge(evidence.toReversed())).toEqual(before);
          // What was known later is as if it were not there.
          expect(judge(evidence.filter((e) => e.knownAt <= said))).toEqual(before);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("until is exact", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: revocation }), { maxLength: 8 }),
        subject,
        (evidence, s) => {
          const b = book(evidence);
          const at = (day: Day) => qualified(b, { subject: s, requirement: yearly, on: day, knownAt: said });
          const f = at(on);
          const met = f.outcome === "met";
          expect(f.until !== undefined).toBe(met);
          const end = f.until ?? on;
          for (let day = on; day < end; day = addDays(day, 1)) expect(at(day).outcome).toBe("met");
          expect(at(end).outcome).not.toBe("met");
        },
      ),
      { numRuns: 200 },
    );
  });
});

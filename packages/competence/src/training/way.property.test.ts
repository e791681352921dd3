import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceFrom } from "./evidence-from.ts";
import type { CheckOff, TrainingFact } from "./training-fact.ts";
import { wayOf } from "./way.ts";
import type { Way } from "./way.ts";
import { allPassed, bodyOf, check, d, f, issued, p, qualifiedAre, radio, shown, t } from "./fixtures/drill.ts";

const any = fc.record({
  id: fc.integer({ min: 0, max: 30 }),
  minute: fc.integer({ min: 0, max: 59 }),
  day: fc.constantFrom("2026-11-24", "2026-11-25", "2026-11-26"),
  known: fc.constantFrom("2026-11-25T18:00:00Z", "2026-11-25T19:00:00Z", "2026-11-26T18:00:00Z"),
  by: fc.constantFrom("instructor", "second", "colleague", "learner", "unclear-1"),
  item: fc.constantFrom("talk-group", "talk-group", "procedure", "swimming"),
  terminalType: fc.constantFrom("handheld", "vehicle", undefined),
  outcome: fc.constantFrom("passed", "passed", "failed"),
  device: fc.constantFrom("tablet-1", "tablet-2"),
});
const checkOff = any.map(({ id, minute, day, known, by, terminalType, outcome, device, item }): CheckOff =>
  check(`c${String(id)}`, item, {
    at: t(`${day}T09:${String(minute).padStart(2, "0")}:00Z`),
    knownAt: t(known),
    by: p(by),
    outcome: outcome as CheckOff["outcome"],
    device,
    ...(terminalType === undefined ? {} : { terminalType }),
  }),
);
const fact: fc.Arbitrary<TrainingFact> = fc.oneof(
  { weight: 8, arbitrary: checkOff },
  any.map(({ id, by, day }) => shown(`s${String(id)}`, day, { by: p(by) } as Partial<TrainingFact>)),
  any.map(({ id, by, terminalType }) =>
    issued(`k${String(id)}`, terminalType === undefined ? [] : [terminalType], { by: p(by) }),
  ),
);
const received = fc
  .array(fact, { maxLength: 20 })
  .chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray([...list, ...list], { minLength: list.length, maxLength: list.length * 2 }),
    ),
  );

describe("for any facts", () => {
  const ofWay = (w: Way): readonly TrainingFact[] => [
    ...w.preCourse.done,
    ...w.preCourse.shown,
    ...w.signedIn,
    ...w.parts.flatMap((one) => one.checks),
    ...w.certificates.flatMap((c) => [c.issued, ...c.revoked]),
    ...w.refused.map((r) => r.fact),
  ];
  const way = (facts: readonly TrainingFact[]): Way =>
    wayOf(
      {
        course: radio,
        date: "radio-1",
        person: p("learner"),
        on: d("2026-11-26"),
        knownAt: t("2026-11-27T00:00:00Z"),
        isQualified: qualifiedAre(["instructor", "second"]),
      },
      facts,
    );

  test("order and repetition change nothing, and everything that was written is in exactly one place", () => {
    fc.assert(
      fc.property(received, ([list, shuffled]) => {
        const all = way(list);
        expect(way([...shuffled, ...list])).toEqual(all);
        const kept = ofWay(all).map(bodyOf);
        expect(new Set(kept)).toEqual(new Set(list.map(bodyOf)));
        expect(kept).toHaveLength(new Set(kept).size);
      }),
      { numRuns: 500 },
    );
  });

  let granted = 0;
  test("no certificate without both parts, none by oneself or an unqualified, and what was known then is not changed later", () => {
    fc.assert(
      fc.property(
        fc.subarray([...allPassed], { minLength: 3 }),
        fc.array(fact, { maxLength: 20 }),
        fc.array(fact, { maxLength: 5 }),
        (done, list, later) => {
          const all = [...done, ...list];
          const w = way(all);
          for (const { issued: one } of w.certificates) expect(["instructor", "second"]).toContain(one.by);
          for (const e of evidenceFrom(radio, w)) expect(["instructor", "second"]).toContain(e.attestedBy);
          expect(w.certificates.length > 0 && w.preCourse.state !== "shown").toBe(false);
          granted += w.certificates.length;
          const passed = all.filter(
            (one) => one.kind === "checked-off" && one.outcome === "passed" && one.by !== "colleague",
          );
          for (const { issued: one } of w.certificates)
            for (const wanted of [...one.terminalTypes, "procedure"])
              expect(passed.some((c) => "item" in c && (c.item === wanted || c.terminalType === wanted))).toBe(true);
          const came = later.map((one): TrainingFact => ({
            ...one,
            id: f(`l${one.id}`),
            knownAt: t("2026-12-01T00:00:00Z"),
          }));
          expect(way([...all, ...came])).toEqual(w);
        },
      ),
      { numRuns: 500 },
    );
    // Else the property would say nothing.
    expect(granted).toBeGreaterThan(5);
  });
});

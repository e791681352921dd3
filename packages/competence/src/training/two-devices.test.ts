import { describe, expect, test } from "vitest";
import type { TrainingFact } from "./training-fact.ts";
import { check, f, p, t } from "./fixtures/drill.ts";
import { proofs, way } from "./fixtures/learner.ts";

describe("two devices", () => {
  const second = { device: "tablet-2", by: p("second") };
  const fails = check("c9", "procedure", { ...second, outcome: "failed", at: t("2026-11-25T09:30:00Z") });
  const procedure = (facts: readonly TrainingFact[]) => way(facts).parts.at(-1);

  test("that check the same item are both kept", () => {
    const both = procedure([check("c1", "procedure"), check("c2", "procedure", second)]);
    expect([both?.outcome, both?.checks.map((c) => c.id)]).toEqual(["passed", ["c1", "c2"]]);
  });

  test("that disagree are shown as disagreeing and prove nothing until one settles it", () => {
    const facts = [check("c1", "procedure"), fails];
    expect(procedure(facts)).toMatchObject({ outcome: "conflicting", decided: [{ id: "c1" }, { id: "c9" }] });
    expect(way(facts).missing).toContainEqual({ what: "item-conflicting", item: "procedure" });
    const settled = [...facts, check("c10", "procedure", { settles: [f("c1"), f("c9")] })];
    expect(procedure(settled)).toMatchObject({ outcome: "passed", checks: { length: 3 } });
  });

  test("disagree also where one instructor holds both, or two hold one; a later day goes before an earlier", () => {
    const first = check("c1", "procedure");
    expect(procedure([first, { ...fails, by: p("instructor") }])?.outcome).toBe("conflicting");
    expect(procedure([first, { ...fails, device: "tablet-1" }])?.outcome).toBe("conflicting");
    expect(procedure([first, { ...fails, at: t("2026-11-24T09:00:00Z") }])?.outcome).toBe("passed");
    const item = { terminalType: "handheld" };
    const disagreeing = [check("c1", "talk-group", item), { ...fails, ...item, item: "talk-group" }];
    expect(proofs(disagreeing)).toEqual([]);
  });

  test("that send again what was received: it is known from the first time", () => {
    const again = { ...check("c1", "procedure"), knownAt: t("2026-11-26T06:00:00Z") };
    expect(procedure([again, check("c1", "procedure")])?.checks).toEqual([check("c1", "procedure")]);
  });

  test("one device orders its own: a slip of the finger is put right by the next tap, and proves nothing", () => {
    const slip = check("c1", "talk-group", { terminalType: "handheld" });
    const next = check("c2", "talk-group", {
      terminalType: "handheld",
      outcome: "failed",
      at: t("2026-11-25T09:00:05Z"),
    });
    expect(way([next, slip]).parts[0]).toMatchObject({ outcome: "failed", decided: [{ id: "c2" }] });
    expect(proofs([slip, next]).map((e) => e.outcome)).toEqual(["failed"]);
  });
});

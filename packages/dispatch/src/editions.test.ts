import { describe, expect, test } from "vitest";
import { arrest, policyFor } from "./fixtures/base.ts";
import { propose, provisions } from "./index.ts";

describe("the editions", () => {
  test("each provision says where it was read and whether anyone has checked it", () => {
    expect(Object.values(provisions["2019-06-19-horing"]).every((p) => p.verified)).toBe(true);
    expect(Object.values(provisions.published).some((p) => p.verified)).toBe(false);
    for (const edition of Object.values(provisions))
      for (const p of Object.values(edition)) expect(p.source.length).toBeGreaterThan(0);
  });

  test("differ in who, what for and why", () => {
    const [draft, published] = [provisions["2019-06-19-horing"], provisions.published];
    expect(draft.takingPart.value).toContain("primary-care");
    expect(published.takingPart.value).toEqual(["fire", "voluntary"]);
    expect(published.outsideByName.value).toContain("triple-alarm-own-role");
    expect([draft.alarmReasons.value.only, published.alarmReasons.value.only]).toEqual([false, true]);
  });

  test("the published one concludes nothing on them: unclear, possible, and named", () => {
    const p = propose(policyFor("published"), { ...arrest(), purpose: "lifting" });
    expect(p.edition).toMatchObject({ id: "published", verified: false });
    expect(p.possible.map((l) => [l.unit, l.reason])).toEqual([
      ["brann-1", "unclear"],
      ["rk-1", "unclear"],
    ]);
  });
});

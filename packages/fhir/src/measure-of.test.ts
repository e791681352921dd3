import { allIndicators } from "@prehosp/indicators";
import { describe, expect, it } from "vitest";
import { measureOf } from "./measure-of.ts";
import { OWN } from "./systems.ts";
import { hl7Terms } from "./test/hl7-terms.ts";
import { faults } from "./test/valid.ts";

const found = (id: string) => measureOf(allIndicators.find((one) => one.id === id)!);
const codesIn = (json: unknown): readonly (readonly [string, string])[] => {
  if (typeof json !== "object" || json === null) return [];
  const { system, code } = json as { system?: string; code?: string };
  const own = system === undefined || code === undefined ? [] : [[system, code] as const];
  return [...own, ...Object.values(json).flatMap(codesIn)];
};

describe("measureOf", () => {
  it.each(allIndicators.map((one) => [one.id, one] as const))("%s is valid R4, with codes of HL7's lists", (_, one) => {
    const measure = measureOf(one);
    expect(faults(measure)).toEqual([]);
    const codes = codesIn(measure);
    expect(codes.length).toBeGreaterThan(4);
    expect(codes.filter(([system, code]) => !hl7Terms.get(system)?.has(code))).toEqual([]);
    expect(measure.name).toMatch(/^[A-Z][A-Za-z0-9_]{0,254}$/);
    expect(JSON.stringify(measureOf(one))).toBe(JSON.stringify(measure));
  });

  it("gives each indicator a canonical of its own", () => {
    const urls = allIndicators.map((one) => measureOf(one).url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.every((url) => url?.startsWith(`${OWN}/Measure/`))).toBe(true);
  });

  it("scores a share as a proportion, a time as a continuous variable and a rate as a ratio", () => {
    const scored = (id: string) => found(id).scoring?.coding?.[0]?.code;
    expect(["answer-time-113", "call-to-compression", "survival-rate-30-days"].map(scored)).toEqual([
      "proportion",
      "continuous-variable",
      "ratio",
    ]);
  });

  it("says which way is better only where somebody has said so", () => {
    expect(found("answer-time-113").improvementNotation?.coding?.[0]?.code).toBe("increase");
    expect(found("recognised-arrest").improvementNotation).toBeUndefined();
    expect(found("call-to-compression").improvementNotation).toBeUndefined();
  });
});

import { checkExamples, coverage } from "@prehosp/rules";
import { Day } from "@prehosp/model/time";
import { isNormId, norms } from "@prehosp/norms";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Case } from "./case.ts";
import { criteria, notCoded } from "./criteria.ts";
import type { Element } from "./element.ts";
import { elements } from "./elements/index.ts";
import { inclusion } from "./inclusion.ts";
import { caseFrom } from "./case-from.ts";
import { incident, record, timeline, units } from "./test/arrest.ts";

describe("the dataset", () => {
  const all: readonly Element[] = elements;

  it("has one definition of each element, in three languages, and points only at elements that are there", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const ids = new Set(all.map(({ id }) => id));
    expect(all.flatMap(({ notWhen }) => notWhen?.element ?? []).filter((id) => !ids.has(id))).toEqual([]);
    for (const element of all) {
      expect(element.label.nn && element.label.en).toBeTruthy();
      for (const asks of [element.asks.nb, element.asks.nn, element.asks.en]) expect(asks).toMatch(/\?$/);
      expect(element.templates["utstein-2024"].status).toBe("unknown");
    }
  });

  it("takes a value or a reason, never both and never neither", () => {
    const { case: one } = caseFrom({ incident, timeline, units, records: [record()] });
    const source = { system: "epj", ref: "j-1" };
    const withSex = (sex: unknown) => Case.safeParse({ ...one, values: { ...one?.values, sex } }).success;
    expect(withSex({ value: "female", source })).toBe(true);
    expect(withSex({ absent: "refused" })).toBe(true);
    expect(withSex({ value: "female", source, absent: "unknown" })).toBe(false);
    expect(withSex({})).toBe(false);
    expect(withSex({ value: "female" })).toBe(false);
    expect(withSex({ value: "kvinne", source })).toBe(false);
    expect(withSex({ absent: "not-obtained" })).toBe(false);
    expect(withSex({ absent: "not-obtained", because: "Står ikke i journalen." })).toBe(true);
    const refusedClock = { ...one, values: { ...one?.values, "time-rosc": { absent: "refused" } } };
    expect(Case.safeParse(refusedClock).success).toBe(false);
  });

  it("can be published as JSON Schema", () => {
    const { properties } = z.toJSONSchema(Case) as unknown as { properties: { values: { required: string[] } } };
    expect(properties.values.required).toEqual(elements.map(({ id }) => id));
  });
});

describe("inclusion", () => {
  it("keeps its examples and covers every day once", () => {
    expect(checkExamples(criteria)).toEqual([]);
    expect(coverage(criteria, "2013-01-01", "2030-01-01").size).toBe(0);
  });

  it("changes on 1 January 2021", () => {
    const facts = { arrestConfirmed: true, ambulanceDispatched: true, treatmentStarted: false };
    expect(inclusion({ ...facts, eventDay: Day.parse("2020-12-31") }).outcome).toBe("not-met");
    expect(inclusion({ ...facts, eventDay: Day.parse("2021-01-01") }).outcome).toBe("met");
    expect(inclusion({ ...facts, eventDay: { absent: "not-recorded" } })).toMatchObject({
      outcome: "unclear",
      missing: ["eventDay"],
    });
  });

  it("answers for each norm given to this room", () => {
    const answered = new Set<string>([...criteria.flatMap((c) => c.cites), ...notCoded.map((n) => n.norm)]);
    expect([...answered].every(isNormId)).toBe(true);
    const mine = Object.values(norms)
      .filter((n) => (n.rooms as readonly string[]).includes("registry"))
      .map((n) => n.id);
    expect(mine.filter((id) => !answered.has(id))).toEqual([]);
  });
});

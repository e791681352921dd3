import { readFileSync } from "node:fs";
import { checkExamples, coverage } from "@prehosp/rules";
import { Day } from "@prehosp/model/time";
import { isNormId, norms } from "@prehosp/norms";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Case, caseSchema } from "./case.ts";
import { code } from "./code-version.ts";
import { criteria, notCoded } from "./criteria.ts";
import { datasets, elementsOf } from "./dataset.ts";
import type { Element, NotWhen } from "./element.ts";
import { valueSchema } from "./entry-schema.ts";
import { inHospitalInclusion } from "./ihca/inclusion.ts";
import type { InHospitalFacts } from "./ihca/inclusion.ts";
import { inclusion } from "./inclusion.ts";
import { caseFrom } from "./case-from.ts";
import { incident, record, timeline, units } from "./test/arrest.ts";

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("the dataset %s", (_id, dataset) => {
  const all = elementsOf(dataset);
  const versions = dataset.editions.map(({ version }) => version);

  it("has one definition of each element, in three languages, and points only at elements and versions that are there", () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(dataset.sections.map(({ id }) => id)).size).toBe(dataset.sections.length);
    expect(all.flatMap(({ notWhen }) => notWhen?.element ?? []).filter((id) => !ids.includes(id))).toEqual([]);
    expect(versions.at(-1)).toBe(dataset.version);
    const faults = all.filter((element) => {
      const { label, asks, guide, templates, since, source, means, previous = [] } = element;
      const codes = "codes" in element ? Object.values(element.codes) : [];
      const texts = [label, asks, ...(guide === undefined ? [] : [guide]), ...codes, ...previous.map((p) => p.change)];
      const later = [...(since === undefined ? [] : [since]), ...previous.map(({ until }) => until)];
      return !(
        texts.every(({ nb, nn, en }) => nb && nn && en) &&
        [asks.nb, asks.nn, asks.en].every((question) => question?.endsWith("?")) &&
        templates["utstein-2024"].status === "unknown" &&
        source.length > 10 &&
        means.endsWith(".") &&
        later.every((version) => versions.indexOf(version) > 0)
      );
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it("gives each element an example and lawful reasons, and a value of another element where it does not apply", () => {
    const faults = all.filter((element) => {
      const { absences, notWhen } = element;
      const other = all.find(({ id }) => id === notWhen?.element);
      const takes = (one: Element, value: unknown) => valueSchema(one).safeParse(value).success;
      const ends = (one: Element, { is }: NotWhen) =>
        absences.includes("not-applicable") && takes(one, one.type === "codes" ? [is] : is);
      return !(
        takes(element, element.example) &&
        new Set(absences).size === absences.length &&
        absences.includes("not-recorded") &&
        (element.type !== "codes" || element.exclusive === undefined || element.exclusive in element.codes) &&
        (notWhen === undefined || (other !== undefined && ends(other, notWhen)))
      );
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it("can be published as JSON Schema", () => {
    const { properties } = z.toJSONSchema(caseSchema(dataset)) as unknown as {
      properties: { values: { required: string[] } };
    };
    expect(properties.values.required).toEqual(all.map(({ id }) => id));
  });
});

describe("a case", () => {
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
    expect(withSex({ absent: "not-obtained", because: "not-in-record" })).toBe(true);
    expect(withSex({ absent: "not-obtained", because: "Kari husker det ikke" })).toBe(false);
    const refusedClock = { ...one, values: { ...one?.values, "time-rosc": { absent: "refused" } } };
    expect(Case.safeParse(refusedClock).success).toBe(false);
  });
});

it("says the package's own version in findings and manifests", () => {
  const { name, version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  expect(code).toBe(`${name}@${version}`);
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

  it("takes arrests in hospital from 2015, by any one of three ways, and leaves open what nobody told", () => {
    const no = { absent: "not-recorded" } as const;
    const day = Day.parse("2015-01-01");
    const facts = { eventDay: day, arrestInHospital: true, compressionsOver30Seconds: false, shockGiven: false };
    const judged = (more: Partial<InHospitalFacts>) =>
      inHospitalInclusion({ ...facts, stoppedByPhysician: false, ...more }).outcome;
    expect(judged({ compressionsOver30Seconds: true, shockGiven: no })).toBe("met");
    expect(judged({ shockGiven: true })).toBe("met");
    expect(judged({ stoppedByPhysician: true })).toBe("met");
    expect(judged({})).toBe("not-met");
    expect(judged({ shockGiven: no })).toBe("unclear");
    expect(judged({ arrestInHospital: false })).toBe("not-applicable");
    expect(judged({ shockGiven: true, eventDay: Day.parse("2014-12-31") })).toBe("not-met");
    expect(inHospitalInclusion({ ...facts, stoppedByPhysician: true, eventDay: no }).missing).toEqual(["eventDay"]);
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

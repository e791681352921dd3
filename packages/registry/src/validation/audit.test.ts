import type { IncidentId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyCase, Entry } from "../case.ts";
import { elementsOf, ihca, ohca } from "../dataset.ts";
import { anyCase } from "../test/random-case.ts";
import { dataQuality } from "./data-quality.ts";
import { doubleEntry } from "./double-entry.ts";
import { clock } from "./draft.ts";
import { exampleCase } from "./example.ts";
import { outOfHospitalCases } from "./fixtures/clean-cases.ts";
import { kappaOf } from "./kappa.ts";
import type { Example } from "./rule.ts";

const source = { system: "skjema", ref: "s-1" };
const named = (incident: string, one: AnyCase): AnyCase => ({ ...one, incident: incident as IncidentId });
const outside = (incident: string, example: Example) => named(incident, exampleCase(ohca, example));
const withEntry = (one: AnyCase, id: string, entry: Entry<unknown>): AnyCase => ({
  ...one,
  values: { ...one.values, [id]: entry },
});
const [from, to, on] = ["2026-11-01", "2026-12-01", "2028-01-01"] as [Day, Day, Day];

describe("dataQuality", () => {
  const fault = outside("h-2", { ...outOfHospitalCases.survivor, shocks: 0 });
  const cases = [
    outside("h-1", outOfHospitalCases.survivor),
    fault,
    outside("h-3", { "time-registered": clock(0), "cpr-started-by": { absent: "unknown" } }),
    outside("h-4", {}),
    outside("h-5", { "time-registered": "2026-11-30T23:00:00.000Z" }),
    outside("h-6", { "time-registered": "2026-10-31T23:00:00.000Z", sex: { absent: "refused" } }),
    named("h-7", exampleCase(ihca, { "time-arrest": clock(0) })),
    { ...outside("h-8", {}), dataset: { id: "other", version: "1.0" } },
  ];
  const unitOf = ({ incident }: AnyCase) => (incident < "h-3" ? "Nord" : incident < "h-6" ? "Sør" : undefined);
  const report = dataQuality(cases, {
    unitOf,
    from,
    to,
    on,
    personOf: ({ incident }) => (incident < "h-3" ? "p" : incident),
  });
  const [ohcaReport, ihcaReport] = report.datasets;
  const element = (id: string) => ohcaReport?.all.elements.find((one) => one.element === id);

  it("counts the cases of the period's days in Norway, and tells of those it can't place", () => {
    expect(report).toMatchObject({ dayless: 1, unknown: 1 });
    expect(ohcaReport?.all.cases).toBe(4);
    expect(ihcaReport?.all.cases).toBe(1);
    expect(ohcaReport?.units.map(({ unit, cases: n }) => [unit, n])).toEqual([
      ["Nord", 2],
      ["Sør", 1],
      [undefined, 1],
    ]);
  });

  it("counts values and each reason for absence apart, and the share of what applies", () => {
    expect(element("cpr-started-by")).toMatchObject({
      known: 2,
      absent: { unknown: 1, "not-recorded": 1 },
      share: 0.5,
    });
    expect(element("sex")).toMatchObject({ known: 2, absent: { refused: 1, "not-recorded": 1 } });
    expect(element("death-day")).toMatchObject({ known: 0, absent: { "not-applicable": 2 }, share: 0 });
    for (const { known, absent } of ohcaReport?.all.elements ?? [])
      expect(known + Object.values(absent).reduce((sum, n) => sum + n, 0)).toBe(4);
  });

  it("counts each rule with its share of the cases it judges, and names duplicates", () => {
    const rules = ohcaReport?.units[0]?.rules.filter(({ n }) => n > 0);
    expect(rules?.map(({ rule, n, judged, share }) => [rule, n, judged, share])).toEqual([
      ["ohca.e305", 1, 2, 0.5],
      ["ohca.e307", 1, 2, 0.5],
      ["ohca.e310", 1, 2, 0.5],
      ["ohca.w321", 1, 2, 0.5],
    ]);
    expect(ohcaReport?.units[0]).toMatchObject({ clean: 1, duplicates: [{ ground: "same-person" }] });
    expect(ohcaReport?.units[1]?.duplicates).toEqual([]);
  });

  it("adds up: the units together are the whole", () => {
    const { all, units = [] } = ohcaReport ?? {};
    all?.rules.forEach(({ n, judged }, i) => {
      expect(units.reduce((sum, unit) => sum + (unit.rules[i]?.n ?? 0), 0)).toBe(n);
      expect(units.reduce((sum, unit) => sum + (unit.rules[i]?.judged ?? 0), 0)).toBe(judged);
    });
  });

  it("is nothing where there are no cases", () => {
    expect(dataQuality([], { unitOf, from, to })).toEqual({ datasets: [], dayless: 0, unknown: 0 });
  });
});

describe("doubleEntry", () => {
  const one = outside("h-1", outOfHospitalCases.survivor);
  const agreement = (id: string, other: AnyCase, ...more: readonly AnyCase[]) =>
    doubleEntry([one, ...more], [other, ...more]).elements.find(({ element }) => element === id);

  it("finds a case equal to itself, whoever said it and however it is written", () => {
    const same = withEntry(
      withEntry(one, "drugs", { value: ["adrenaline"], source: { system: "epj", ref: "j-1" } }),
      "time-call",
      { value: "2026-11-22T13:00:00Z", source, exactness: "minute" },
    );
    const { compared, differences, elements } = doubleEntry([one], [same]);
    expect([compared, differences]).toEqual([1, []]);
    expect(elements.filter(({ share, compared: n }) => n > 0 && share !== 1)).toEqual([]);
  });

  it("lists each difference with both entries: in value, in reason, in what only one wrote", () => {
    const other = [
      ["sex", { absent: "unknown" }],
      ["age-months", { absent: "not-recorded" }],
      ["shocks", { value: 2, source }],
    ].reduce((made, [id, entry]) => withEntry(made, id as string, entry as Entry<unknown>), one);
    const { differences } = doubleEntry([one], [other]);
    expect(differences.map(({ element }) => element)).toEqual(["age-months", "sex", "shocks"]);
    expect(differences[2]).toMatchObject({ incident: "h-1", patient: "a", first: { value: 3 }, second: { value: 2 } });
    expect(agreement("shocks", other)).toMatchObject({ compared: 1, equal: 0, share: 0, kappa: undefined });
  });

  it("does not count it as agreement that neither wrote anything", () => {
    const empty = outside("h-1", {});
    expect(
      doubleEntry([empty], [empty]).elements.every(({ compared, share }) => compared === 0 && share === undefined),
    ).toBe(true);
  });

  it("says which cases only one of the two has", () => {
    const other = outside("h-2", {});
    expect(doubleEntry([one], [other])).toMatchObject({
      compared: 0,
      onlyFirst: [{ incident: "h-1" }],
      onlySecond: [{ incident: "h-2" }],
      elements: [],
    });
  });

  it("computes Cohen's kappa", () => {
    const times = (n: number, a: string, b: string) => Array.from({ length: n }, () => [a, b] as const);
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: 0.7 agreed, 0.5 by chance.
    const pairs = [...times(20, "y", "y"), ...times(5, "y", "n"), ...times(10, "n", "y"), ...times(15, "n", "n")];
    expect(kappaOf(pairs)).toBeCloseTo(0.4, 12);
    expect(kappaOf(times(9, "y", "y"))).toBeUndefined();
    expect(kappaOf([])).toBeUndefined();
    expect(kappaOf([...times(1, "y", "n"), ...times(1, "n", "y")])).toBe(-1);
  });

  it("is the same whoever comes first, and every planted difference is in the list", () => {
    fc.assert(
      fc.property(anyCase(ohca), anyCase(ohca), fc.subarray(elementsOf(ohca).map(({ id }) => id)), (a, b, ids) => {
        const mixed = ids.reduce((made, id) => withEntry(made, id, b.values[id]!), a);
        const [there, back] = [doubleEntry([a], [mixed]), doubleEntry([mixed], [a])];
        expect(back.elements).toEqual(there.elements);
        expect(there.differences.every(({ element }) => ids.includes(element))).toBe(true);
        const differing = new Set(there.differences.map(({ element }) => element));
        for (const id of ids) {
          const [x, y] = [a.values[id]!, b.values[id]!];
          const plain = (entry: Entry<unknown>) =>
            JSON.stringify("value" in entry ? entry.value : { absent: entry.absent });
          expect(differing.has(id)).toBe(plain(x) !== plain(y));
        }
      }),
      { numRuns: 100 },
    );
  });
});

import type { Day } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import { caseFrom } from "../../case-from.ts";
import { caseSchema } from "../../case.ts";
import { coverage } from "../../capture/coverage.ts";
import { possibleArrests } from "../../capture/possible-arrests.ts";
import { timeToForm } from "../../capture/time-to-form.ts";
import { datasets, ihca, ohca } from "../../dataset.ts";
import { duplicates } from "../../duplicates/duplicates.ts";
import { eventOf } from "../../event-of.ts";
import { followUpsDue } from "../../follow-up/follow-ups-due.ts";
import { rulesOf } from "../../validation/rules.ts";
import { validate } from "../../validation/validate.ts";
import type { YearForm } from "./year.ts";
import { yearOf } from "./year.ts";

const today = "2026-11-22" as Day;
const faultOf = ({ planted }: YearForm): string | undefined =>
  planted !== undefined && "fault" in planted ? planted.fault : undefined;

const pairs = (list: readonly (readonly string[])[]): readonly string[] =>
  list.map((pair) => pair.join(" ")).toSorted();

describe.each([113, 7, 2026])("a year of 4,000 synthetic arrests, seed %i", (seed) => {
  const { arrests, forms, seen, conflicts, missed, dismissals } = yearOf(seed);

  it("holds what it says: lawful cases, and faults of every rule", () => {
    const outside = forms.filter(({ case: one, planted }) => one.dataset.id === ohca.id && planted === undefined);
    expect(outside.length + missed.length).toBeGreaterThan(2000);
    for (const dataset of datasets) {
      const schema = caseSchema(dataset);
      const own = forms.filter(({ case: one }) => one.dataset.id === dataset.id);
      const bad = own.filter((form) => faultOf(form) === undefined && !schema.safeParse(form.case).success);
      expect(bad.map(({ case: { incident } }) => incident)).toEqual([]);
      const planted = own.flatMap((form) => faultOf(form) ?? []);
      for (const { id } of rulesOf(dataset)) expect(planted.filter((rule) => rule === id)).toHaveLength(3);
    }
    const first = new Set(forms.filter(({ planted }) => planted === undefined || "fault" in planted));
    expect(first.size + missed.length).toBe(arrests);
    expect(arrests).toBe(4000);
  });

  it("has every planted fault found by the rule that is named, and no rule fires on a clean case", () => {
    const silent = forms.filter((form) => {
      const fault = faultOf(form);
      return fault !== undefined && !validate(form.case, today).some(({ rule }) => rule === fault);
    });
    expect(silent.map(faultOf)).toEqual([]);
    const loud = forms.flatMap((form) => (form.planted === undefined ? validate(form.case, today) : []));
    expect(loud.map(({ rule }) => rule)).toEqual([]);
  });

  it("has every planted conflict listed with its element, and none anywhere else", () => {
    const torn = new Map(conflicts.map(({ element, seen: one }) => [one, element]));
    const listed = seen.flatMap((one) => caseFrom(one).conflicts.map(({ element }) => [one, element] as const));
    expect(listed.filter(([one, element]) => torn.get(one) !== element)).toEqual([]);
    expect(listed).toHaveLength(conflicts.length);
    expect(conflicts.length).toBeGreaterThan(200);
  });

  it("has every planted duplicate listed on its ground, and neither a clean pair nor the same person a day later", () => {
    const planted = forms.flatMap(({ case: one, planted: how }) =>
      how !== undefined && "duplicateOf" in how ? [[how.duplicateOf, one.incident, how.ground]] : [],
    );
    const listed = duplicates(forms).map(({ cases: [a, b], ground }) => [a.incident, b.incident, ground]);
    expect(pairs(listed)).toEqual(pairs(planted));
    expect(planted.length).toBeGreaterThan(150);
    expect(forms.filter(({ planted: how }) => how !== undefined && "again" in how).length).toBeGreaterThan(50);
  });

  it("has every event without a form found, as what it is, and nothing else", () => {
    const listed = possibleArrests(seen, { forms: forms.map(({ case: one }) => one), dismissals });
    const standings = listed.map(({ incident, standing }) => [incident, standing]);
    expect(pairs(standings)).toEqual(pairs(missed.map(({ seen: { incident }, standing }) => [incident.id, standing])));
    const registered = forms.flatMap(({ case: one, planted: how }) =>
      one.dataset.id === ohca.id && (how === undefined || "fault" in how) ? [{ day: eventOf(one)?.day }] : [],
    );
    const period = { from: "2024-11-15" as Day, to: "2025-11-16" as Day };
    const found = missed.filter((one) => one.found).length;
    const open = missed.filter(({ standing }) => standing === "open").length;
    const counted = coverage(registered, listed, period);
    expect(counted).toMatchObject({ found, unclear: open - found });
    expect(counted.share).toBeCloseTo(counted.registered / (counted.registered + found), 12);
    expect(counted.atLeast).toBeLessThan(counted.share ?? 0);
  });

  it("tells how long forms take, and has nothing left to ask of clean cases", () => {
    const clean = forms.filter(({ planted }) => planted === undefined);
    const taken = timeToForm(clean.map(({ case: one, opened }) => ({ event: eventOf(one)?.at, opened })));
    expect([taken.n, taken.missing, taken.before]).toEqual([clean.length, 0, 0]);
    expect(taken.median).toBeGreaterThan(86_400 * 8);
    expect(taken.p90).toBeGreaterThan(taken.median ?? 0);
    expect(
      followUpsDue(
        clean.map(({ case: one }) => one),
        today,
      ),
    ).toEqual([]);
    expect(clean.some(({ case: one }) => one.dataset.id === ihca.id)).toBe(true);
  });
});

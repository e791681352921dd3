import { osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import {
  caseFrom,
  coverage,
  duplicates,
  eventOf,
  followUpsDue,
  possibleArrests,
  readCase,
  timeToForm,
  validate,
} from "@prehosp/registry";
import type { AnyCase } from "@prehosp/registry";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import { demoYearExpected } from "./expected.ts";
import { demoForms, demoNewForms, demoRegistered } from "./forms.ts";
import { demoOutcomes, demoYear } from "./year.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const { units } = demoRegion({ at }).region;
const source = { system: "skjema", ref: "demo" };

describe.each([113, 7])("the registry forms of the year of seed %i", (seed) => {
  const forms = demoForms({ seed, at });
  // What the decision alarmed has its mission in the chain, as the hub writes it.
  const seen = [...demoYear({ seed, at })].map(({ incident, times, record, decision }) => ({
    incident: {
      ...incident,
      missions: [
        ...incident.missions,
        ...(decision?.alarm ?? []).map(({ unit }) => ({
          ...incident.missions[0]!,
          unit,
          role: "first-responder" as const,
        })),
      ],
    },
    timeline: { incident: incident.id, points: [...incident.times, ...times] },
    records: record === undefined ? [] : [record],
    units,
  }));
  const arrests = new Set<string>(demoOutcomes({ seed, at }).map(({ incident }) => incident));
  const byId = new Map(seen.map((one) => [one.incident.id, one]));
  const cases = forms.map(({ incident, entries, outcome }): AnyCase => {
    const made = caseFrom(byId.get(incident)!).case!;
    const written = Object.entries({ ...entries, ...outcome?.entries }).map(([id, said]) => [id, { ...said, source }]);
    return { ...made, values: { ...made.values, ...Object.fromEntries(written) } };
  });
  const byCase = new Map(cases.map((one) => [one.incident, one]));

  test("are 186 lawful cases of 194, all signed, and the rules say nothing of them", () => {
    expect(forms).toHaveLength(demoYearExpected.arrests.all - demoYearExpected.arrests.missed);
    expect(cases.filter((one) => "problems" in readCase(one))).toEqual([]);
    const loud = cases.flatMap((one) => validate(one, osloDay(at)).map(({ rule }) => `${rule} ${one.incident}`));
    expect(loud).toEqual([]);
    expect(forms.filter(({ signed }) => signed === undefined)).toEqual([]);
  });

  test("leave the eight that nobody made a form of to be found, and nothing twice", () => {
    const possible = possibleArrests(seen, { forms: cases });
    const period = { from: "2025-11-01" as Day, to: "2026-11-23" as Day };
    const counted = coverage(
      cases.map((one) => ({ day: eventOf(one)?.day })),
      possible,
      period,
    );
    expect(counted).toMatchObject({ registered: 186, found: 8, unclear: 0, dayless: 0 });
    expect(duplicates(cases.map((one) => ({ case: one })))).toEqual([]);
  });

  test("come with the year's arrests in their order, the same for the same seed and instant", () => {
    const all = [...demoRegistered({ seed, at })];
    expect(all.map(({ one }) => one)).toEqual(
      [...demoYear({ seed, at })].filter(({ incident }) => arrests.has(incident.id)),
    );
    expect(all.flatMap(({ form }) => form ?? [])).toEqual(forms);
  });

  test("were opened after the event, signed and followed up after that, and never later than now", () => {
    const times = timeToForm(forms.map(({ opened }, i) => ({ event: eventOf(cases[i]!)?.at, opened })));
    expect(times).toMatchObject({ n: 186, missing: 0, before: 0 });
    for (const { opened, signed, outcome, delivered } of forms) {
      const steps = [opened, signed, outcome?.at, delivered, at].filter((step) => step !== undefined);
      expect(steps).toEqual(steps.toSorted());
    }
  });

  test("were opened sooner after the event month by month, as the trend shows", () => {
    const halves = [forms.slice(0, 93), forms.slice(93)].map((half) =>
      timeToForm(half.map(({ incident, opened }) => ({ event: eventOf(byCase.get(incident)!)?.at, opened }))),
    );
    expect(halves[0]!.median! / halves[1]!.median!).toBeGreaterThan(1.3);
  });

  test("leave outcomes due of some who came to hospital lately, and some to be delivered", () => {
    const due = followUpsDue(cases, osloDay(at)).map(({ of }) => of.incident as string);
    const answered = new Set<string>(forms.flatMap(({ incident, outcome }) => (outcome ? [incident] : [])));
    expect(due.length).toBeGreaterThan(0);
    expect(due.filter((incident) => answered.has(incident))).toEqual([]);
    const delivered = forms.filter((one) => one.delivered !== undefined);
    expect(delivered.length).toBeGreaterThan(150);
    expect(delivered.length).toBeLessThan(forms.length);
  });

  test("and three of the newest arrests have none, which makes eleven with the year's eight", () => {
    const { incidents } = demoRegion({ seed, at });
    const made = new Set<string>(demoNewForms({ seed, at }).map(({ incident }) => incident));
    const left = incidents.filter(({ incident, record }) => record?.arrestConfirmed === true && !made.has(incident.id));
    expect(left.map(({ incident }) => incident.id)).toEqual(["demo-fall", "demo-two-clocks", "demo-arrest"]);
    expect(demoNewForms({ seed, at }).filter(({ signed }) => signed === undefined).length).toBeGreaterThan(0);
  });
});

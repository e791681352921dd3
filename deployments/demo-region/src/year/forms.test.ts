import { known } from "@prehosp/model/absence";
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
import { demoForms } from "./forms.ts";
import { demoYear } from "./year.ts";

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
  const byId = new Map(seen.map((one) => [one.incident.id, one]));
  const cases = forms.map(({ incident, entries }): AnyCase => {
    const made = caseFrom(byId.get(incident)!).case!;
    const written = Object.entries(entries).map(([id, said]) => [id, { ...said, source }]);
    return { ...made, values: { ...made.values, ...Object.fromEntries(written) } };
  });
  const signed = cases.filter((_, i) => forms[i]?.signed !== undefined);

  test("are 186 lawful cases of 194, and of those signed the rules say nothing", () => {
    expect(forms).toHaveLength(demoYearExpected.arrests.all - demoYearExpected.arrests.missed);
    expect(cases.filter((one) => "problems" in readCase(one))).toEqual([]);
    const loud = signed.flatMap((one) => validate(one, osloDay(at)).map(({ rule }) => `${rule} ${one.incident}`));
    expect(loud).toEqual([]);
    expect(signed.length).toBeGreaterThan(150);
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

  test("were opened after the event and signed after that, and leave follow-ups of the newest only", () => {
    const times = timeToForm(forms.map(({ opened }, i) => ({ event: eventOf(cases[i]!)?.at, opened })));
    expect(times).toMatchObject({ n: 186, missing: 0, before: 0 });
    expect((times.median ?? 0) / 86_400).toBeGreaterThan(5);
    expect(forms.filter(({ opened, signed: when }) => opened > at || (when !== undefined && when < opened))).toEqual(
      [],
    );
    const due = followUpsDue(cases, osloDay(at)).map(({ of }) => of.incident);
    const drafts = new Set<string>(
      forms.flatMap(({ incident, signed: when }) => (when === undefined ? [incident] : [])),
    );
    expect(due.filter((incident) => !drafts.has(incident))).toEqual([]);
    expect(due.length).toBeGreaterThan(0);
    expect(seen.every(({ incident }) => known(incident.received))).toBe(true);
  });
});

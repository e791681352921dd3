import type { CareRecord, TimePoint } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { caseFrom } from "@prehosp/registry";
import { secondsBetween } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import type { DemoIncident } from "../incidents/words.ts";
import { demoYearExpected } from "./expected.ts";
import { demoOutcomes, demoYear } from "./year.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const { units } = demoRegion({ at }).region;
const kindOf = new Map(units.map(({ id, kind }) => [id as string, kind]));
const { missions, arrests } = demoYearExpected;

const pointsOf = ({ incident, times }: DemoIncident): readonly TimePoint[] => [...incident.times, ...times];
const clock = (points: readonly TimePoint[], role: TimePoint["role"], unit?: string): Instant | undefined =>
  points
    .flatMap((p) => (p.role === role && (unit === undefined || p.unit === unit) && known(p.at) ? p.at : []))
    .toSorted()[0];
const helperOf = ({ decision }: DemoIncident): string | undefined => decision?.alarm[0]?.unit;
const isArrest = ({ record }: DemoIncident): boolean => record?.arrestConfirmed === true;
const quantile = (list: readonly number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN;

const sceneOf = (one: DemoIncident): { ambulance: Instant | undefined; helper: Instant | undefined } => {
  const points = pointsOf(one);
  const helper = helperOf(one);
  return {
    ambulance: one.incident.missions.flatMap(({ unit }) => clock(points, "at-scene", unit) ?? []).toSorted()[0],
    helper: helper === undefined ? undefined : clock(points, "at-scene", helper),
  };
};

describe.each([113, 1, 2, 3])("the year of seed %i", (seed) => {
  const year = [...demoYear({ seed, at })];
  const count = (is: (one: DemoIncident) => boolean): number => year.filter(is).length;
  const arrested = year.filter(isArrest);
  const records = arrested.flatMap(({ record }) => record ?? []);
  const of = (is: (record: CareRecord) => boolean): number => records.filter(is).length;

  test("adds up to the missions expected", () => {
    const alarmed = year.filter((one) => helperOf(one) !== undefined);
    const called = (code: string): number =>
      alarmed.filter((one) => !isArrest(one) && known(one.incident.criterion) && one.incident.criterion.code === code)
        .length;
    expect({
      all: alarmed.length,
      arrest: alarmed.filter(isArrest).length,
      unconscious: called("A.91.02"),
      injury: called("A.92.02"),
      unclear: called("A.91.03"),
      other: called("H.99.01"),
      stoodDown: count((one) => clock(pointsOf(one), "stood-down") !== undefined),
      withoutAtPatient: alarmed.filter((one) => {
        const points = pointsOf(one);
        const unit = helperOf(one);
        return clock(points, "at-scene", unit) !== undefined && clock(points, "at-patient", unit) === undefined;
      }).length,
      first: alarmed.filter((one) => {
        const { ambulance, helper } = sceneOf(one);
        return helper !== undefined && ambulance !== undefined && helper < ambulance;
      }).length,
    }).toEqual(missions);
    expect(year).toHaveLength(demoYearExpected.incidents);
  });

  test("has what no agreement covers, all through the year, with the near ordinary resources engaged", () => {
    const left = year.filter((one) => one.decision?.alarm.length === 0 && one.record?.witnessed !== "health-personnel");
    const of = left.filter(isArrest).length;
    expect({ all: left.length, arrest: of, unconscious: left.length - of }).toEqual(demoYearExpected.notCovered);
    const months = new Set(left.map(({ incident }) => (known(incident.received) ? incident.received.slice(0, 7) : "")));
    expect(months.size).toBeGreaterThanOrEqual(12);
    for (const { incident, reports } of left) {
      expect(known(incident.place) && incident.place.municipality).toMatch(/^(4205|4225)$/);
      expect(reports.filter(({ state }) => state?.is === "engaged-elsewhere")).not.toEqual([]);
    }
  });

  test("adds up to the arrests expected", () => {
    const shockable = ["vf", "vt", "aed-shockable"];
    const outcomes = demoOutcomes({ seed, at });
    const ages = records.flatMap(({ ageYears }) => (known(ageYears) ? [ageYears] : [])).toSorted((a, b) => a - b);
    expect({
      all: arrested.length,
      withMission: arrested.filter((one) => helperOf(one) !== undefined).length,
      emsWitnessed: of(({ witnessed }) => witnessed === "health-personnel"),
      notCovered: arrested.filter((one) => helperOf(one) === undefined && one.record?.witnessed !== "health-personnel")
        .length,
      treated: of((r) => r.resuscitationByAmbulance === true),
      rosc: of((r) => r.rosc === true),
      admitted: of((r) => r.statusAtHandover === "rosc"),
      alive30Days: of((r) => r.alive30Days === true),
      cpc1or2: outcomes.filter(({ cpc }) => cpc !== undefined && cpc <= 2).length,
      aedBeforeAmbulance: of((r) => r.firstRhythm === "aed-shockable" || r.firstRhythm === "aed-non-shockable"),
      shockable: of((r) => known(r.firstRhythm) && shockable.includes(r.firstRhythm)),
      bystanderCpr: of((r) => r.cprStartedBy === "bystander"),
      home: of((r) => r.location === "home"),
      men: of((r) => r.sex === "male"),
      medianAge: ((ages[96] ?? 0) + (ages[97] ?? 0)) / 2,
      recognised: arrested.filter((one) => clock(pointsOf(one), "arrest-recognised") !== undefined).length,
      missed: arrested.filter(({ deliver }) => !deliver).length,
    }).toEqual(arrests);
    expect(count(({ deliver }) => deliver)).toBe(186);
  });

  test("says the same of those who lived in records and outcomes, and each stage holds the next", () => {
    const outcomes = new Map(demoOutcomes({ seed, at }).map((one) => [one.incident, one]));
    expect(outcomes.size).toBe(arrests.all);
    for (const { incident, rosc, statusAtHandover, alive30Days, resuscitationByAmbulance } of records) {
      expect(outcomes.get(incident)).toMatchObject({ admitted: statusAtHandover === "rosc", alive30Days });
      const stages = [resuscitationByAmbulance, rosc, statusAtHandover === "rosc", alive30Days];
      expect(stages.filter((one, i) => one === true && i > 0 && stages[i - 1] !== true)).toEqual([]);
      expect(outcomes.get(incident)?.cpc !== undefined).toBe(alive30Days);
    }
    const living = arrested.filter(({ record }) => record?.alive30Days === true);
    expect(
      living.filter(({ incident }) => known(incident.received) && secondsBetween(incident.received, at) < 30 * 86_400),
    ).toEqual([]);
  });

  test("drives as the design says: medians, tails and the time from answer to arrival", () => {
    const urban = ["4202", "4203", "4204", "4205", "4223"];
    const minutes = (one: DemoIncident): number => {
      const { ambulance } = sceneOf(one);
      return ambulance === undefined || !known(one.incident.received)
        ? NaN
        : secondsBetween(one.incident.received, ambulance) / 60;
    };
    const within = (list: readonly number[], limit: number): number =>
      list.filter((m) => m <= limit).length / list.length;
    const others = year.filter((one) => !isArrest(one));
    const inTown = ({ incident }: DemoIncident): boolean =>
      known(incident.place) && urban.includes(incident.place.municipality ?? "");
    const town = others.filter(inTown).map(minutes);
    const country = others.filter((one) => !inTown(one)).map(minutes);
    expect(Math.abs(quantile(town, 0.5) - 9)).toBeLessThan(1);
    expect(Math.abs(within(town, 12) - 0.69)).toBeLessThan(0.06);
    expect(Math.abs(quantile(town, 0.9) - 18.7)).toBeLessThan(3);
    expect(Math.abs(quantile(country, 0.5) - 14.5)).toBeLessThan(1.5);
    expect(Math.abs(within(country, 25) - 0.82)).toBeLessThan(0.06);
    expect(Math.abs(quantile(country, 0.9) - 31.1)).toBeLessThan(4);
    const fromAnswer = arrested.map((one) => {
      const answered = clock(pointsOf(one), "call-answered");
      const { ambulance } = sceneOf(one);
      return answered === undefined || ambulance === undefined ? NaN : secondsBetween(answered, ambulance) / 60;
    });
    expect(Math.abs(quantile(fromAnswer, 0.5) - 9)).toBeLessThan(1);
  });

  test("never has a unit in two places at once", () => {
    const busy = year
      .flatMap((one) => {
        const points = pointsOf(one);
        return [...new Set(points.flatMap(({ unit }) => unit ?? []))].map((unit) => {
          const own = points.flatMap((p) => (p.unit === unit && known(p.at) ? [p.at] : [])).toSorted();
          return { unit, from: own[0] ?? "", to: own.at(-1) ?? "" };
        });
      })
      .toSorted((a, b) => (a.unit === b.unit ? (a.from < b.from ? -1 : 1) : a.unit < b.unit ? -1 : 1));
    expect(busy.length).toBeGreaterThan(2000);
    expect(
      busy.filter((one, i) => i > 0 && busy[i - 1]?.unit === one.unit && (busy[i - 1]?.to ?? "") > one.from),
    ).toEqual([]);
  });
});

describe("the arrests of the year, as the registry reads them", () => {
  test("are 194 that belong in it, with what its questions need", () => {
    const assembled = [...demoYear({ at })].filter(isArrest).map((one) =>
      caseFrom({
        incident: one.incident,
        timeline: { incident: one.incident.id, points: pointsOf(one) },
        records: one.record === undefined ? [] : [one.record],
        units,
      }),
    );
    expect(assembled.filter(({ inclusion }) => inclusion.outcome !== "met")).toEqual([]);
    expect(assembled.filter((one) => one.case !== undefined)).toHaveLength(arrests.all);
    expect(assembled.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  test("were sent an ambulance that stood in the region", () => {
    const sent = [...demoYear({ at })].flatMap(({ incident }) => incident.missions.map(({ unit }) => kindOf.get(unit)));
    expect(new Set(sent)).toEqual(new Set(["ambulance"]));
  });
});

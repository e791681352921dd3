import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MissionId, type OrgId, TimeRole, type UnitId } from "@prehosp/model";
import { type Instant, addSeconds } from "@prehosp/model/time";
import { DisclosurePolicy, ExportPolicy, OwnMission, OwnRecord, exportFor, nationalExport as policy } from "./index.ts";

const brann = "brann-sor" as OrgId;
const alarmed = "2026-11-22T12:07:30Z" as Instant;
const source = { system: "amk", ref: "Prøve Person" };
const at = (role: TimeRole, seconds: number, unit = "brann-12", exactness: "exact" | "minute" | "day" = "exact") => ({
  role,
  unit: unit as UnitId,
  at: addSeconds(alarmed, seconds),
  exactness,
  source,
});
const mission = {
  mission: "m1" as MissionId,
  unit: "brann-12" as UnitId,
  organisation: brann,
  unitKind: "fire",
  status: "actual",
  municipality: "4204",
  times: [
    at("alarmed", 0),
    at("alarmed", -300, "ambulanse-1"),
    at("under-way", 149),
    at("at-scene", 480, "brann-12", "minute"),
    at("first-shock", 500),
    at("unit-free", 3_600, "brann-12", "day"),
  ],
} as const satisfies OwnMission;
const many = (n: number, change: object = {}): readonly OwnMission[] =>
  Array.from({ length: n }, (_, i) => ({ ...mission, mission: `m${i}` as MissionId, ...change }));

test("the policy and the missions are of their schemas", () => {
  expect(ExportPolicy.parse(policy)).toEqual(policy);
  expect(DisclosurePolicy.parse(policy.disclosure)).toEqual(policy.disclosure);
  expect(OwnMission.parse(mission)).toEqual(mission);
});

describe("a fire service takes out its own missions", () => {
  const secret = { incident: "i1", place: "Fjordveien 1", problem: "hjertestans", patient: "Prøve Person", note: "x" };
  const out = exportFor(brann, [...many(5, secret), { ...mission, organisation: "annen" as OrgId }], policy);

  test("with when, where and how long, and nothing of who and why", () => {
    expect(out.records[0]).toEqual({
      mission: "m0",
      unit: "brann-12",
      unitKind: "fire",
      status: "actual",
      when: "2026-11-22T13",
      municipality: "4204",
      after: {
        "under-way": { minutes: 2, exactness: "exact" },
        "at-scene": { minutes: 8, exactness: "minute" },
        "unit-free": { absent: "unknown", because: "Bare dagen er kjent." },
      },
    });
    expect(out.records.map((r) => OwnRecord.parse(r))).toEqual(out.records);
    expect(out).toMatchObject({ organisation: brann, notOwn: 1 });
  });

  test("and with what was kept back, in how many, and why", () => {
    expect(out.withheld.map((w) => [w.field, w.because, w.missions])).toEqual([
      ["organisation", "not-for-recipient", 5],
      ["times", "not-for-recipient", 5],
      ["incident", "not-for-recipient", 5],
      ["place", "not-for-recipient", 5],
      ["problem", "not-for-recipient", 5],
      ["patient", "not-for-recipient", 5],
      ["note", "unclassed", 5],
    ]);
    // Not even which moments: a shock says what was wrong.
    expect(JSON.stringify(out)).not.toMatch(/shock|Prøve|Fjordveien|hjertestans|12:07/u);
  });
});

test("few missions in a municipality: the number is kept back and the time is the month", () => {
  const out = exportFor(brann, [...many(5), { ...mission, municipality: "4211" }], policy);
  expect(out.records.at(-1)).toMatchObject({ when: "2026-11" });
  expect(out.records.at(-1)).not.toHaveProperty("municipality");
  expect(out.records[0]).toMatchObject({ when: "2026-11-22T13", municipality: "4204" });
  expect(out.withheld.find((w) => w.because === "too-few")).toEqual({
    field: "municipality",
    because: "too-few",
    cites: ["AH-4.3-e"],
    missions: 1,
  });
});

test("what is not known is said to be, without somebody's words on why", () => {
  const of = (times: OwnMission["times"], change: object = {}) =>
    exportFor(brann, many(5, { times, ...change }), policy).records[0];
  expect(of([])?.when).toEqual({ absent: "not-recorded" });
  const refused = { ...at("alarmed", 0), at: { absent: "not-obtained", because: "Prøve Person ringte" } as const };
  expect(of([refused, at("at-scene", 60)])).toMatchObject({
    when: { absent: "not-obtained", because: "Begrunnelsen står i oppdraget." },
    after: { "at-scene": { absent: "unknown", because: "Alarmtidspunktet er ikke kjent." } },
  });
  const nowhere = { absent: "unknown", because: "hos Prøve Person" } as const;
  expect(of([at("alarmed", 0, "brann-12", "day")], { municipality: nowhere })).toMatchObject({
    when: "2026-11-22",
    municipality: { absent: "unknown" },
  });
});

test("whatever a mission holds, a record holds only what the schema names, and nothing planted", () => {
  const planted = "Prøvesen";
  const known = Object.keys(OwnRecord.shape);
  const extra = fc.dictionary(
    fc.oneof(
      fc.constantFrom("place", "problem", "patient", "position", "hazards", "talkGroup", "incident"),
      fc.string(),
    ),
    fc.constantFrom(planted, [planted], { planted }),
  );
  const times = fc.array(
    fc
      .tuple(
        fc.constantFrom(...TimeRole.options),
        fc.integer({ min: -60, max: 9000 }),
        fc.constantFrom("brann-12", "other"),
      )
      .map(([role, s, unit]) => at(role, s, unit)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      extra,
      times,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom("hour", "day", "month"),
      (more, t, n, precision) => {
        const out = exportFor(brann, many(n, { ...more, ...mission, times: t }), { ...policy, precision });
        expect(out.records).toHaveLength(n);
        for (const r of out.records) {
          expect(Object.keys(r).filter((k) => !known.includes(k))).toEqual([]);
          expect(Object.keys(r.after).filter((k) => !policy.times.includes(k as TimeRole))).toEqual([]);
          expect("municipality" in r).toBe(n >= policy.fewest);
        }
        expect(JSON.stringify(out.records)).not.toContain(planted);
      },
    ),
    { numRuns: 10_000 },
  );
}, 60_000);

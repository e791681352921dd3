import { findings, nationalPacks, prepare } from "@prehosp/competence";
import { Evidence, PersonId } from "@prehosp/model";
import { addDays, compareInstants, osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { sightings } from "@prehosp/model/identifiers";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import { atFireStation } from "./crews.ts";
import type { DemoPerson } from "./crews.ts";
import { TERMINAL, demoPeople, demoStandings } from "./evidence.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const on = osloDay(at);
const { people, evidence } = demoPeople({ at });
const fire = people.filter(atFireStation);
const others = people.filter((one) => !atFireStation(one));

/** How the rules of the house judge them: the outcomes of every requirement on an akutthjelper, and the first day something runs out. */
const judged = (seed: number) => {
  const drawn = demoPeople({ seed, at });
  const book = prepare({ packs: nationalPacks, evidence: drawn.evidence });
  expect(book.remarks).toEqual([]);
  return (one: DemoPerson) => {
    const facts = { role: "akutthjelper", terminalType: TERMINAL };
    const all = findings(book, { subject: { person: one.person }, on, knownAt: at, facts }).filter(
      ({ outcome }) => outcome !== "not-applicable",
    );
    const outcome = (id: string) => all.find(({ rule }) => rule === `akutthjelper.${id}`)?.outcome;
    return { all, outcome, until: all.flatMap(({ until }) => until ?? []).toSorted()[0] };
  };
};

describe("the crews", () => {
  test("are 230 at fifteen fire stations and 66 in seven other crews, by opaque keys", () => {
    expect([fire.length, new Set(fire.map(({ unit }) => unit)).size]).toEqual([230, 15]);
    expect([others.length, new Set(others.map(({ unit }) => unit)).size]).toEqual([66, 7]);
    expect(new Set(people.map(({ person }) => person)).size).toBe(296);
    for (const { person } of people) expect(PersonId.parse(person)).toBe(person);
    const units = new Map(demoRegion({ at }).region.units.map((unit) => [unit.id, unit.organisation]));
    expect(people.filter(({ unit, organisation }) => units.get(unit) !== organisation)).toEqual([]);
    expect(sightings(JSON.stringify({ people, evidence }))).toEqual([]);
  });

  test("share a part-time station between four crews", () => {
    const crews = people.filter(({ unit }) => unit === "brann-evje-1").map(({ crew }) => crew);
    expect(Object.values(Object.groupBy(crews, (crew) => crew ?? "")).map((list) => list?.length)).toEqual([
      4, 4, 4, 4,
    ]);
  });
});

describe("their evidence", () => {
  test("is words of the model, known before now, and the same for the same seed and day", () => {
    for (const one of evidence) expect(Evidence.parse(one)).toEqual(one);
    expect(evidence.filter(({ knownAt }) => compareInstants(knownAt, at) > 0)).toEqual([]);
    expect(demoPeople({ seed: 113, at }).evidence).toEqual(evidence);
    expect(demoPeople({ seed: 114, at }).evidence).not.toEqual(evidence);
  });

  test.each([113, 1, 2])("is judged by the pack as the counts say, seed %i", (seed) => {
    const judge = judged(seed);
    for (const [list, counts] of [
      [fire, demoStandings.fire],
      [others, demoStandings.others],
    ] as const) {
      const all = list.map(judge);
      const count = (is: (one: (typeof all)[number]) => boolean): number => all.filter(is).length;
      const met = count((one) => one.all.every(({ outcome }) => outcome === "met"));
      expect(met).toBe(counts.qualified + counts["drill-runs-out-soon"]);
      expect(count(({ outcome }) => outcome("basic-training") === "not-met")).toBe(counts.recruit);
      expect(count(({ outcome }) => outcome("yearly-practice") === "not-met")).toBe(
        counts.recruit + counts["drill-missed"],
      );
      expect(count(({ outcome }) => outcome("nodnett") === "not-met")).toBe(counts["nodnett-missing"]);
      expect(count(({ outcome }) => outcome("confidentiality") === "unclear")).toBe(
        counts["confidentiality-unrecorded"],
      );
      expect(count(({ outcome }) => outcome("confidentiality-documented") !== "met")).toBe(
        counts["confidentiality-unrecorded"] + counts["confidentiality-undocumented"],
      );
      const soon = count((one) => one.until !== undefined && one.until <= addDays(on, 30));
      expect(soon).toBe(counts["drill-runs-out-soon"]);
    }
  });

  test("makes Tvedestrand yellow: two of eight overdue, and the next on 30 November", () => {
    const judge = judged(113);
    const station = people.filter(({ unit }) => unit === "brann-tvedestrand-1").map(judge);
    expect(station).toHaveLength(8);
    expect(station.filter(({ outcome }) => outcome("yearly-practice") === "not-met")).toHaveLength(2);
    expect(station.flatMap(({ until }) => until ?? []).toSorted()[0]).toBe("2026-11-30");
  });

  test("proves undocumented confidentiality in both ways: said no, and not said", () => {
    const documented = new Set(evidence.map((one) => JSON.stringify(one.documented)));
    expect(documented).toEqual(new Set(["true", "false", '{"absent":"not-recorded"}']));
  });
});

import { Evidence } from "@prehosp/model";
import { compareInstants, osloDay, weekday } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import { competences } from "../courses/catalogue.ts";
import { demoRollout, rolloutEvidence, roomWithoutInstructor } from "./rollout.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const today = osloDay(at);
const rollout = demoRollout({ at });
const everyone = (list: ReturnType<typeof demoRollout>) => list.flatMap(({ operators }) => operators);

describe("the roll-out", () => {
  test("is 40 rooms: 4 AMK, 23 legevaktsentraler and 13 akuttmottak, those of the region among them", () => {
    const kinds = Object.entries(Object.groupBy(rollout, ({ kind }) => kind)).map(([kind, list]) => [
      kind,
      list.length,
    ]);
    expect(Object.fromEntries(kinds)).toEqual({ AMK: 4, LVS: 23, akuttmottak: 13 });
    expect(new Set(rollout.map(({ id }) => id)).size).toBe(40);
    const own = demoRegion({ at }).region.organisations.filter(({ kind }) => ["AMK", "LVS", "hospital"].includes(kind));
    expect(own.filter(({ id }) => !rollout.some((room) => room.id === id))).toEqual([]);
  });

  test.each([113, 1, 2])("has 1,800 operators, and 3,000 as a load, each in one room, seed %i", (seed) => {
    expect(new Set(everyone(demoRollout({ seed, at }))).size).toBe(1800);
    expect(new Set(everyone(demoRollout({ seed, at, size: "load" }))).size).toBe(3000);
  });

  test("trains everyone before the room goes live, on a Tuesday, and has rooms on both sides of now", () => {
    expect(rollout.map(({ goLive }) => goLive)).toEqual(rollout.map(({ goLive }) => goLive).toSorted());
    expect(new Set(rollout.map(({ goLive }) => weekday(goLive)))).toEqual(new Set(["tuesday"]));
    const live = rollout.filter(({ goLive }) => goLive <= today);
    expect(live.length).toBeGreaterThan(8);
    expect(live.length).toBeLessThan(25);
    for (const { operators, precourse, trained } of live)
      expect([precourse, trained].map((list) => list.length)).toEqual([operators.length, operators.length]);
    for (const { operators, precourse, trained, instructors } of rollout) {
      expect(trained.filter((one) => !precourse.includes(one))).toEqual([]);
      expect(precourse.filter((one) => !operators.includes(one))).toEqual([]);
      expect(instructors.filter((one) => !trained.includes(one))).toEqual([]);
    }
    expect(rollout.filter(({ trained, operators }) => trained.length < operators.length).length).toBe(40 - live.length);
  });

  test("leaves one room without its own instructor: six offered, two of them without e-learning", () => {
    expect(rollout.filter(({ instructors }) => instructors.length === 0).map(({ id }) => id)).toEqual([
      roomWithoutInstructor,
    ]);
    const room = rollout.find(({ id }) => id === roomWithoutInstructor);
    expect(room?.kind).toBe("AMK");
    expect(room?.candidates).toHaveLength(6);
    expect(room?.candidates.filter((one) => !room.precourse.includes(one))).toHaveLength(2);
    expect(room !== undefined && room.goLive > today).toBe(true);
  });

  test("is the same for the same seed and day, and another for another seed", () => {
    expect(demoRollout({ seed: 113, at })).toEqual(rollout);
    expect(demoRollout({ seed: 114, at })).not.toEqual(rollout);
  });

  test("has evidence of what it says, and of nothing that has not happened", () => {
    const evidence = rollout.flatMap((room) => rolloutEvidence(room, at));
    for (const one of evidence) expect(Evidence.parse(one)).toEqual(one);
    expect(evidence.filter(({ on, knownAt }) => on >= today || compareInstants(knownAt, at) > 0)).toEqual([]);
    const proved = (id: string): number => evidence.filter(({ competence }) => competence === id).length;
    const sum = (of: (room: (typeof rollout)[number]) => readonly unknown[]): number =>
      rollout.reduce((n, room) => n + of(room).length, 0);
    expect(proved(competences.precourse)).toBe(sum(({ precourse }) => precourse));
    expect(proved(competences.lifex)).toBe(sum(({ trained }) => trained));
    expect(proved(competences.lifexInstructor)).toBe(sum(({ instructors }) => instructors));
  });
});

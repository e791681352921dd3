import type { OrgId, UnitId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { addDays, addSeconds, startOfDay } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { crewGap } from "./rosters.ts";
import { onShift, rostered, shiftsOn } from "./shifts.ts";

const YEAR = Array.from({ length: 365 }, (_, n) => addDays("2026-01-01" as Day, n));
const unit = (id: string): UnitId => id as UnitId;
const year = (who: UnitId | OrgId) => YEAR.flatMap((day) => shiftsOn(who, day));
const at = (text: string): Instant => `${text}:00.000Z` as Instant;

describe("the shifts", () => {
  test("never overlap, and end after they begin", () => {
    for (const who of rostered) {
      const rows = year(who);
      expect(rows.filter(({ from, to }) => from >= to)).toEqual([]);
      expect(rows.filter(({ from }, i) => i > 0 && from < (rows[i - 1]?.to ?? ""))).toEqual([]);
    }
  });

  test("have one hole in the whole year, in July", () => {
    const holes = rostered.flatMap(year).filter(({ kind }) => kind === "no-crew");
    expect(holes).toEqual([
      { who: crewGap.unit, from: at("2026-07-11T18:00"), to: at("2026-07-12T06:00"), kind: "no-crew" },
    ]);
    const crewed = year(crewGap.unit);
    expect(crewed.filter(({ from }, i) => i > 0 && from !== crewed[i - 1]?.to)).toEqual([]);
  });

  test("of AMK are three a day without a pause", () => {
    const rows = year("amk-demo-sor" as OrgId);
    expect(rows).toHaveLength(3 * 365);
    expect(rows.filter(({ from }, i) => i > 0 && from !== rows[i - 1]?.to)).toEqual([]);
  });

  test("crew twenty ambulances by day and fourteen by night, three of them from home", () => {
    const kinds = (when: Instant) =>
      rostered.filter((who) => who.startsWith("amb-")).flatMap((who) => onShift(who, when)?.kind ?? []);
    expect(kinds(at("2026-02-03T12:00"))).toEqual(Array.from({ length: 20 }, () => "on-duty"));
    const night = kinds(at("2026-02-03T02:00"));
    expect(night).toHaveLength(14);
    expect(night.filter((kind) => kind === "home-standby")).toHaveLength(3);
  });

  test("put a part-time fire crew on call one week in four, from Monday morning", () => {
    const crews = year(unit("brann-evje-1")).map(({ crew }) => crew);
    for (const n of [1, 2, 3, 4]) {
      const share = crews.filter((crew) => crew === `vaktlag ${String(n)}`).length / crews.length;
      expect(share).toBeCloseTo(0.25, 1);
    }
    const changes = year(unit("brann-evje-1")).filter(({ crew }, i) => i > 0 && crew !== crews[i - 1]);
    expect(new Set(changes.map(({ from }) => new Date(from).getUTCDay()))).toEqual(new Set([1]));
  });

  test("ask volunteers on weekends and at Easter only", () => {
    const days = year(unit("rk-evje-1")).map(({ from }) => addSeconds(from, 12 * 3600).slice(0, 10));
    expect(days).toContain("2026-04-02");
    expect(days).toContain("2026-04-06");
    const weekdays = days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
    expect(weekdays).toEqual(["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03", "2026-04-06"]);
    expect(onShift(unit("rk-evje-1"), at("2026-02-03T12:00"))).toBeUndefined();
  });

  test("answer for each hour of the year where somebody stands by round the clock", () => {
    const start = startOfDay("2026-01-02" as Day);
    const hours = Array.from({ length: 363 * 6 }, (_, n) => addSeconds(start, n * 4 * 3600));
    for (const who of [unit("rs-demo-1"), unit("brann-kristiansand-1"), unit("amb-evje-1")])
      expect(hours.filter((hour) => onShift(who, hour) === undefined)).toEqual([]);
    expect(onShift(unit("amb-evje-9"), start)).toBeUndefined();
  });
});

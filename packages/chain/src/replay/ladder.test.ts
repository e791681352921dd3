import { expect, it } from "@effect/vitest";
import type { TimePoint } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { Effect } from "effect";
import { test } from "vitest";
import { decide } from "../decide.ts";
import { follow, way } from "../follow.ts";
import { receive } from "../receive.ts";
import { OPERATOR, after, board, call, doors, fireUnit, region, unit } from "../test/one-call.ts";
import type { Way } from "../way.ts";
import { Rung } from "./ladder-words.ts";
import { timeLadder } from "./ladder.ts";

const point = (role: TimePoint["role"], at: TimePoint["at"], system: string, more: object = {}): TimePoint => ({
  role,
  at,
  exactness: "exact",
  source: { system, ref: `${role}/${system}` },
  ...more,
});

const wayWith = (points: readonly TimePoint[]): Way =>
  ({
    timeline: { incident: call().id, points },
    missions: [],
    alarms: [],
    handovers: [],
    reports: [],
  }) as never;

test("clocks that disagree are shown side by side, and no difference rests on them", () => {
  const rungs = timeLadder(
    wayWith([
      point("call-ringing", after(0), "telefoni"),
      point("call-answered", after(4), "telefoni"),
      point("arrest-recognised", after(30), "amis"),
      point("first-shock", after(400), "amis"),
      point("first-shock", after(640), "hjertestarter"),
      point("handover", after(900), "epj"),
    ]),
    region,
  );
  const shock = rungs.find((r) => r.name === "first-shock")!;
  expect(shock.state).toBe("conflict");
  expect(shock.readings.map((r) => r.source.system)).toEqual(["amis", "hjertestarter"]);
  expect([shock.sinceStart, shock.sincePrevious]).toEqual([undefined, undefined]);
  const handover = rungs.find((r) => r.name === "handover")!;
  expect(handover.sincePrevious).toBeUndefined();
  expect(handover.sinceStart).toEqual({ seconds: 900, exactness: "exact", clocks: "two" });
  expect(rungs.find((r) => r.name === "answer")?.sincePrevious).toEqual({
    seconds: 4,
    exactness: "exact",
    clocks: "one",
  });
});

test("a clock read to the minute disputes no second of it; a time nobody recorded stays empty", () => {
  const minute = { exactness: "minute" as const };
  const rungs = timeLadder(
    wayWith([
      point("call-ringing", "2026-11-20T18:00:00.000Z" as never, "telefoni"),
      point("arrest-recognised", "2026-11-20T18:01:40.000Z" as never, "amis"),
      point("first-shock", "2026-11-20T18:07:00.000Z" as never, "epj", minute),
      point("first-shock", "2026-11-20T18:07:41.000Z" as never, "hjertestarter"),
      point("handover", absent("unknown") as never, "epj"),
    ]),
    region,
  );
  expect(rungs.find((r) => r.name === "first-shock")).toMatchObject({ state: "known", sinceStart: { seconds: 461 } });
  for (const name of ["answer", "telephone-cpr", "handover"] as const) {
    const rung = rungs.find((r) => r.name === name)!;
    expect(rung).toMatchObject({ state: "not-recorded", readings: [] });
    expect(rung.sinceStart).toBeUndefined();
  }
});

it.effect("the way of a call climbs from the ambulance over 110 to the unit at the patient", () =>
  Effect.gen(function* () {
    yield* board;
    yield* receive(call(), OPERATOR);
    const at = Effect.map(way(call().id), (w) => w!);
    yield* decide(
      yield* at,
      { alarm: [{ unit: unit("fire-1"), route: "110" }], standDown: [], deviates: false },
      OPERATOR,
    );
    yield* follow(yield* at, fireUnit("at-scene", 400), OPERATOR);
    const rungs = timeLadder(yield* at, region);
    for (const rung of rungs) expect(Rung.parse(rung)).toEqual(rung);
    const names = rungs.map((r) => r.name);
    for (const name of ["ordinary-alarmed", "told-110", "unit-alarmed", "at-scene", "at-patient"] as const)
      expect(names).toContain(name);
    expect(rungs.find((r) => r.name === "told-110")).toMatchObject({ unit: "fire-1", state: "known" });
    expect(rungs.find((r) => r.name === "at-patient" && r.unit === "fire-1")?.state).toBe("not-recorded");
  }).pipe(Effect.provide(doors())),
);

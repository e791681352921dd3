import type { Instant } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { OnBoard } from "../api/words.ts";
import { units } from "../fixtures/way.ts";
import { availableNow } from "./available.ts";
import { unitFeatures } from "./features.ts";

const now = "2026-11-22T13:07:00.000Z" as Instant;
const on = (at?: string) =>
  OnBoard.parse({ unit: units[0], seen: at === undefined ? {} : { position: { at, is: { lat: 58, lng: 8 } } } });
const shown = (at?: string) => unitFeatures([on(at)], now, "nb").features[0]?.properties;

test("a point says how old its position is; one at its base or seen within the minute does not", () => {
  expect(shown("2026-11-22T12:55:30.000Z")).toMatchObject({ name: "Brann Vennesla 1 (12\u00a0min)", age: 690 });
  expect(shown("2026-11-22T13:06:30.000Z")).toMatchObject({ name: "Brann Vennesla 1", age: 30 });
  expect(shown()).toMatchObject({ name: "Brann Vennesla 1", age: 0 });
});

test("a clock that runs ahead of ours makes no negative age", () => {
  expect(shown("2026-11-22T13:09:00.000Z")).toMatchObject({ name: "Brann Vennesla 1", age: 0 });
});

test("a unit out of readiness says so and is hollow, until the moment its organisation named; a lapsed statement says nothing", () => {
  const said = "2026-11-22T08:00:00.000Z";
  const away = (until?: string) =>
    OnBoard.parse({ unit: units[0], seen: { available: { outcome: "no", said, ...(until && { until }) } } });
  const point = (until?: string) => unitFeatures([away(until)], now, "nb").features[0]?.properties;
  expect(point()).toMatchObject({ name: "Brann Vennesla 1 (ute av beredskap)", out: true });
  expect(point("2026-11-22T13:08:00.000Z")).toMatchObject({ out: true });
  expect(point("2026-11-22T13:07:00.000Z")).toMatchObject({ name: "Brann Vennesla 1", out: false });
  expect(availableNow(on(), now)).toBeUndefined();
  expect(shown()).toMatchObject({ out: false });
});

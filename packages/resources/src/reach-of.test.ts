import { Reach } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { describe, expect, test } from "vitest";
import { assumptions, placed } from "./fixtures/region.ts";
import { reachOf } from "./index.ts";
import type { ReachQuestion } from "./index.ts";

const { unit } = placed("brann-1", "fire", { lat: 58.15, lng: 8 });
const ask = (over: Partial<ReachQuestion> = {}): Reach =>
  reachOf({
    unit,
    route: "110",
    relay: assumptions.relay,
    travel: { eta: { seconds: 300, low: 240, high: 420 }, source: "road" },
    positionAgeSeconds: 0,
    ...over,
  });

/** A travel service's answer as it came, whatever it holds. */
const travel = (seconds: unknown, low: unknown, high: unknown) => ({
  travel: { eta: { seconds, low, high } as never, source: "road" as const },
});

describe("reachOf", () => {
  test("adds relay, turn-out and travel, names each, and carries the interval", () => {
    expect(ask()).toEqual({
      unit: "brann-1",
      eta: { seconds: 456, low: 360, high: 630 },
      parts: [
        { what: "relay", seconds: 66 },
        { what: "turn-out", seconds: 90 },
        { what: "travel", seconds: 300 },
      ],
      positionAgeSeconds: 0,
      source: "road",
    });
    expect(Reach.parse(ask())).toEqual(ask());
  });

  test.each([
    ["free", 456, 360, 630],
    ["alarmed", 456, 240, 630],
    ["acknowledged", 390, 240, 510],
    ["under-way", 300, 240, 420],
    ["at-scene", 0, 0, 0],
  ] as const)("%s: what is behind the unit is not added again", (state, seconds, low, high) => {
    expect(ask({ state }).eta).toEqual({ seconds, low, high });
  });

  test("the direct route has no relay; an old position widens both ways and never below nothing", () => {
    expect(ask({ route: "direct" }).parts.map((p) => p.what)).toEqual(["turn-out", "travel"]);
    expect(ask({ state: "under-way", positionAgeSeconds: 60 }).eta).toEqual({ seconds: 300, low: 180, high: 480 });
    expect(ask({ state: "under-way", positionAgeSeconds: 999 }).eta).toMatchObject({ low: 0, high: 1419 });
  });

  test.each([
    ["relay", { relay: {} }, "Tiden videreformidling via 110 tar, er ikke kjent"],
    ["relay via 112", { route: "112" }, "Tiden videreformidling via 112 tar, er ikke kjent"],
    ["turn-out", { unit: { ...unit, turnOutSeconds: absent("not-recorded") } }, "Forspenningstiden er ikke kjent"],
    ["travel", { travel: { eta: absent("unknown", "Ingen vei"), source: "road" } }, "Ingen vei"],
    ["age", { positionAgeSeconds: absent("unknown") }, "Det er ikke kjent hvor gammel posisjonen er"],
    // Alone it is no time; with the turn-out it would have been 40 seconds.
    ["travel below nothing", travel(-116, -120, -100), "Reisetiden er ikke en mulig tid"],
    ["travel out of order", travel(300, 420, 240), "Reisetiden er ikke en mulig tid"],
    ["travel as text", travel("300", "240", "420"), "Reisetiden er ikke en mulig tid"],
    ["travel of null", { travel: { eta: null as never, source: "road" } }, "Reisetiden er ikke en mulig tid"],
    ["travel of days", travel(90_000, 0, 99_000), "Mer enn et døgn unna: ikke et anslag"],
  ] as const)("an unknown %s makes the whole unknown, says why, and keeps the known parts", (_, over, because) => {
    const reach = ask(over as Partial<ReachQuestion>);
    expect(reach.eta).toEqual({ absent: "unknown", because });
    expect(reach.parts).toHaveLength(2);
    expect(Reach.parse(reach)).toEqual(reach);
  });
});

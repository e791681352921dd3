import { metresBetween } from "@prehosp/model";
import type { MissionState, Position, Reach, UnitId, UnitKind } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { addSeconds } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assumptions, placed } from "./fixtures/region.ts";
import { alarmRouteOf, liveBook, modeOf, nearest, positionAge, prepare, reachOf } from "./index.ts";
import type { NearestQuestion, PlacedUnit, TravelTime } from "./index.ts";

const at = "2026-11-22T13:07:00.000Z" as Instant;
const place: Position = { lat: 58.2, lng: 8.1 };
const ids = (reaches: readonly Reach[]): string[] => reaches.map((r) => r.unit);
const ask = (over: Partial<NearestQuestion> = {}): NearestQuestion => ({ place, at, wanted: { count: 10 }, ...over });

/** By hand, without columns or cut: every unit through reachOf, then sorted. */
const brute = (units: readonly PlacedUnit[], q: NearestQuestion): readonly Reach[] => {
  const seconds = (r: Reach): number => (isAbsent(r.eta) ? Infinity : r.eta.seconds);
  return units
    .filter((p) => q.wanted.kinds?.includes(p.unit.kind) ?? true)
    .filter((p) => q.wanted.carries === undefined || p.unit.equipment[q.wanted.carries] === true)
    .map((p) => {
      const is = p.seen?.is ?? p.unit.base;
      const { likely, slowest, fastest } = assumptions.speeds[modeOf(p)];
      const metres = is === undefined ? 0 : metresBetween(is, q.place);
      const flight: TravelTime = {
        eta:
          is === undefined
            ? { absent: "unknown", because: "Verken posisjon eller stasjon er kjent" }
            : { seconds: metres / likely, low: metres / fastest, high: metres / slowest },
        source: "crow-flight",
      };
      const state = q.towards?.get(p.unit.id);
      return reachOf({
        unit: p.unit,
        ...(state === undefined ? {} : { state }),
        route: alarmRouteOf(p),
        relay: assumptions.relay,
        travel: q.travel?.(p.unit.id) ?? flight,
        positionAgeSeconds:
          is === undefined
            ? { absent: "unknown" }
            : p.seen === undefined
              ? 0
              : (Date.parse(q.at) - Date.parse(p.seen.at)) / 1000,
      });
    })
    .sort((a, b) => (seconds(a) === seconds(b) ? (a.unit < b.unit ? -1 : 1) : seconds(a) - seconds(b)))
    .slice(0, q.wanted.count);
};

const kinds: readonly UnitKind[] = ["ambulance", "fire", "voluntary", "rescue-vessel", "air-ambulance", "police"];
const position = fc.record({
  lat: fc.double({ min: 57.9, max: 59.2, noNaN: true }),
  lng: fc.double({ min: 6.5, max: 9.5, noNaN: true }),
});
const units = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      base: fc.option(position, { nil: undefined, freq: 6 }),
      turnOut: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined, freq: 6 }),
      seen: fc.option(fc.record({ is: position, age: fc.integer({ min: 0, max: 600 }) }), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map((r, i): PlacedUnit => {
      const u = placed(`u${i}`, r.kind, r.base);
      const turnOutSeconds = r.turnOut ?? ({ absent: "not-recorded" } as const);
      return {
        unit: { ...u.unit, turnOutSeconds },
        ...(r.seen === undefined ? {} : { seen: { is: r.seen.is, at: addSeconds(at, -r.seen.age) } }),
      };
    }),
  );
const state = fc.constantFrom<MissionState[]>("free", "alarmed", "acknowledged", "under-way", "at-scene");
const question = fc
  .record({
    place: position,
    count: fc.integer({ min: 0, max: 12 }),
    aed: fc.boolean(),
    only: fc.option(fc.subarray([...kinds], { minLength: 1 }), { nil: undefined }),
    towards: fc.array(fc.tuple(fc.nat(39), state), { maxLength: 4 }),
    slower: fc.option(fc.double({ min: 1, max: 4, noNaN: true }), { nil: undefined }),
  })
  .map((r) => ({
    slower: r.slower,
    q: ask({
      place: r.place,
      wanted: { count: r.count, ...(r.only && { kinds: r.only }), ...(r.aed && { carries: "aed" as const }) },
      towards: new Map(r.towards.map(([n, s]) => [`u${n}` as UnitId, s])),
    }),
  }));

/** Roads that are slower than the straight line at top speed, each by its own factor, and some that nobody has measured. */
const roads =
  (all: readonly PlacedUnit[], q: NearestQuestion, slower: number) =>
  (id: UnitId): TravelTime | undefined => {
    const p = all.find((u) => u.unit.id === id);
    const is = p?.seen?.is ?? p?.unit.base;
    const n = Number(id.slice(1));
    if (p === undefined || is === undefined || n % 3 === 0) return undefined;
    if (n % 7 === 0) return { eta: { absent: "unknown", because: "Ingen vei" }, source: "road" };
    const seconds = (metresBetween(is, q.place) / assumptions.speeds[modeOf(p)].fastest) * (1 + (slower * (n % 5)) / 5);
    return { eta: { seconds, low: seconds, high: seconds }, source: "road" };
  };

test("is the same as looking at every unit, whatever is asked", () => {
  fc.assert(
    fc.property(units, question, (all, { q, slower }) => {
      const asked = slower === undefined ? q : { ...q, travel: roads(all, q, slower) };
      expect(nearest(prepare(all, assumptions), asked)).toEqual(brute(all, asked));
    }),
    { numRuns: 5000 },
  );
});

test("a live book that units were moved in answers as a new book of where they are", () => {
  fc.assert(
    fc.property(
      units,
      question,
      fc.array(fc.tuple(fc.nat(39), position, fc.integer({ min: -60, max: 0 })), { maxLength: 30 }),
      (all, { q }, moves) => {
        const book = prepare(all, assumptions);
        const before = nearest(book, q);
        const live = liveBook(book);
        const now = [...all];
        for (const [n, is, ago] of moves) {
          const seen = { is, at: addSeconds(at, ago) };
          const known = now[n];
          const older = known?.seen !== undefined && Date.parse(seen.at) < Date.parse(known.seen.at);
          expect(live.move(`u${n}` as UnitId, seen)).toBe(known !== undefined && !older);
          if (known !== undefined && !older) now[n] = { ...known, seen };
        }
        expect(nearest(live, q)).toEqual(nearest(prepare(now, assumptions), q));
        expect(nearest(book, q)).toEqual(before);
      },
    ),
    { numRuns: 1000 },
  );
});

describe("by time, not by distance", () => {
  const near = placed("ved-siden-av", "fire", { lat: 58.201, lng: 8.1 }, 540);
  const far = placed("lenger-unna", "ambulance", { lat: 58.23, lng: 8.1 }, 60);
  const helicopter = placed("helikopter", "air-ambulance", { lat: 58.6, lng: 8.1 }, undefined);

  test("the station next door with a long turn-out comes after the ambulance further off", () => {
    expect(ids(nearest(prepare([near, far], assumptions), ask()))).toEqual(["lenger-unna", "ved-siden-av"]);
  });

  test("one with no known time stands last and says why; one under way needs no turn-out", () => {
    const book = prepare(
      [near, { unit: { ...helicopter.unit, turnOutSeconds: { absent: "not-recorded" } } }],
      assumptions,
    );
    const [first, last] = nearest(book, ask());
    expect([first?.unit, last?.unit]).toEqual(["ved-siden-av", "helikopter"]);
    expect(last?.eta).toEqual({ absent: "unknown", because: "Forspenningstiden er ikke kjent" });
    const towards = new Map([["helikopter" as UnitId, "under-way" as const]]);
    expect(
      nearest(book, ask({ towards, wanted: { count: 1, kinds: ["air-ambulance"] } }))[0]?.parts.map((p) => p.what),
    ).toEqual(["travel"]);
  });

  test("crow-flight is said to be crow-flight", () => {
    expect(new Set(nearest(prepare([near, far], assumptions), ask()).map((r) => r.source))).toEqual(
      new Set(["crow-flight"]),
    );
  });
});

describe("positions that cannot be", () => {
  const inside = placed("inne", "fire", { lat: 58.201, lng: 8.1 });
  const swapped = placed("byttet-om", "ambulance", { lat: 8.1, lng: 58.2 });
  const seenAtZero: PlacedUnit = {
    ...inside,
    unit: { ...inside.unit, id: "null" as UnitId },
    seen: { is: { lat: 0, lng: 0 }, at },
  };

  test("a unit outside Norway: a remark with its path, an unknown reach that says why, and still in sight", () => {
    const book = prepare([inside, swapped, seenAtZero], assumptions);
    expect(book.remarks.map((r) => [r.code, r.path])).toEqual([
      ["position-outside-norway", "/units/1/unit/base"],
      ["position-outside-norway", "/units/2/seen/is"],
    ]);
    const measured: TravelTime = { eta: { seconds: 1, low: 1, high: 1 }, source: "road" };
    for (const q of [ask(), ask({ travel: () => measured })]) {
      const reaches = nearest(book, q);
      expect(ids(reaches)).toEqual(["inne", "byttet-om", "null"]);
      for (const r of reaches.slice(1))
        expect(r.eta).toEqual({ absent: "unknown", because: "Enhetens posisjon ligger utenfor Norge" });
    }
  });

  test("a live book refuses to move a unit out of Norway, and keeps the last good position", () => {
    const live = liveBook(prepare([inside], assumptions));
    const before = nearest(live, ask());
    expect(live.move("inne" as UnitId, { is: { lat: 0, lng: 0 }, at })).toBe(false);
    expect(nearest(live, ask())).toEqual(before);
  });

  test.each([
    ["outside Norway", { lat: 8.1, lng: 58.2 }],
    ["without a latitude", { lat: Number.NaN, lng: 8.1 }],
    ["without a longitude", { lat: 58.2, lng: Number.NaN }],
  ])("a place %s is out of everyone's known reach, but not of those who are there", (_, nowhere) => {
    const book = prepare([inside, placed("nabo", "voluntary", { lat: 58.3, lng: 8.1 })], assumptions);
    const q = ask({ place: nowhere, towards: new Map([["nabo" as UnitId, "at-scene" as const]]) });
    expect(nearest(book, q).map((r) => [r.unit, r.eta])).toEqual([
      ["nabo", { seconds: 0, low: 0, high: 0 }],
      ["inne", { absent: "unknown", because: "Stedet ligger utenfor Norge" }],
    ]);
  });

  test("more than a day away is no estimate", () => {
    const hiker: PlacedUnit = { ...placed("fjern", "voluntary", { lat: 70, lng: 25 }), mode: "foot" };
    const [near, far] = nearest(prepare([hiker, inside], assumptions), ask());
    expect([near?.unit, far?.unit]).toEqual(["inne", "fjern"]);
    expect(far?.eta).toEqual({ absent: "unknown", because: "Mer enn et døgn unna: ikke et anslag" });
  });
});

describe("the age of a position", () => {
  const base = { lat: 58.2, lng: 8.1 };
  const seen = (lat: number): PlacedUnit => ({ ...placed("b", "fire", base), seen: { is: { lat, lng: 8.1 }, at } });
  const later = addSeconds(at, 600);

  test.each([
    ["at base", seen(58.2), 0, 0],
    ["beside the base, where the region counts that as the base", seen(58.2005), 100, 0],
    ["beside the base, where it doesn't", seen(58.2005), 0, 600],
    ["out on the road", seen(58.3), 100, 600],
    ["with no position, but a base", placed("b", "fire", base), 0, 0],
  ])("%s", (_, unit, metres, age) => {
    expect(positionAge(unit, later, metres)).toBe(age);
    const book = prepare([unit], { ...assumptions, atBaseMetres: metres });
    expect(nearest(book, ask({ at: later }))[0]?.positionAgeSeconds).toBe(age);
  });

  test("nowhere at all it is unknown", () => {
    expect(positionAge(placed("b", "fire", undefined), at)).toEqual({ absent: "unknown" });
  });
});

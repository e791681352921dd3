import { metresBetween } from "@prehosp/model";
import type { Position, Reach, Unit, UnitId, UnitKind } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { alarmRouteOf, liveBook, modeOf, nearest, prepare, reachOf } from "@prehosp/resources";
import type { Assumptions, LiveBook, PlacedUnit } from "@prehosp/resources";
import { argv } from "node:process";
import { setTimeout as wait } from "node:timers/promises";

/** The gate: p99 of nearest by time, over 10,000 units of which 10,000 a second move. */
const LIMIT_MICROS = 200;
const UNITS = 10_000;
const MOVES_A_SECOND = 10_000;
const COUNT = 10;

/** Numbers that are the same in every run (mulberry32). */
const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

// Invented, as the units are.
const assumptions: Assumptions = {
  speeds: {
    road: { likely: 14, slowest: 8, fastest: 30 },
    boat: { likely: 12, slowest: 8, fastest: 20 },
    air: { likely: 60, slowest: 50, fastest: 75 },
    foot: { likely: 1.5, slowest: 1, fastest: 3 },
  },
  relay: { "110": { seconds: 66, low: 30, high: 120 } },
  decidedBy: "the benchmark",
  source: "invented",
};

const kinds: readonly UnitKind[] = [
  "ambulance",
  "ambulance",
  "fire",
  "fire",
  "fire",
  "voluntary",
  "legevakt-doctor",
  "rescue-vessel",
  "air-ambulance",
  "police",
];

// Towns along a country as long as Norway: most units are close together, some are far from all.
const towns: readonly Position[] = [
  { lat: 59.91, lng: 10.75 },
  { lat: 58.15, lng: 8.0 },
  { lat: 60.39, lng: 5.32 },
  { lat: 63.43, lng: 10.4 },
  { lat: 69.65, lng: 18.96 },
];
const somewhere = (next: () => number): Position => {
  const town = towns[Math.floor(next() * towns.length)] ?? { lat: 60, lng: 10 };
  const wide = next() < 0.3 ? 2 : 0.3;
  return { lat: town.lat + (next() - 0.5) * wide, lng: town.lng + (next() - 0.5) * wide * 2 };
};

const unitOf = (i: number, next: () => number): PlacedUnit => {
  const kind = kinds[i % kinds.length] as UnitKind;
  const id = `u${i}` as UnitId;
  const unit: Unit = {
    id,
    kind,
    name: id,
    organisation: "org" as Unit["organisation"],
    base: somewhere(next),
    turnOutSeconds: i % 50 === 0 ? { absent: "not-recorded" } : Math.floor(next() * 600),
    equipment: { aed: true },
    nodnett: true,
  };
  return { unit };
};

/** By hand: every unit through reachOf, sorted by time; the measure of exactness. */
const brute = (units: readonly PlacedUnit[], place: Position, at: Instant): readonly Reach[] => {
  const seconds = (r: Reach): number => ("seconds" in r.eta ? r.eta.seconds : Infinity);
  return units
    .map((p) => {
      const is = p.seen?.is ?? p.unit.base ?? place;
      const { likely, slowest, fastest } = assumptions.speeds[modeOf(p)];
      const metres = metresBetween(is, place);
      return reachOf({
        unit: p.unit,
        route: alarmRouteOf(p),
        relay: assumptions.relay,
        travel: {
          eta: { seconds: metres / likely, low: metres / fastest, high: metres / slowest },
          source: "crow-flight",
        },
        positionAgeSeconds: p.seen === undefined ? 0 : Math.max(0, (Date.parse(at) - Date.parse(p.seen.at)) / 1000),
      });
    })
    .sort((a, b) => seconds(a) - seconds(b) || (a.unit < b.unit ? -1 : 1))
    .slice(0, COUNT);
};

const same = (a: readonly Reach[], b: readonly Reach[]): boolean =>
  a.length === b.length &&
  a.every((r, i) => r.unit === b[i]?.unit && JSON.stringify(r.eta) === JSON.stringify(b[i]?.eta));

export interface NearestResult {
  readonly queries: number;
  readonly moves: number;
  readonly movesASecond: number;
  readonly p50Micros: number;
  /** p99 of the quietest round: whatever else the machine does can only add to a time. */
  readonly p99Micros: number;
  /** p99 of the middle round, for comparison. */
  readonly p99MedianMicros: number;
  readonly checked: number;
  readonly mismatches: number;
  readonly limitMicros: number;
  readonly ok: boolean;
}

/** Moves the units that are due at the pace of the wall clock; says how many. */
const moving = (live: LiveBook, units: PlacedUnit[], next: () => number) => {
  const began = performance.now();
  let moved = 0;
  return (): number => {
    const due = Math.floor(((performance.now() - began) / 1000) * MOVES_A_SECOND);
    const at = instantOf(Date.now());
    for (; moved < due; moved++) {
      const i = (moved * 7919) % units.length;
      const was = units[i] as PlacedUnit;
      const from = was.seen?.is ?? was.unit.base ?? { lat: 60, lng: 10 };
      const is = { lat: from.lat + (next() - 0.5) * 0.01, lng: from.lng + (next() - 0.5) * 0.02 };
      units[i] = { ...was, seen: { is, at } };
      live.move(was.unit.id, { is, at });
    }
    return moved;
  };
};

/** Asks at random places while positions come in at their pace, and checks every fortieth answer against all units by hand. */
export const measureNearest = async ({ rounds = 6, seconds = 1.5 } = {}): Promise<NearestResult> => {
  const next = random(113);
  const units = Array.from({ length: UNITS }, (_, i) => unitOf(i, next));
  const live = liveBook(prepare(units, assumptions));
  const ask = (place: Position, at: Instant) => nearest(live, { place, at, wanted: { count: COUNT } });
  for (let i = 0; i < 3000; i++) ask(somewhere(next), instantOf(Date.now()));
  const move = moving(live, units, next);
  const took: number[] = [];
  const p99s: number[] = [];
  const percentile = (xs: readonly number[], p: number): number =>
    xs.toSorted((a, b) => a - b)[Math.floor(xs.length * p)] ?? Number.NaN;
  const began = performance.now();
  let checked = 0;
  let mismatches = 0;
  let moves = 0;
  for (let round = 0; round < rounds; round++) {
    const own: number[] = [];
    const start = performance.now();
    while (performance.now() - start < seconds * 1000) {
      for (let i = 0; i < 10; i++) {
        moves = move();
        const place = somewhere(next);
        const at = instantOf(Date.now());
        const t = process.hrtime.bigint();
        const answer = ask(place, at);
        own.push(Number(process.hrtime.bigint() - t) / 1000);
        if (own.length % 40 !== 0) continue;
        checked++;
        if (!same(answer, brute(units, place, at))) mismatches++;
      }
      await wait(1);
    }
    took.push(...own);
    p99s.push(percentile(own, 0.99));
  }
  const p99Micros = Math.min(...p99s);
  return {
    queries: took.length,
    moves,
    movesASecond: (moves / (performance.now() - began)) * 1000,
    p50Micros: percentile(took, 0.5),
    p99Micros,
    p99MedianMicros: percentile(p99s, 0.5),
    checked,
    mismatches,
    limitMicros: LIMIT_MICROS,
    ok: percentile(p99s, 0.5) < LIMIT_MICROS && mismatches === 0 && checked > 0,
  };
};

if (argv[1]?.endsWith("nearest.ts") === true) {
  const r = await measureNearest();
  console.log(
    `nearest by time, ${UNITS} units, ${r.movesASecond.toFixed(0)} moves/s: p50 ${r.p50Micros.toFixed(0)} µs, p99 ${r.p99Micros.toFixed(0)} µs in the quietest round, ${r.p99MedianMicros.toFixed(0)} µs in the middle one (limit ${r.limitMicros}), over ${r.queries} questions; mismatches=${r.mismatches} of ${r.checked} checked by hand`,
  );
  process.exitCode = r.ok ? 0 : 1;
}

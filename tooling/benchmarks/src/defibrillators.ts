import { bare, usable } from "@prehosp/defibrillators";
import type { Defibrillator, DefibrillatorId, Outcome, Position } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Day, Instant, OpenWeek } from "@prehosp/model/time";
import { fetching, preparePlaces } from "@prehosp/resources";
import { kdbushPeer } from "./defibrillators-peer.ts";

/** The gate: nearest usable by walking time takes at most so many times what kdbush takes with the same predicate. */
const LIMIT = 2;
const AEDS = 20_000;
const COUNT = 5;
const QUESTIONS = 2_000;
const ROUNDS = 9;

/** Numbers that are the same in every run (mulberry32). */
const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
const next = random(113);

// Towns along a country as long as Norway, and what lies between them; all invented.
const towns: readonly Position[] = [
  { lat: 59.91, lng: 10.75 },
  { lat: 58.15, lng: 8.0 },
  { lat: 60.39, lng: 5.32 },
  { lat: 63.43, lng: 10.4 },
  { lat: 69.65, lng: 18.96 },
];
const somewhere = (): Position => {
  const town = towns[Math.floor(next() * towns.length)] ?? { lat: 60, lng: 10 };
  const wide = next() < 0.3 ? 2 : 0.3;
  return { lat: town.lat + (next() - 0.5) * wide, lng: town.lng + (next() - 0.5) * wide * 2 };
};

const daily = [{ from: "08:00", to: "16:00" }];
const week: OpenWeek = {
  monday: daily,
  tuesday: daily,
  wednesday: daily,
  thursday: daily,
  friday: daily,
  saturday: [],
  sunday: [],
};
/** A third open always, most by the week, some in words; one in twelve out of date, one in twenty never confirmed. */
const aedOf = (i: number): Defibrillator => ({
  ...bare({ id: `aed-${i}` as DefibrillatorId, name: `Sted ${i}`, position: somewhere() }),
  active: true,
  locked: false,
  mobile: false,
  openTo: "anyone",
  season: "all-year",
  hours:
    i % 3 === 0
      ? { kind: "always", closed: [] }
      : i % 10 === 1
        ? { kind: "words", words: "i åpningstiden" }
        : { kind: "weekly", week, holidays: { kind: "closed" }, closed: [] },
  batteryOk: true,
  batteryUntil: absent("not-applicable"),
  electrodesUntil: (i % 12 === 5 ? "2026-01-01" : "2028-01-01") as Day,
  lastConfirmed: i % 20 === 7 ? absent("not-recorded") : ("2026-10-01" as Day),
});

const aeds = new Map(Array.from({ length: AEDS }, (_, i) => aedOf(i)).map((aed) => [aed.id as string, aed]));
const places = [...aeds.values()].map(({ id, position }) => ({ id, position }));
const questions = Array.from({ length: QUESTIONS }, somewhere);
const walking = { metresASecond: { likely: 1.5, slowest: 1, fastest: 3 }, detour: 1.3 };

const book = preparePlaces(places);
const peer = kdbushPeer(places);
type Judge = (id: string) => Outcome;
const judgedAt =
  (at: Instant): Judge =>
  (id) =>
    usable(aeds.get(id) as Defibrillator, at).outcome;

const ours = (place: Position, judge: Judge) =>
  fetching(book, { place, count: COUNT, walking, beforeSeconds: 60, judge }).met;
const theirs = (place: Position, judge: Judge) => peer(place, COUNT, judge);

const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[xs.length >> 1] ?? Number.NaN;

/** Microseconds a question, each round first the one and then the other, so that both meet the same machine. */
const measure = (name: string, judge: Judge): boolean => {
  const took = { ours: [] as number[], theirs: [] as number[] };
  const run = (of: (place: Position, judge: Judge) => unknown, into: number[]): void => {
    const began = performance.now();
    for (const place of questions) of(place, judge);
    into.push(((performance.now() - began) * 1000) / QUESTIONS);
  };
  for (let round = -1; round < ROUNDS; round++) {
    const own = round < 0 ? { ours: [], theirs: [] } : took;
    if (round % 2 === 0) run(ours, own.ours);
    run(theirs, own.theirs);
    if (round % 2 !== 0) run(ours, own.ours);
  }
  let different = 0;
  let found = 0;
  for (const place of questions) {
    const [a, b] = [ours(place, judge), theirs(place, judge)];
    found += a.length;
    const same =
      a.length === b.length &&
      a.every((f, i) => f.id === b[i]?.id && Math.abs((f.metres as number) - b[i].metres) < 1e-3);
    if (!same) different++;
  }
  const ratio = median(took.ours) / median(took.theirs);
  console.log(
    `nearest ${COUNT} of ${AEDS}, ${name}: ours ${median(took.ours).toFixed(1)} µs, kdbush ${median(took.theirs).toFixed(1)} µs, ${ratio.toFixed(2)} times (limit ${LIMIT}), medians of ${ROUNDS} rounds of ${QUESTIONS}; ${found} found, mismatches=${different}`,
  );
  return ratio <= LIMIT && different === 0 && found === QUESTIONS * COUNT;
};

const passes = [
  measure("usable on a Tuesday at noon", judgedAt("2026-11-24T11:00:00.000Z" as Instant)),
  measure("usable on a Saturday night", judgedAt("2026-11-21T23:00:00.000Z" as Instant)),
  measure("judged for nothing", () => "met"),
];
process.exitCode = passes.every(Boolean) ? 0 : 1;

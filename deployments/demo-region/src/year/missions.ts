import { dealt, shuffled, weighted } from "../dealt.ts";
import type { Seeded } from "../seeded.ts";
import { demoYearExpected } from "./expected.ts";
import type { Station } from "./stations.ts";

/** What a mission was called out as. */
export type MissionKind = "arrest" | "unconscious" | "injury" | "unclear" | "other";

/** One incident of the year before it has a date: everything in seconds after registration. */
export interface Row {
  readonly id: string;
  readonly kind: MissionKind;
  readonly station: Station;
  /** Days before the day of `at`. */
  readonly daysBack: number;
  readonly secondOfDay: number;
  readonly bearing: number;
  /** Kilometres from the station's place, where no akutthjelper's way says it. */
  readonly km: number;
  readonly decidedAfter: number;
  readonly ambulance: number;
  /** The akutthjelper unit's way; absent where none was alarmed. */
  readonly helper?: {
    readonly arrives: number;
    readonly first: boolean;
    readonly stoodDown?: number;
    readonly unstamped: boolean;
  };
  readonly without?: "ems-witnessed" | "not-covered" | "untraced";
  /** When the station's crew would have been there, had its agreement covered it. */
  readonly would?: number;
}

const { missions, arrests, notCovered, untraced } = demoYearExpected;
/** Seconds that a relay by 110 is taken to last. */
export const RELAY = 66;
const MINUTE = 60;
// Days 0 to 3 are left to the forty incidents of the last 48 hours.
const NEWEST = 4;
const OLDEST = 364;
// How much of a day's emergencies come in each hour, from midnight.
const BY_HOUR = [
  26, 23, 20, 18, 18, 20, 27, 36, 44, 48, 50, 51, 52, 51, 50, 51, 52, 53, 52, 49, 45, 41, 36, 31,
] as const;
const HOURS: readonly [number, ...number[]] = [0, ...BY_HOUR.slice(1).map((_, n) => n + 1)];

/** Median minutes and spread of the ambulance's way; an arrest is driven to a little faster, which is our assumption. */
const WAY = { urban: [9, 0.57], rural: [14.5, 0.6] } as const;
const ARREST_FASTER = 0.88;

/**
 * Seconds that a crew which may not be sent would have been ahead. A proposal asked for at 40 s sees some two minutes more, since it
 * does not count the operator's; and with more than this a neighbouring crew would be ahead as well.
 */
const GAINED = 250;
const MOST_GAINED = 360;

const ambulanceWay = (draws: Seeded, kind: MissionKind, urban: boolean): number => {
  const [median, sigma] = urban ? WAY.urban : WAY.rural;
  const seconds = draws.lognormal(median, sigma) * MINUTE * (kind === "arrest" ? ARREST_FASTER : 1);
  // Nobody arrives before they have turned out; and beyond 70 minutes the map of the demonstration ends.
  return Math.round(Math.min(4200, Math.max(200, seconds)));
};

/** When the akutthjelper unit hears of it. */
export const toldAt = ({ route }: Station, decidedAfter: number): number =>
  decidedAfter + (route === "110" ? RELAY : 0);
const soonest = (row: Row): number => toldAt(row.station, row.decidedAfter) + row.station.turnOut + 40;

// Arrests follow the people; the other missions are more in the valleys than the people are: by the root.
const weightOf =
  (kind: MissionKind) =>
  ({ inhabitants, share }: Station): number =>
    share * (kind === "arrest" ? inhabitants / 300 : Math.sqrt(inhabitants));

// A team that works by day only has no missions by night.
const withinHours = ({ byDay }: Station, second: number): number =>
  byDay ? 8 * 3600 + (second % (13 * 3600)) : second;

const begin = (draws: Seeded, id: string, kind: MissionKind, from: readonly [Station, ...Station[]]): Row => {
  const station = weighted(draws, from, weightOf(kind));
  const hour = weighted(draws, HOURS, (h) => BY_HOUR[h] ?? 0);
  return {
    id,
    kind,
    station,
    daysBack: draws.whole(Math.max(NEWEST, station.daysBack), OLDEST),
    secondOfDay: withinHours(station, hour * 3600 + draws.whole(0, 3599)),
    bearing: draws.between(...station.along) % 360,
    km: draws.between(0.6, 5),
    decidedAfter: draws.whole(45, kind === "arrest" ? 110 : 150),
    ambulance: ambulanceWay(draws, kind, station.urban),
  };
};

const idOf = (n: number): string => `year-${String(n + 1).padStart(4, "0")}`;
const some = (stations: readonly Station[], is: (station: Station) => boolean): readonly [Station, ...Station[]] => {
  const [first, ...rest] = stations.filter(is);
  if (first !== undefined) return [first, ...rest];
  return stations as readonly [Station, ...Station[]];
};

/** Those of the crews whose agreement names injuries only, all through the year: each would have been so much ahead of the ambulance. */
const notCoveredRows = (all: Seeded, from: readonly [Station, ...Station[]]): readonly Row[] => {
  const kinds = dealt<MissionKind>(all.fork("not-covered"), [
    ["arrest", notCovered.arrest],
    ["unconscious", notCovered.unconscious],
  ]);
  const slice = (OLDEST - NEWEST) / kinds.length;
  return kinds.map((kind, n): Row => {
    const id = idOf(missions.all + arrests.emsWitnessed + n);
    const draws = all.fork(id);
    // By then the ambulance has answered: nobody is proposed for want of an answer.
    const row = { ...begin(draws, id, kind, from), decidedAfter: draws.whole(64, 80) };
    const { turnOut, kmPerHour } = row.station;
    const would = toldAt(row.station, row.decidedAfter) + turnOut + Math.round((row.km / kmPerHour) * 3600);
    const gain = Math.min(MOST_GAINED, Math.max(120, draws.lognormal(GAINED, 0.3)));
    return {
      ...row,
      daysBack: Math.round(NEWEST + (n + draws.between(0, 1)) * slice),
      ambulance: would + Math.round(gain),
      without: "not-covered",
      would,
    };
  });
};

/** Those whose log tells nothing of an akutthjelper, all through the year: a covered fire crew would have been minutes ahead. */
const untracedRows = (all: Seeded, from: readonly [Station, ...Station[]]): readonly Row[] => {
  const slice = (OLDEST - NEWEST) / untraced;
  return Array.from({ length: untraced }, (_, n): Row => {
    const id = idOf(missions.all + arrests.emsWitnessed + notCovered.all + n);
    const draws = all.fork(id);
    const row = { ...begin(draws, id, "unconscious", from), km: draws.between(0.6, 3) };
    const { turnOut, kmPerHour } = row.station;
    const would = toldAt(row.station, row.decidedAfter) + turnOut + Math.round((row.km / kmPerHour) * 3600);
    // Never among the newest: a year that holds all the others has these too.
    return {
      ...row,
      daysBack: Math.round(NEWEST + (n + draws.between(0.5, 1)) * slice),
      ambulance: would + draws.whole(400, 700),
      without: "untraced",
    };
  });
};

/** The year's rows, dealt so that every count is exact; nothing here knows the date, so the same seed gives the same rows for good. */
export const rowsOf = (all: Seeded, stations: readonly Station[]): readonly Row[] => {
  const covered = some(stations, ({ injuriesOnly }) => !injuriesOnly);
  const onCall = some(covered, ({ unit, daysBack }) => unit.startsWith("brann-") && daysBack === 0);
  const injuriesOnly = some(stations, (station) => station.injuriesOnly);
  const anywhere = some(stations, () => true);
  const { arrest, unconscious, injury, unclear, other } = missions;
  const kinds = dealt<MissionKind>(
    all.fork("kinds"),
    Object.entries({ arrest, unconscious, injury, unclear, other }) as [MissionKind, number][],
  );
  const rows = kinds.map((kind, n) => begin(all.fork(idOf(n)), idOf(n), kind, kind === "injury" ? anywhere : covered));

  // No arrest is called off: somebody is wanted there until it is over.
  const off = new Set(
    shuffled(
      all.fork("off"),
      rows.filter(({ kind }) => kind !== "arrest"),
    ).slice(0, missions.stoodDown),
  );
  const out = rows.filter((row) => !off.has(row));
  const couldBeFirst = out.filter((row) => row.ambulance > soonest(row) * 1.05 + 20);
  const first = new Set(shuffled(all.fork("first"), couldBeFirst).slice(0, missions.first));
  const unstamped = new Set(shuffled(all.fork("unstamped"), out).slice(0, missions.withoutAtPatient));

  const withHelper = rows.map((row): Row => {
    const draws = all.fork(`${row.id}/helper`);
    const early = soonest(row);
    const arrives = first.has(row)
      ? draws.between(Math.max(early, row.ambulance * 0.5), row.ambulance * 0.95)
      : draws.between(Math.max(early, row.ambulance * 1.02 + 15), Math.max(early * 1.3, row.ambulance * 1.6));
    const helper = { arrives: Math.round(arrives), first: first.has(row), unstamped: unstamped.has(row) };
    const told = toldAt(row.station, row.decidedAfter);
    return {
      ...row,
      helper: off.has(row)
        ? { ...helper, stoodDown: told + draws.whole(40, Math.min(200, helper.arrives - told - 10)) }
        : helper,
    };
  });
  const seenByAmbulance = Array.from({ length: arrests.emsWitnessed }, (_, n): Row => {
    const id = idOf(missions.all + n);
    return { ...begin(all.fork(id), id, "arrest", covered), without: "ems-witnessed" };
  });
  return [...withHelper, ...seenByAmbulance, ...notCoveredRows(all, injuriesOnly), ...untracedRows(all, onCall)];
};

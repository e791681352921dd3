import {
  Books,
  type DefibrillatorPlaces,
  type KeptDefibrillator,
  fetchDefibrillator,
  heldBriefly,
} from "@prehosp/chain";
import type { Language, Position } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, epoch, osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { Defibrillators, cursorOf, keyIn, placeKey } from "../defibrillators.ts";
import { now } from "../routes/found.ts";
import { PublicOne, publicOne } from "./public-one.ts";
import { implausible } from "./registering.ts";

/** How many stand in one list: so the page and the list stay small whatever the size of the register. */
export const PAGE = 100;

const span = z.object({ seconds: z.number(), low: z.number(), high: z.number() });

/** One that a second person can fetch: the way there, the way back, and all of it with what it takes to find it; times not there = unknown. */
export const NearOne = PublicOne.extend({
  there: span.optional(),
  back: span.optional(),
  whole: span.optional(),
  metres: z.int().optional(),
});
export type NearOne = z.output<typeof NearOne>;

/** The first in a sorted list that comes after a key. */
const after = (list: readonly KeptDefibrillator[], key: string): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeKey(list[middle]!) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
};

const pageOf = (list: readonly KeptDefibrillator[], cursor: string | undefined, at: Instant, language: Language) => {
  const from = cursor === undefined ? 0 : after(list, keyIn(cursor));
  const page = list.slice(from, from + PAGE);
  const last = page.at(-1);
  const more = last !== undefined && from + PAGE < list.length;
  return {
    at,
    total: list.length,
    defibrillators: page.map((kept) => publicOne(kept, at, language)),
    ...(more ? { next: cursorOf(last) } : {}),
  };
};

type Listed = ReturnType<typeof pageOf>;
/** Pages as they were told a moment ago, of the list as it stands: however many ask, they are made once. */
const told = new WeakMap<
  readonly KeptDefibrillator[],
  Map<string, { readonly until: number; readonly page: Listed }>
>();
const MOMENT_SECONDS = 10;
const MOST_PAGES = 300;

/** A page of those that the public is shown, by postal code: what comes after a cursor, also where the one it was made of is gone. */
export const listed = (cursor: string | undefined, language: Language) =>
  Effect.gen(function* () {
    const at = yield* now;
    const { list, caughtUp } = yield* (yield* Defibrillators).shown(osloDay(at));
    const pages = told.get(list) ?? new Map<string, { readonly until: number; readonly page: Listed }>();
    told.set(list, pages);
    const key = `${language} ${cursor ?? ""}`;
    const before = pages.get(key);
    if (before && before.until > epoch(at)) return { ...before.page, caughtUp };
    const page = pageOf(list, cursor, at, language);
    if (pages.size >= MOST_PAGES) pages.clear();
    pages.set(key, { until: epoch(at) + MOMENT_SECONDS * 1_000, page });
    return { ...page, caughtUp };
  });

const seconds = (eta: NearOne["there"]) =>
  eta && { seconds: Math.round(eta.seconds), low: Math.round(eta.low), high: Math.round(eta.high) };

interface NearAsked {
  readonly place: Position;
  readonly count: number;
  readonly language: Language;
  readonly by: "public" | "emergency";
  readonly at: Instant;
  /** Seconds that the whole trip may take; absent = however long. */
  readonly most?: number;
}

/** The nearest that a second person can fetch, in the order they would be back: those that are usable, then those of which something is unclear. */
export const nearestOf = (
  places: DefibrillatorPlaces,
  of: (id: string) => KeptDefibrillator | undefined,
  { place, count, language, by, at, most }: NearAsked,
) =>
  Effect.gen(function* () {
    const { fetching } = (yield* Books).region;
    // Where a region assumes nothing of walking, the order is that of the straight line, and no time is told; the search is as wide.
    const plain = { likely: 1.2, slowest: 1.2, fastest: 1.2 };
    const assumptions = fetching ?? {
      walking: { metresASecond: plain, detour: 1 },
      beforeSeconds: 0,
      decidedBy: "nobody",
      source: "no assumption is made",
    };
    const limit = most === undefined ? {} : { most };
    const asked = { place, count, at, by, assumptions, ...limit };
    const found = yield* heldBriefly(() => fetchDefibrillator(places, of, asked));
    const shown = [...found.met, ...found.unclear].flatMap((one): readonly NearOne[] => {
      const kept = of(one.id);
      if (!kept) return [];
      const times = fetching
        ? Object.entries({ there: one.there, back: one.back, whole: one.whole }).flatMap(([name, eta]) =>
            known(eta) ? [[name, seconds(eta)] as const] : [],
          )
        : [];
      const metres = known(one.metres) ? { metres: Math.round(one.metres) } : {};
      return [{ ...publicOne(kept, at, language, by), ...Object.fromEntries(times), ...metres }];
    });
    return { defibrillators: shown, passedBy: found.passedBy };
  });

/** How far anybody's search goes: six hours on foot, or 13 km where no pace is known. It ends there, so that nobody's question holds up a hub. */
const PUBLIC_MOST = 21_600;

/** The nearest that the public is shown. */
export const nearPublic = (place: Position, count: number, language: Language) =>
  Effect.gen(function* () {
    const at = yield* now;
    const wrong = implausible(place, osloDay(at));
    if (wrong) return yield* wrong;
    const defibrillators = yield* Defibrillators;
    const places = yield* defibrillators.places(osloDay(at));
    const asked = { place, count, language, by: "public", at, most: PUBLIC_MOST } as const;
    return { at, ...(yield* nearestOf(places, defibrillators.of, asked)) };
  });

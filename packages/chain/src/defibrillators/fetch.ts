import { usableOutcome } from "@prehosp/defibrillators";
import type { DefibrillatorId, Position } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { type FetchAssumptions, type Fetched, type PlaceBook, fetching, preparePlaces } from "@prehosp/resources";
import type { KeptDefibrillator } from "./kept.ts";

/** Defibrillators laid out by place. */
export type DefibrillatorPlaces = PlaceBook;

/** Lays out where defibrillators hang, for a search outwards from a patient. */
export const defibrillatorPlaces = (list: readonly KeptDefibrillator[]): DefibrillatorPlaces =>
  preparePlaces(list.map(({ id, registration }) => ({ id, position: registration.is.position })));

/** Who is to fetch one, where to, and when. */
export interface FetchAsked {
  readonly place: Position;
  readonly at: Instant;
  readonly count: number;
  readonly assumptions: FetchAssumptions;
  /** The public, or emergency services, to whom more is open. */
  readonly by: "public" | "emergency";
  /** Seconds that the whole trip may take. */
  readonly most?: number;
}

/** What somebody may be let in with: where emergency services ask, the centre knows the way in if it was registered. */
export const askingFor = ({ registration }: KeptDefibrillator, by: FetchAsked["by"]) => ({
  by,
  hasWayIn: by === "emergency" && known(registration.access),
});

/** What a second person can fetch on foot and be back with first: usable as `usable` judges it, by what is known of each. */
export const fetchDefibrillator = (
  places: DefibrillatorPlaces,
  of: (id: string) => KeptDefibrillator | undefined,
  { place, at, count, assumptions, by, most }: FetchAsked,
): Fetched =>
  fetching(places, {
    place,
    count,
    walking: assumptions.walking,
    beforeSeconds: assumptions.beforeSeconds,
    ...(most === undefined ? {} : { most }),
    judge: (id) => {
      const kept = of(id as DefibrillatorId);
      return kept ? usableOutcome(kept.registration.is, at, kept.flags, askingFor(kept, by)) : "not-met";
    },
  });

/** Those that hang nearer to a place than so many metres, the nearest first; at most ten. */
export const defibrillatorsWithin = (
  places: DefibrillatorPlaces,
  place: Position,
  metres: number,
): readonly { readonly id: DefibrillatorId; readonly metres: number }[] => {
  const one = { likely: 1, slowest: 1, fastest: 1 };
  const question = { place, count: 10, walking: { metresASecond: one, detour: 1 }, beforeSeconds: 0, most: 2 * metres };
  return fetching(places, { ...question, judge: () => "met" }).met.flatMap((found) =>
    known(found.metres) ? [{ id: found.id as DefibrillatorId, metres: Math.round(found.metres) }] : [],
  );
};

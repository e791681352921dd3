import type { ResearchProject } from "./project.ts";
import type { InGroup } from "./small.ts";
import { personsBy } from "./small.ts";

/** The health trust and the region of each municipality, by its number on the day of the event; handed in by the deployment. */
export type Areas = Readonly<Record<string, { readonly trust: string; readonly region: string }>>;

/** A municipality as a project gets it; undefined where nobody said which trust or region it is in. */
export const placeAs = (municipality: string, place: ResearchProject["place"], areas: Areas): string | undefined =>
  place === "municipality"
    ? municipality
    : Object.hasOwn(areas, municipality)
      ? areas[municipality]?.[place]
      : undefined;

/**
 * The places to hold back: those with fewer persons than asked for, and where they are one alone or have too few together, the next
 * smallest too, so that none is told by being the one that is missing.
 */
export const placesToHold = (cases: Iterable<InGroup>, fewest: number): ReadonlySet<string> => {
  const bySize = [...personsBy(cases)].toSorted(([a, x], [b, y]) => x.size - y.size || (a < b ? -1 : 1));
  const held = new Set<string>();
  const together = new Set<string>();
  for (const [place, all] of bySize) {
    const enough = held.size === 0 || (held.size > 1 && together.size >= fewest);
    if (all.size >= fewest && enough) break;
    held.add(place);
    for (const person of all) together.add(person);
  }
  return held;
};

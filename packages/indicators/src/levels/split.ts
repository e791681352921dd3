import type { IncidentId } from "@prehosp/model";
import type { Basis } from "../basis.ts";

type Divided = Omit<Basis, "residents">;
type Parted = { -readonly [K in keyof Divided]: NonNullable<Divided[K]>[number][] };

/** Which groups a part of the basis belongs to, by their keys; at least one. */
export interface Belongs {
  readonly incident: (incident: IncidentId) => readonly string[];
  /** A relay by 110, which knows its unit. */
  readonly relay: (incident: IncidentId, unit: string) => readonly string[];
  readonly beside: (part: "calls" | "forms" | "captures", key: string) => readonly string[];
}

/**
 * A basis by group, in one pass. Each group has what the whole has: a part that was handed in is there, empty where nothing is of the
 * group, and a part that was not is not there. Residents are of no incident and are not divided.
 */
export const split = (basis: Basis, belongs: Belongs, listed: readonly string[]): ReadonlyMap<string, Divided> => {
  const made = new Map<string, Parted>();
  const of = (key: string): Parted => {
    const had = made.get(key);
    if (had !== undefined) return had;
    const fresh: Parted = {
      cases: [],
      timelines: [],
      missions: [],
      ...(basis.calls && { calls: [] }),
      ...(basis.considerations && { considerations: [] }),
      ...(basis.relays && { relays: [] }),
      ...(basis.forms && { forms: [] }),
      ...(basis.captures && { captures: [] }),
    };
    made.set(key, fresh);
    return fresh;
  };
  for (const key of listed) of(key);
  for (const one of basis.cases) for (const key of belongs.incident(one.incident)) of(key).cases.push(one);
  for (const one of basis.timelines) for (const key of belongs.incident(one.incident)) of(key).timelines.push(one);
  for (const one of basis.missions) for (const key of belongs.incident(one.incident)) of(key).missions.push(one);
  for (const one of basis.considerations ?? [])
    for (const key of belongs.incident(one.incident)) of(key).considerations?.push(one);
  for (const one of basis.relays ?? [])
    for (const key of belongs.relay(one.incident, one.unit)) of(key).relays?.push(one);
  for (const one of basis.calls ?? []) for (const key of belongs.beside("calls", one.call)) of(key).calls?.push(one);
  for (const one of basis.forms ?? []) for (const key of belongs.beside("forms", one.form)) of(key).forms?.push(one);
  for (const one of basis.captures ?? [])
    for (const key of belongs.beside("captures", one.arrest)) of(key).captures?.push(one);
  return made;
};

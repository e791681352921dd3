import type { IncidentId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { valueOf } from "@prehosp/registry";
import type { Basis } from "../basis.ts";
import { casesOf } from "../cases/members.ts";
import { municipalityOn } from "./municipality-on.ts";
import type { GroupLevel, Places } from "./places.ts";
import type { Belongs } from "./split.ts";

/** Keys of the two groups that are no place; no id begins so. */
export const unplaced = "\nunplaced";
export const unclear = "\nunclear";

const four = /^\d{4}$/;
const only = (all: ReadonlySet<string>): string => {
  const [first] = all;
  return first === undefined ? unplaced : all.size === 1 ? first : unclear;
};

/** Numbers as of the day; a number that may lie in several is all of them, one that is none is unclear. */
const renumbered = (places: Places, day: Day) => {
  const met = new Map<string, readonly string[]>();
  const fresh = (code: string): readonly string[] => {
    if (!four.test(code)) return [unclear];
    if (places.changes === undefined) return [code];
    const then = municipalityOn(code, day, places.changes);
    return "code" in then ? [then.code] : "unclear" in then ? then.unclear : [unclear];
  };
  return (code: string): readonly string[] => {
    const had = met.get(code) ?? fresh(code);
    met.set(code, had);
    return had;
  };
};

/** The numbers that the cases of each incident say. */
const saidBy = (basis: Basis): ReadonlyMap<IncidentId, ReadonlySet<string>> => {
  const said = new Map<IncidentId, Set<string>>();
  for (const one of casesOf(basis)) {
    const code = valueOf(one, "municipality");
    if (!known(code)) continue;
    const own = said.get(one.incident) ?? new Set();
    said.set(one.incident, own.add(code));
  }
  return said;
};

const byPlace = (basis: Basis, level: "region" | "municipality", places: Places, day: Day): Belongs => {
  const on = renumbered(places, day);
  const regions = new Map((places.municipalities ?? []).map(({ code, region }) => [code, region]));
  const groupOf = (codes: Iterable<string>): readonly string[] => {
    const all = [...codes].flatMap(on);
    if (level === "municipality") return [only(new Set(all))];
    return [only(new Set(all.map((code) => (code === unclear ? unclear : (regions.get(code) ?? unplaced)))))];
  };
  const said = saidBy(basis);
  const incidents = new Map<IncidentId, readonly string[]>();
  const incident = (id: IncidentId): readonly string[] => {
    const had = incidents.get(id);
    if (had !== undefined) return had;
    const told = said.get(id) ?? [places.municipalityOf?.(id)].filter((code) => code !== undefined);
    const found = groupOf(told);
    incidents.set(id, found);
    return found;
  };
  return {
    incident,
    relay: incident,
    beside: (part, key) => groupOf([places.beside?.(part, key)].filter((code) => code !== undefined)),
  };
};

const byUnit = ({ missions }: Basis): Belongs => {
  const units = new Map<string, readonly string[]>(
    missions.map((one) => [one.incident, [...new Set(one.missions.map(({ unit }) => unit))]]),
  );
  const orNone = (all: readonly string[] | undefined): readonly string[] =>
    all === undefined || all.length === 0 ? [unplaced] : all;
  return {
    incident: (id) => orNone(units.get(id)),
    relay: (_, unit) => [unit],
    beside: () => [unplaced],
  };
};

/** Which groups of a level each part of a basis belongs to; of places exactly one, of units every one that had a mission. */
export const belongsOn = (basis: Basis, level: Exclude<GroupLevel, "national">, places: Places, day: Day): Belongs => {
  if (level === "unit") return byUnit(basis);
  const own = places.region;
  if (level === "region" && own !== undefined)
    return { incident: () => [own], relay: () => [own], beside: () => [own] };
  return byPlace(basis, level, places, day);
};

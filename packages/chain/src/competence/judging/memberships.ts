import type { Facts } from "@prehosp/competence";
import type { OrgId, PersonId, UnitId } from "@prehosp/model";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { VaultRef } from "@prehosp/ports";
import type { AsOf } from "../derived.ts";
import { crewsOf } from "../readiness/crews.ts";
import { crewFactsOf } from "../readiness/of-unit.ts";
import { momentOf } from "../readiness/moment-of.ts";
import { inRoomsAt } from "../rollout/operators.ts";
import { underKeptKeys } from "../one-person.ts";
import type { Stored } from "../stored.ts";

/** One person as one organisation has that person: in which roles, in the crew of which unit; no roles = serves there no more. */
export interface Membership {
  readonly person: PersonId;
  readonly owner: OrgId;
  readonly roles: readonly string[];
  readonly unit?: UnitId;
  readonly name?: VaultRef;
}

const CREW = ["akutthjelper"];

/** Everybody whom an organisation has told of, who is of the crew of its unit, or works in its control room, on a day as known at an instant. */
export const membershipsAt = (all: Stored, { on, knownAt }: AsOf): readonly Membership[] => {
  const stored = underKeptKeys(all, knownAt);
  const at = momentOf(on, knownAt);
  const found = new Map<string, Membership>();
  for (const { person, owner, roles, name, at: from, knownAt: since } of stored.people) {
    if (compareInstants(since, knownAt) > 0 || compareInstants(from, at) > 0) continue;
    const key = `${owner} ${person}`;
    const sealed = name ?? found.get(key)?.name;
    found.set(key, { person, owner, roles, ...(sealed ? { name: sealed } : {}) });
  }
  const told = new Set([...found.values()].flatMap((m) => (m.roles.length > 0 ? [m.person] : [])));
  for (const { unit, owner, members } of crewsOf(stored.crew, at, knownAt).values())
    for (const person of members) {
      const key = `${owner} ${person}`;
      const had = found.get(key);
      // A key is no claim: whom another organisation has told of is not this one's by being written into its crew.
      if (had === undefined && told.has(person)) continue;
      // Whoever is of a crew serves as akutthjelper, unless the organisation has said in which roles.
      found.set(key, { person, owner, roles: CREW, ...had, unit });
    }
  const serving = new Set([...found.values()].flatMap((m) => (m.roles.length > 0 ? [m.person] : [])));
  for (const { person, owner, role } of inRoomsAt(stored, knownAt).operators) {
    const key = `${owner} ${person}`;
    const had = found.get(key);
    if (had === undefined && serving.has(person)) continue;
    found.set(key, { person, owner, ...had, roles: [...new Set([...(had?.roles ?? []), role])] });
  }
  return [...found.values()];
};

/** What the people of a unit or an organisation are asked with, beside their role, the unit among it: shared by all of them. */
export const settingsAt = (stored: Stored, asOf: AsOf): ((of: { owner: OrgId; unit?: UnitId }) => Facts) => {
  const at: Instant = momentOf(asOf.on, asOf.knownAt);
  const told = stored.settings
    .filter((s) => compareInstants(s.knownAt, asOf.knownAt) <= 0 && compareInstants(s.at, at) <= 0)
    .toSorted((a, b) => compareInstants(a.at, b.at));
  const { products } = inRoomsAt(stored, asOf.knownAt);
  const made = new Map<string, Facts>();
  return ({ owner, unit }) => {
    const key = `${owner} ${unit ?? ""}`;
    const there = made.get(key);
    if (there) return there;
    const terminalType =
      unit === undefined
        ? undefined
        : crewsOf(crewFactsOf(stored.crew, unit), at, asOf.knownAt).get(unit)?.terminalType;
    const product = products.get(owner);
    const facts: Facts = Object.assign(
      unit === undefined ? {} : { unit },
      product === undefined ? {} : { product },
      ...told.filter(({ of }) => "organisation" in of && of.organisation === owner).map((s) => s.facts),
      terminalType === undefined ? {} : { terminalType },
      ...told.filter(({ of }) => "unit" in of && of.unit === unit).map((s) => s.facts),
    );
    made.set(key, facts);
    return facts;
  };
};

import type { OrgId, PersonId, UnitId } from "@prehosp/model";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { Stored } from "../stored.ts";

/** The crew of a unit: who belongs to it, how many must be qualified, and what its radio is; absent = nobody has said. */
export interface CrewOf {
  readonly unit: UnitId;
  readonly owner: OrgId;
  readonly members: readonly PersonId[];
  readonly minimum?: number;
  readonly terminalType?: string;
}

/** The crews at an instant, by unit; of two that are said of one instant the one recorded last holds. */
export const crewsOf = (
  said: readonly Stored["crew"][number][],
  at: Instant,
  knownAt: Instant = at,
): ReadonlyMap<UnitId, CrewOf> => {
  const crews = new Map<UnitId, CrewOf>();
  const then = said.filter((s) => compareInstants(s.at, at) <= 0 && compareInstants(s.knownAt, knownAt) <= 0);
  for (const { unit, owner, joined = [], left = [], minimum, terminalType } of then.toSorted((a, b) =>
    compareInstants(a.at, b.at),
  )) {
    const had = crews.get(unit) ?? { unit, owner, members: [] };
    crews.set(unit, {
      ...had,
      members: [...new Set([...had.members, ...joined])].filter((p) => !left.includes(p)),
      ...(minimum === undefined ? {} : { minimum }),
      ...(terminalType === undefined ? {} : { terminalType }),
    });
  }
  return crews;
};

import type { Evidence, GroupEvidence, PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { prepare } from "../book.ts";
import { statuses } from "../bulk/by-unit.ts";
import type { Status, StatusQuestion } from "../bulk/status.ts";
import type { Pack } from "../pack.ts";

/** The people a pack would be asked of, as they stand. */
export interface Population {
  readonly people: readonly PersonId[];
  readonly evidence: readonly Evidence[];
  readonly groups?: readonly GroupEvidence[];
  readonly on: Day;
  readonly knownAt: Instant;
  readonly facts?: NonNullable<StatusQuestion["facts"]>;
}

/** So many go from one status to another on one requirement; `not-asked` where a pack doesn't have it. */
export interface Shift {
  readonly requirement: string;
  readonly from: Status | "not-asked";
  readonly to: Status | "not-asked";
  readonly people: number;
}

/** What a pack would change, in counts: never who. */
export interface Impact {
  readonly people: number;
  /** People whose status on one requirement or more becomes another. */
  readonly changed: number;
  readonly shifts: readonly Shift[];
}

/** How many would change status, and how, if these packs were asked in place of those. */
export const impactOf = (before: readonly Pack[], after: readonly Pack[], population: Population): Impact => {
  const { people, evidence, groups = [], on, knownAt, facts } = population;
  const of = (packs: readonly Pack[]) =>
    statuses(prepare({ packs, evidence, groups }), { people, on, knownAt, ...(facts === undefined ? {} : { facts }) });
  const [was, becomes] = [of(before), of(after)];
  const requirements = [...new Set([...was.requirements, ...becomes.requirements])];
  const counts = new Map<string, Shift>();
  let changed = 0;
  for (const person of people) {
    let differs = false;
    for (const requirement of requirements) {
      const from = was.of(person, requirement)?.status ?? "not-asked";
      const to = becomes.of(person, requirement)?.status ?? "not-asked";
      if (from === to) continue;
      differs = true;
      const key = JSON.stringify([requirement, from, to]);
      counts.set(key, { requirement, from, to, people: (counts.get(key)?.people ?? 0) + 1 });
    }
    if (differs) changed++;
  }
  const shifts = [...counts.values()].sort((a, b) => b.people - a.people || (a.requirement < b.requirement ? -1 : 1));
  return { people: people.length, changed, shifts };
};

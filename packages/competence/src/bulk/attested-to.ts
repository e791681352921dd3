import type { PersonId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Proof } from "../proof.ts";

/** Whom each has attested something to: read when first asked for, and never fewer than it is. `attestors` grows. */
export const attestedTo = (
  people: readonly PersonId[],
  attestors: ReadonlySet<PersonId>,
  evidenceOf: (person: PersonId) => readonly Proof[],
): { readonly by: (person: PersonId) => Iterable<PersonId>; readonly changed: (person: PersonId) => void } => {
  const index = new Map<string, Set<PersonId>>();
  let everybody: Set<PersonId> | undefined;
  const read = (person: PersonId): void => {
    everybody?.add(person);
    for (const { attestedBy } of evidenceOf(person)) {
      if (!known(attestedBy)) continue;
      const there = index.get(attestedBy);
      if (there === undefined) index.set(attestedBy, new Set([person]));
      else there.add(person);
    }
  };
  return {
    by: (person) => {
      if (everybody === undefined) {
        everybody = new Set();
        for (const p of people) read(p);
      }
      for (const p of attestors) if (!everybody.has(p)) read(p);
      return index.get(person) ?? [];
    },
    changed: (person) => {
      if (everybody !== undefined) read(person);
    },
  };
};

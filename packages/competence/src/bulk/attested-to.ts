import type { PersonId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Proof } from "../proof.ts";

/** Whom each has attested something to: read when first asked for, and never fewer than it is. */
export const attestedTo = (
  everybody: () => Iterable<PersonId>,
  evidenceOf: (person: PersonId) => readonly Proof[],
): { readonly by: (person: PersonId) => Iterable<PersonId>; readonly changed: (person: PersonId) => void } => {
  let index: Map<string, Set<PersonId>> | undefined;
  const read = (to: Map<string, Set<PersonId>>, person: PersonId): void => {
    for (const { attestedBy } of evidenceOf(person)) {
      if (!known(attestedBy)) continue;
      const there = to.get(attestedBy);
      if (there === undefined) to.set(attestedBy, new Set([person]));
      else there.add(person);
    }
  };
  return {
    by: (person) => {
      if (index === undefined) {
        index = new Map();
        for (const p of new Set(everybody())) read(index, p);
      }
      return index.get(person) ?? [];
    },
    changed: (person) => {
      if (index !== undefined) read(index, person);
    },
  };
};

import {
  type Book,
  type ProofLine,
  type ProofReader,
  type RolloutRoom,
  employerProof,
  explain,
  rolloutFacts,
} from "@prehosp/competence";
import { isAbsent } from "@prehosp/model/absence";
import type { AsOf } from "../derived.ts";
import type { RolloutState } from "./state.ts";

/** The proof of a room's trained operators for its leader and an inspection: a line per person, norm and proof, those who lack it too. */
export const proofOfRoom = (
  state: RolloutState,
  { room, kind, operators }: RolloutRoom,
  book: Book,
  { on, knownAt }: AsOf,
  { names, language }: ProofReader = {},
): readonly ProofLine[] => {
  const { proof: requirement } = state.rules.user;
  const facts = { ...rolloutFacts(state, kind, requirement), room };
  return employerProof(
    (isAbsent(operators) ? [] : operators).flatMap((person) => {
      const why = explain(book, { subject: { person }, requirement, on, knownAt, facts });
      if (why === undefined) return [];
      const used = why.used.map(({ proof }) => ({ ...proof, person }));
      const name = names?.get(person);
      const { title, finding } = why;
      return [{ person, ...(name ? { name } : {}), requirement: { id: requirement, title }, finding, used }];
    }),
    language,
  );
};

import { type Book, type ProofLine, type RolloutRoom, employerProof, explain } from "@prehosp/competence";
import { isAbsent } from "@prehosp/model/absence";
import type { AsOf } from "../derived.ts";
import { askedAs } from "./book-of.ts";
import type { RolloutState } from "./state.ts";

/** The proof of a room's trained operators for its leader and an inspection: a line per person, norm and proof, those who lack it too. */
export const proofOfRoom = (
  state: RolloutState,
  { room, kind, operators }: RolloutRoom,
  book: Book,
  { on, knownAt }: AsOf,
): readonly ProofLine[] => {
  const { proof: requirement } = state.rules.user;
  const facts = { ...askedAs(state, kind, requirement), room };
  return employerProof(
    (isAbsent(operators) ? [] : operators).flatMap((person) => {
      const why = explain(book, { subject: { person }, requirement, on, knownAt, facts });
      if (why === undefined) return [];
      const used = why.used.map(({ proof }) => ({ ...proof, person }));
      return [{ person, requirement: { id: requirement, title: why.title }, finding: why.finding, used }];
    }),
  );
};

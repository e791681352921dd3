import type { Evidence, PersonId } from "@prehosp/model";
import type { PackProblem } from "@prehosp/rules";
import type { Facts } from "../guard.ts";

/** A person, or a crew, who is better off under the pack than above it: these proofs, seen on this day. */
export interface CompetenceExample {
  readonly about: "person" | "crew";
  /** Those the crew is made of. */
  readonly crew?: readonly PersonId[];
  readonly requirement: string;
  readonly evidence: readonly Evidence[];
  /** Facts of the service that the proofs are matched against. */
  readonly facts: Facts;
  readonly on: string;
  readonly norsk: string;
}

/** What is wrong with the competence part of a pack. */
export type CompetenceProblem = PackProblem<CompetenceExample>;

import type { NormId } from "@prehosp/norms";

/** What a review finds in a pack. Those in `remarkCodes` are to be looked at; the rest stand in the way of publishing. */
export type ReviewCode =
  | "decided-required"
  | "edition-in-use"
  | "unknown-base"
  | "requirement-in-base"
  | "unknown-requirement"
  | "other-subject"
  | "unknown-fact"
  | "unknown-attribute"
  | "unsatisfiable"
  | "attestor-cycle"
  | "equivalence-below-national"
  | "subsumed-branch"
  | "no-course-gives-it"
  | "two-freshnesses"
  | "norm-lost";

/** Where, by which norms, and in bokmål what it is. */
export interface ReviewProblem {
  readonly problem: ReviewCode;
  /** JSON pointer inside the pack. */
  readonly path: string;
  readonly cites: readonly NormId[];
  readonly means: string;
}

const remarkCodes: ReadonlySet<ReviewCode> = new Set([
  "subsumed-branch",
  "no-course-gives-it",
  "two-freshnesses",
  "norm-lost",
]);

/** Whether it stands in the way of publishing. */
export const stops = ({ problem }: ReviewProblem): boolean => !remarkCodes.has(problem);

import type { Absent } from "@prehosp/model/absence";
import { isAbsent } from "@prehosp/model/absence";
import type { Exactness, SourceRef } from "@prehosp/model";

/** What one source says of one element: a value, or why it has none. */
export interface Statement {
  readonly said: string | number | boolean | Absent;
  readonly source: SourceRef;
  readonly exactness?: Exactness;
}

/** What comes of several statements: one of them, nothing at all, or sources that disagree. */
export type Settled =
  | { readonly outcome: "one"; readonly statement: Statement }
  | { readonly outcome: "none" }
  | { readonly outcome: "conflict"; readonly statements: readonly Statement[] };

/** "Not applicable" claims something of the world; the other reasons only say that the source has nothing to tell. */
const claims = ({ said }: Statement): boolean => !isAbsent(said) || said.absent === "not-applicable";

// What tells most of why there is no value comes first.
const weak = ["refused", "unknown", "not-obtained", "not-recorded"] as const;

const claimOf = ({ said }: Statement): string => (isAbsent(said) ? said.absent : `=${String(said)}`);

/** Settles statements without choosing between sources that claim different things. */
export const settle = (
  statements: readonly Statement[],
  agree: (a: Statement, b: Statement) => boolean = (a, b) => claimOf(a) === claimOf(b),
): Settled => {
  const claimed = statements.filter(claims);
  const [first] = claimed;
  if (first !== undefined) {
    const different = claimed.filter((one, i) => claimed.findIndex((other) => agree(one, other)) === i);
    return different.length === 1
      ? { outcome: "one", statement: first }
      : { outcome: "conflict", statements: different };
  }
  const best = weak.flatMap((reason) => statements.filter(({ said }) => isAbsent(said) && said.absent === reason));
  return best[0] === undefined ? { outcome: "none" } : { outcome: "one", statement: best[0] };
};

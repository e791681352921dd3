import type { Recorded } from "@prehosp/model/absence";
import { isAbsent } from "@prehosp/model/absence";
import type { Exactness, SourceRef } from "@prehosp/model";
import type { CodedAbsent } from "../absence-because.ts";
import { codedFrom } from "../absence-because.ts";

/** What one source says of one element: a value, or why it has none. */
export interface Statement {
  readonly said: string | number | boolean | readonly string[] | CodedAbsent;
  readonly source: SourceRef;
  readonly exactness?: Exactness;
}

/**
 * What comes of several statements: one of them, nothing at all, or sources that disagree. `statements` holds each different claim
 * once, `all` every statement that claims something.
 */
export type Settled =
  | { readonly outcome: "one"; readonly statement: Statement; readonly all: readonly Statement[] }
  | { readonly outcome: "none" }
  | { readonly outcome: "conflict"; readonly statements: readonly Statement[]; readonly all: readonly Statement[] };

/** What a source recorded, as a statement says it. */
export const asSaid = (said: Recorded<Exclude<Statement["said"], CodedAbsent>>): Statement["said"] =>
  isAbsent(said) ? codedFrom(said) : said;

/** "Not applicable" claims something of the world; the other reasons only say that the source has nothing to tell. */
const claims = ({ said }: Statement): boolean => !isAbsent(said) || said.absent === "not-applicable";

// What tells most of why there is no value comes first.
const weak = ["refused", "unknown", "not-obtained", "not-recorded"] as const;

const isSet = (said: Exclude<Statement["said"], CodedAbsent>): said is readonly string[] => Array.isArray(said);
const claimOf = ({ said }: Statement): string =>
  isAbsent(said) ? said.absent : `=${isSet(said) ? said.toSorted().join(" ") : String(said)}`;

/** Whether two statements claim the same; a set of codes in whatever order. */
export const claimSame = (a: Statement, b: Statement): boolean => claimOf(a) === claimOf(b);

/** Whether two statements are one: the same source claims the same. */
export const isSameStatement = (a: Statement, b: Statement): boolean =>
  claimSame(a, b) && a.source.system === b.source.system && a.source.ref === b.source.ref;

/** Settles statements without choosing between sources that claim different things. */
export const settle = (
  statements: readonly Statement[],
  agree: (a: Statement, b: Statement) => boolean = claimSame,
): Settled => {
  const claimed = statements.filter(claims);
  const [first] = claimed;
  if (first !== undefined) {
    const different = claimed.filter((one, i) => claimed.findIndex((other) => agree(one, other)) === i);
    return different.length === 1
      ? { outcome: "one", statement: first, all: claimed }
      : { outcome: "conflict", statements: different, all: claimed };
  }
  const best = weak.flatMap((reason) => statements.filter(({ said }) => isAbsent(said) && said.absent === reason));
  return best[0] === undefined ? { outcome: "none" } : { outcome: "one", statement: best[0], all: claimed };
};

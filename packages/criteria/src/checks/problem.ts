import type { Remark } from "@prehosp/model";
import type { Card } from "../card.ts";
import type { CriteriaIndex } from "../criteria-index.ts";
import type { CriterionEntry } from "../criterion-entry.ts";
import type { TextCode } from "../texts.ts";

/** Why an index can't be used, with the JSON pointer of each place. */
export type Problem = Remark;

export const problem = (code: TextCode, path: string, means: string): Problem => ({ code, path, means });

/** The JSON pointer (RFC 6901) of a path. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((p) => `/${String(p).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Where a value stands again that stood before. */
export const repeated = (values: readonly (string | number)[]): readonly number[] => {
  const seen = new Set<string | number>();
  return values.flatMap((value, i) => (seen.size === seen.add(value).size ? [i] : []));
};

/** One criterion with its card and its place in the file. */
export interface Placed {
  readonly entry: CriterionEntry;
  readonly card: Card;
  readonly path: string;
}

export const placedOf = (index: CriteriaIndex): readonly Placed[] =>
  index.cards.flatMap((card, i) =>
    card.criteria.map((entry, j) => ({ entry, card, path: `/cards/${i}/criteria/${j}` })),
  );

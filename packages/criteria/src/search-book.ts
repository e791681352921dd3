import type { Card } from "./card.ts";
import type { Answers, CriterionEntry } from "./criterion-entry.ts";
import { wordIndexOf } from "./word-index.ts";
import type { WordIndex } from "./word-index.ts";

/** What `find` reads; cards and criteria by their numbers in the order of the index. */
export interface SearchBook {
  readonly criteria: readonly CriterionEntry[];
  readonly words: WordIndex;
  /** Numbers of the criteria on a card. */
  readonly on: (card: number) => readonly number[];
  /** Criteria that say under which answers they are shown first, and the cards they send on to. */
  readonly fits: readonly {
    readonly at: number;
    readonly card: number;
    readonly fits: Answers;
    readonly sendsTo: readonly number[];
  }[];
}

export const searchBookOf = (cards: readonly Card[]): SearchBook => {
  const criteria = cards.flatMap((card, i) => card.criteria.map((entry) => ({ card: i, entry })));
  const cardAt = new Map<string, number>([
    ...cards.map((card, i) => [card.number, i] as const),
    ...criteria.map(({ card, entry }) => [entry.code, card] as const),
  ]);
  let next = 0;
  const on = cards.map((card) => card.criteria.map(() => next++));
  return {
    criteria: criteria.map((c) => c.entry),
    words: wordIndexOf(cards),
    on: (card) => on[card] ?? [],
    fits: criteria.flatMap(({ card, entry: { fits, goTo } }, at) =>
      fits ? [{ at, card, fits, sendsTo: goTo.flatMap((ref) => cardAt.get(ref) ?? []) }] : [],
    ),
  };
};

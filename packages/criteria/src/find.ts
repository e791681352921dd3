import type { Observed } from "@prehosp/model";
import type { Book } from "./book.ts";
import type { CardNumber, CriterionCode } from "./criterion-code.ts";
import type { Answers } from "./criterion-entry.ts";
import { wordsOf } from "./fold.ts";
import { tellPlaces } from "./word-index.ts";

/** A card to jump to, with the criteria on it that were found, the best first. */
export interface Hit {
  readonly card: CardNumber;
  readonly title: string;
  readonly criteria: readonly CriterionCode[];
  readonly by: readonly ("answers" | "words")[];
}

/** What else is known, and how many cards are wanted (10 unless told, 50 at most). */
export interface FindMore {
  readonly observed?: Observed | undefined;
  readonly limit?: number | undefined;
}

const LONGEST = 200;
const MOST_WORDS = 16;
/** One answer that fits is worth more than any words. */
const ANSWER = 1e6;

const add = (scores: Float64Array, i: number, score: number): void => {
  scores[i] = (scores[i] ?? 0) + score;
};
const raise = (scores: Float64Array, i: number, score: number): void => {
  scores[i] = Math.max(scores[i] ?? 0, score);
};

/** How many answers a criterion fits; 0 where one is missing or says otherwise. */
const fitting = (fits: Answers, observed: Observed): number => {
  const wanted = Object.entries(fits).filter(([, is]) => is !== undefined);
  return wanted.every(([name, is]) => observed[name as keyof Observed] === is) ? wanted.length : 0;
};

/**
 * The cards that the caller's words and answers point at, the best first: answers before words, rare words before common ones.
 * A help to jump and never a gate: what isn't found can be opened all the same. Reads 200 characters and 16 words at most; total.
 */
export const find = (book: Book, words: string, { observed = {}, limit = 10 }: FindMore = {}): readonly Hit[] => {
  const { cards } = book.index;
  const { criteria, words: index } = book.search;
  const byWords = new Float64Array(cards.length);
  const byAnswers = new Float64Array(cards.length);
  const ofCriteria = new Float64Array(criteria.length);

  for (const word of [...new Set(wordsOf(words.slice(0, LONGEST)))].slice(0, MOST_WORDS)) {
    const onCards = new Float64Array(cards.length);
    const onCriteria = new Float64Array(criteria.length);
    tellPlaces(index, word, ({ card, criterion }, weight) => {
      raise(onCards, card, weight);
      if (criterion !== undefined) raise(onCriteria, criterion, weight);
    });
    const rare = Math.sqrt(cards.length / Math.max(1, onCards.filter((w) => w > 0).length));
    onCards.forEach((weight, i) => add(byWords, i, weight * rare));
    onCriteria.forEach((weight, i) => add(ofCriteria, i, weight * rare));
  }

  for (const { at, card, fits, sendsTo } of book.search.fits) {
    const answers = fitting(fits, observed) * ANSWER;
    // A criterion that only sends on counts for the cards it sends to.
    for (const target of sendsTo.length > 0 ? sendsTo : [card]) raise(byAnswers, target, answers);
    if (sendsTo.length === 0) add(ofCriteria, at, answers);
  }

  const score = (i: number): number => (byAnswers[i] ?? 0) + (byWords[i] ?? 0);
  const best = cards
    .map((card, i) => ({ card, i }))
    .filter(({ i }) => score(i) > 0)
    .toSorted((a, b) => score(b.i) - score(a.i) || (a.card.number < b.card.number ? -1 : 1))
    .slice(0, Math.max(0, Math.min(50, limit)));
  return best.map(({ card, i }) => ({
    card: card.number,
    title: card.title,
    criteria: book.search
      .on(i)
      .filter((k) => (ofCriteria[k] ?? 0) > 0)
      .toSorted((a, b) => (ofCriteria[b] ?? 0) - (ofCriteria[a] ?? 0) || a - b)
      .flatMap((k) => criteria[k]?.code ?? []),
    by: [
      ...((byAnswers[i] ?? 0) > 0 ? (["answers"] as const) : []),
      ...((byWords[i] ?? 0) > 0 ? (["words"] as const) : []),
    ],
  }));
};

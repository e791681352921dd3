import type { Card } from "./card.ts";
import { wordsOf } from "./fold.ts";

/** One place where a word stands, by number: on a card, or on one criterion (of all criteria in their order). */
export interface Posting {
  readonly card: number;
  readonly criterion?: number;
  readonly weight: number;
}

/** Every word of an index in alphabetical order, with the places of each. */
export interface WordIndex {
  readonly words: readonly string[];
  readonly postings: readonly (readonly Posting[])[];
}

const CODE = 16;
const TITLE = 4;
const LABEL = 3;
const SMALL = 1;

/** Reads the words once, when the index is loaded, so that each search is short. */
export const wordIndexOf = (cards: readonly Card[]): WordIndex => {
  const byWord = new Map<string, Posting[]>();
  const put = (text: string, posting: Posting): void => {
    for (const word of new Set(wordsOf(text))) {
      const there = byWord.get(word);
      if (there) there.push(posting);
      else byWord.set(word, [posting]);
    }
  };
  let criterion = 0;
  for (const [card, { number, title, questions, criteria }] of cards.entries()) {
    put(number, { card, weight: CODE });
    put(title, { card, weight: TITLE });
    for (const { asks } of questions) put(asks, { card, weight: SMALL });
    for (const { code, label, groups = [], subItems = [] } of criteria) {
      put(code, { card, criterion, weight: CODE });
      put(label, { card, criterion, weight: LABEL });
      for (const small of [...groups, ...subItems]) put(small.label, { card, criterion, weight: SMALL });
      criterion++;
    }
  }
  const words = [...byWord.keys()].toSorted();
  return { words, postings: words.map((word) => byWord.get(word) ?? []) };
};

/** Where the words that begin with `prefix` start. */
const firstOf = (words: readonly string[], prefix: string): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Tells of the places of a word, and at half weight of every word that it begins; one letter or digit must be the whole word. */
export const tellPlaces = (
  { words, postings }: WordIndex,
  word: string,
  tell: (place: Posting, weight: number) => void,
): void => {
  for (let i = firstOf(words, word); words[i]?.startsWith(word) === true; i++) {
    const part = words[i] === word ? 1 : 0.5;
    if (part < 1 && word.length < 2) break;
    for (const place of postings[i] ?? []) tell(place, place.weight * part);
  }
};

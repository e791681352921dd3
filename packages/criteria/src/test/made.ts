import * as fc from "fast-check";
import { prepare, seal, syntheticIndex } from "../index.ts";
import type { Book, CriteriaIndex } from "../index.ts";

/** An index as JSON that a test may change in place. */
export type Draft = any;

// Through JSON and not by structuredClone, which keeps two lists one where the original shares them.
export const draft = <T = CriteriaIndex>(of: T = syntheticIndex as T): Draft => JSON.parse(JSON.stringify(of));

/** The synthetic index, or another, changed and sealed again. */
export const changed = (change: (index: Draft) => void, from: CriteriaIndex = syntheticIndex): CriteriaIndex => {
  const copy = draft(from);
  change(copy);
  return seal(copy);
};

export const problemsOf = (data: unknown): readonly (readonly [string, string])[] => {
  const p = prepare(data);
  return "problems" in p ? p.problems.map((x) => [x.code, x.path] as const) : [];
};

/** The book of an index that must be sound. */
export const bookFrom = (index: CriteriaIndex): Book => {
  const p = prepare(index);
  if ("book" in p) return p.book;
  throw new Error(JSON.stringify(p.problems));
};

const two = (n: number): string => String(n).padStart(2, "0");
const urgencies = { A: "akutt", H: "haster", V: "vanlig" } as const;
const letters = ["A", "H", "V"] as const;

const entry = (card: number, k: number, letter: (typeof letters)[number], label: string): Draft => ({
  code: `${letter}.${two(card)}.${two(k + 1)}`,
  urgency: urgencies[letter],
  label,
  goTo: [],
  see: [`${two(card)}`],
  advice: [1],
  questions: ["q"],
  groups: [{ id: "g", label: "gruppe" }],
  subItems: [
    { id: "a", label: "en", group: "g" },
    { id: "b", label: "to" },
  ],
});

/** A sound index of a given form: for each card the letters of its criteria. */
export const indexOf = (cards: readonly (readonly (typeof letters)[number][])[]): CriteriaIndex =>
  seal({
    ...draft(),
    id: "made",
    cards: cards.map((criteria, i) => ({
      number: two(i),
      title: `kort ${two(i)}`,
      kind: "clinical",
      population: ["all"],
      see: ["00"],
      questions: [{ id: "q", asks: "spør" }],
      advice: [{ number: 1, says: "råd" }],
      responses: ["red", "yellow"],
      // The second of three sends on to the first card, whose first criterion is an end.
      criteria: criteria.map((letter, k) => ({
        ...entry(i, k, letter, `krit ${i} ${k}`),
        goTo: k === 1 ? ["00"] : [],
      })),
    })),
    responses: [
      { id: "red", urgency: "akutt", role: "AMK", steps: [{ type: "consider", considers: "akutthjelper", says: "v" }] },
      { id: "yellow", urgency: "haster", role: "LVS", steps: [{ type: "ask", says: "s" }] },
    ],
    bridge: {
      ...syntheticIndex.bridge,
      entries: [{ code: `${cards[0]?.[0]}.00.01`, condition: "other", vital: "none" }],
    },
    golden: [],
  } as Draft);

/** Sound indexes of up to six cards. */
export const soundIndex: fc.Arbitrary<CriteriaIndex> = fc
  .array(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map(indexOf);

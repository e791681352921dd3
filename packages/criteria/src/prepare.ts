import type { CriterionRef, Remark } from "@prehosp/model";
import { urgencyFrom } from "./urgency-letter.ts";
import { CriteriaIndex } from "./criteria-index.ts";
import type { BridgeEntry, Card, CriterionEntry } from "./criteria-index.ts";
import { hashOf } from "./seal.ts";

/** An index that has passed its checks, by code. */
export interface Book {
  readonly index: CriteriaIndex;
  readonly criterion: (code: string) => CriterionEntry | undefined;
  readonly bridged: (code: string) => BridgeEntry | undefined;
  /** Whether a reference speaks of this index and this edition. */
  readonly speaksOf: (ref: CriterionRef) => boolean;
}

/** Why an index can't be used, with the JSON pointer of each place. */
export type Problem = Remark;

const problem = (code: string, path: string, means: string): Problem => ({ code, path, means });

const twice = (values: readonly string[]): readonly number[] =>
  values.flatMap((v, i) => (values.indexOf(v) === i ? [] : [i]));

interface Placed {
  readonly entry: CriterionEntry;
  readonly card: Card;
  readonly path: string;
}

const placedOf = (index: CriteriaIndex): readonly Placed[] =>
  index.cards.flatMap((card, i) =>
    card.criteria.map((entry, j) => ({ entry, card, path: `/cards/${i}/criteria/${j}` })),
  );

const codeProblems = ({ entry, card, path }: Placed): readonly Problem[] => {
  const [letter = "", number] = entry.code.split(".");
  return [
    ...(number === card.number
      ? []
      : [problem("code-of-other-card", `${path}/code`, `${entry.code} står på oppslag ${card.number}.`)]),
    ...(urgencyFrom(letter) === entry.urgency
      ? []
      : [problem("urgency-not-of-letter", `${path}/urgency`, `${entry.code} sier noe annet enn ${entry.urgency}.`)]),
  ];
};

const referenceProblems = (placed: readonly Placed[], index: CriteriaIndex): readonly Problem[] => {
  const there = new Set([...index.cards.map((c) => c.number), ...placed.map((p) => p.entry.code)]);
  const missing = (refs: readonly string[], path: string): readonly Problem[] =>
    refs.flatMap((ref, i) =>
      there.has(ref) ? [] : [problem("reference-to-nothing", `${path}/${i}`, `${ref} finnes ikke i denne utgaven.`)],
    );
  return [
    ...index.cards.flatMap((c, i) => missing(c.see, `/cards/${i}/see`)),
    ...placed.flatMap(({ entry, path }) => [
      ...missing(entry.goTo, `${path}/goTo`),
      ...missing(entry.see, `${path}/see`),
    ]),
  ];
};

/** Criteria from which no chain of mandatory jumps ever reaches an end: an operator would be sent around for good. */
const endless = (placed: readonly Placed[]): readonly Placed[] => {
  const ends = new Set<string>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const { entry, card } of placed) {
      if (ends.has(entry.code)) continue;
      if (entry.goTo.length > 0 && !entry.goTo.some((ref) => ends.has(ref))) continue;
      ends.add(entry.code).add(card.number);
      grew = true;
    }
  }
  return placed.filter((p) => !ends.has(p.entry.code));
};

const bridgeProblems = (index: CriteriaIndex, codes: ReadonlySet<string>): readonly Problem[] => {
  const entries = index.bridge?.entries ?? [];
  return [
    ...entries.flatMap((e, i) =>
      codes.has(e.code)
        ? []
        : [problem("bridge-from-nothing", `/bridge/entries/${i}/code`, `${e.code} finnes ikke i denne utgaven.`)],
    ),
    ...twice(entries.map((e) => e.code)).map((i) =>
      problem("bridged-twice", `/bridge/entries/${i}/code`, "Kriteriet er koblet to ganger."),
    ),
  ];
};

const check = (index: CriteriaIndex): readonly Problem[] => {
  const placed = placedOf(index);
  const references = referenceProblems(placed, index);
  return [
    ...(hashOf(index) === index.hash
      ? []
      : [problem("hash-mismatch", "/hash", "Innholdet er ikke det avtrykket sier.")]),
    ...twice(index.cards.map((c) => c.number)).map((i) =>
      problem("card-twice", `/cards/${i}/number`, "Oppslaget står to ganger."),
    ),
    ...twice(placed.map((p) => p.entry.code)).map((i) =>
      problem("code-twice", `${placed[i]?.path ?? ""}/code`, "Koden står to ganger."),
    ),
    ...placed.flatMap(codeProblems),
    ...references,
    // A jump to nothing is told of once, as a reference.
    ...(references.length > 0
      ? []
      : endless(placed).map((p) =>
          problem("endless-jump", `${p.path}/goTo`, `${p.entry.code} fører aldri til et endelig kriterium.`),
        )),
    ...bridgeProblems(index, new Set(placed.map((p) => p.entry.code))),
  ];
};

/**
 * Reads and checks an index (`CriteriaIndex` as JSON). Gives a book, or every problem with its place: form, hash, unique
 * codes, letter against urgency, references, jumps without an end, the bridge. A region without a usable index goes on without.
 */
export const prepare = (data: unknown): { readonly book: Book } | { readonly problems: readonly Problem[] } => {
  const parsed = CriteriaIndex.safeParse(data);
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map((i) => problem("not-an-index", `/${i.path.map(String).join("/")}`, i.message)),
    };
  const index = parsed.data;
  const problems = check(index);
  if (problems.length > 0) return { problems };
  const byCode = new Map(placedOf(index).map((p) => [p.entry.code, p.entry]));
  const bridge = new Map(index.bridge?.entries.map((e) => [e.code, e]));
  return {
    book: Object.freeze({
      index,
      criterion: (code: string) => byCode.get(code),
      bridged: (code: string) => bridge.get(code),
      speaksOf: (ref: CriterionRef) => ref.index === index.id && ref.edition === index.edition,
    }),
  };
};

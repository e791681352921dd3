import type { CriteriaIndex } from "../criteria-index.ts";
import { problem } from "./problem.ts";
import type { Placed, Problem } from "./problem.ts";

/** Every card and criterion that is pointed at is there. */
export const referenceProblems = (index: CriteriaIndex, placed: readonly Placed[]): readonly Problem[] => {
  const there = new Set<string>([...index.cards.map((c) => c.number), ...placed.map((p) => p.entry.code)]);
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
    ...(index.replaced ?? []).flatMap((r, i) => missing([r.card], `/replaced/${i}/card`)),
    ...index.golden.flatMap((g, i) => missing(g.cards, `/golden/${i}/cards`)),
  ];
};

/**
 * Criteria from which no chain of mandatory jumps ever reaches an end: an operator would be sent around for good. Walks backwards
 * from the ends, each place once. A jump to nothing, or to a card without criteria, is told of elsewhere and ends here.
 */
export const jumpProblems = (index: CriteriaIndex, placed: readonly Placed[]): readonly Problem[] => {
  const leadTo = new Map<string, string[]>();
  const lead = (from: string, to: string): void => {
    const there = leadTo.get(to);
    if (there) there.push(from);
    else leadTo.set(to, [from]);
  };
  const known = new Set<string>(placed.flatMap((p) => [p.entry.code, p.card.number]));
  const open: string[] = [];
  for (const { entry, card } of placed) {
    lead(card.number, entry.code);
    for (const ref of entry.goTo) lead(entry.code, ref);
    if (entry.goTo.length === 0 || entry.goTo.some((ref) => !known.has(ref))) open.push(entry.code);
  }
  const ends = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const from of leadTo.get(at) ?? []) if (ends.size < ends.add(from).size) open.push(from);
  return placed
    .filter((p) => !ends.has(p.entry.code))
    .map((p) => problem("endless-jump", `${p.path}/goTo`, `${p.entry.code} fører aldri til et endelig kriterium.`));
};

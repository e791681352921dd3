import { known } from "@prehosp/model/absence";
import type { Book } from "./book.ts";
import type { BridgeEntry } from "./bridge.ts";
import type { Card } from "./card.ts";
import { problem } from "./checks/problem.ts";
import type { Problem } from "./checks/problem.ts";
import type { CriteriaIndex } from "./criteria-index.ts";
import type { CriterionEntry } from "./criterion-entry.ts";
import { canonical, lost } from "./lost.ts";
import { RANK } from "./rank.ts";
import { namesAkutthjelper } from "./response.ts";

const chainProblems = (base: CriteriaIndex, over: CriteriaIndex): readonly Problem[] => {
  const { level, owner, hash } = base;
  const chain = [...base.overlays, { level, owner, hash }].map((o) => o.hash);
  return over.overlays.length === chain.length && over.overlays.every((o, i) => o.hash === chain[i])
    ? []
    : [problem("overlay-of-other", "/overlays", "Indeksen sier ikke at den ligger over denne.")];
};

/** What akutthjelper may be considered by must not shrink, whatever a local decision replaces: roles that considered it still do. */
const duty = (base: Book, over: Book, code: string, path: string): readonly Problem[] => {
  const roles = (book: Book): readonly string[] =>
    book.responses(code).flatMap((r) => (namesAkutthjelper(r) ? [r.role] : []));
  const now = over.considersAkutthjelper(code) === true ? roles(over) : [];
  const gone = base.considersAkutthjelper(code) === true ? roles(base).filter((r) => !now.includes(r)) : [];
  return gone.length === 0
    ? []
    : [
        problem(
          "overlay-stops-considering",
          path,
          `${code}: akutthjelper vurderes ikke lenger av ${gone.join(" og ")}.`,
        ),
      ];
};

const stepProblems = (base: Book, over: Book, code: string, path: string): readonly Problem[] =>
  base.responses(code).flatMap((r) => {
    const steps = new Set(r.steps.map(canonical));
    const now = over.responses(code).find((o) => o.role === r.role)?.steps ?? [];
    const kept = now.map(canonical).filter((s) => steps.has(s));
    return canonical(kept) === canonical(r.steps.map(canonical))
      ? []
      : [
          problem(
            "overlay-removes-step",
            path,
            `${code}: ${r.role} mister trinn i responsen, eller de står i en annen rekkefølge.`,
          ),
        ];
  });

/** A criterion nobody bridged points at less than one bridged as unclear, and hides less than one bridged as none. */
const rank = (entry: BridgeEntry | undefined): number => (entry ? RANK[entry.vital] : (RANK.unclear + RANK.none) / 2);

const bridgeProblems = (base: Book, over: Book): readonly Problem[] =>
  base.index.cards
    .flatMap((c) => c.criteria)
    .flatMap(({ code }) => {
      const was = base.bridged(code);
      const is = over.bridged(code);
      const at = over.index.bridge?.entries.findIndex((e) => e.code === code) ?? -1;
      const path = at < 0 ? "/bridge" : `/bridge/entries/${at}`;
      const narrower = rank(is) > rank(was);
      const other = known(was?.condition) && was.condition !== is?.condition;
      if (narrower) return [problem("overlay-narrows-bridge", path, `${code} pekte på mer i indeksen under.`)];
      return other
        ? [problem("overlay-changes-condition", path, `${code} pekte på en annen tilstand i indeksen under.`)]
        : [];
    });

const criterionProblems = (
  base: Book,
  over: Book,
  was: CriterionEntry,
  card: Card,
  path: string,
): readonly Problem[] => {
  const j = card.criteria.findIndex((c) => c.code === was.code);
  const is = card.criteria[j];
  if (is === undefined) return [problem("overlay-removes-criterion", `${path}/criteria`, `${was.code} er borte.`)];
  const at = `${path}/criteria/${j}`;
  const free = over.index.replaced?.some((r) => r.card === card.number) === true;
  // More may be added anywhere; where an operator must go on is the same or it is another criterion.
  const changed = free ? [] : [...lost(was, is), ...(was.goTo.length === is.goTo.length ? [] : ["/goTo"])];
  return [
    ...changed.map((p) => problem("overlay-changes-words", at + p, `${was.code} sier noe annet enn indeksen under.`)),
    ...duty(base, over, was.code, at),
    ...(free ? [] : stepProblems(base, over, was.code, at)),
  ];
};

/**
 * Whether an index may lie over another: it may add cards, criteria, advice, steps and considering; it may have other words, jumps
 * and steps on cards it says it has replaced, by whom decided. It never removes a criterion, never stops considering akutthjelper and
 * never points at less (house rule: the duty to consider only gets wider). Both have passed `prepare`; pointers are of `over`.
 */
export const checkOverlay = (base: Book, over: Book): readonly Problem[] => [
  ...chainProblems(base.index, over.index),
  ...base.index.cards.flatMap((was) => {
    const i = over.index.cards.findIndex((c) => c.number === was.number);
    const is = over.index.cards[i];
    if (is === undefined) return [problem("overlay-removes-card", "/cards", `Oppslag ${was.number} er borte.`)];
    const path = `/cards/${i}`;
    const free = over.index.replaced?.some((r) => r.card === was.number) === true;
    const { criteria, responses: _, ...head } = was;
    return [
      ...(free ? [] : lost(head, is)).map((p) =>
        problem("overlay-changes-words", path + p, `Oppslag ${was.number} sier noe annet enn indeksen under.`),
      ),
      ...criteria.flatMap((c) => criterionProblems(base, over, c, is, path)),
    ];
  }),
  ...bridgeProblems(base, over),
];

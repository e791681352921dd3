import type { Day } from "@prehosp/model/time";
import { inForce } from "./coverage.ts";
import type { PackHead } from "./pack-head.ts";
import type { PackProblem } from "./pack-problem.ts";
import { headTexts as t } from "./pack-texts.ts";
import type { InWords } from "@prehosp/norms";
import { layers } from "./parameter.ts";

const same = (a: PackHead, b: PackHead): boolean =>
  a.units === undefined || b.units === undefined || a.units.some((u) => b.units?.includes(u) === true);

const together = (a: PackHead, b: PackHead): boolean =>
  (b.until === undefined || a.from < b.until) && (a.until === undefined || b.from < a.until);

const speaksOf = (pack: PackHead, unit: string | undefined): boolean =>
  pack.units === undefined || (unit !== undefined && pack.units.includes(unit));

/** The packs in force on a day, the widest layer first and then by id: the order they are given in decides nothing. */
export const packsOn = <P extends PackHead>(packs: readonly P[], on: string): readonly P[] =>
  layers.flatMap((layer) =>
    packs.filter((p) => p.layer === layer && inForce(p, on)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

/** Those of them that hold for a unit; `undefined` is any unit that no pack names. */
export const stackOn = <P extends PackHead>(packs: readonly P[], on: string, unit: string | undefined): readonly P[] =>
  packsOn(packs, on).filter((p) => speaksOf(p, unit));

/** Everyone that the packs tell apart: each unit that one of them names, and all the others together. */
export const unitsOf = (packs: readonly PackHead[]): readonly (string | undefined)[] => [
  undefined,
  ...new Set(packs.flatMap((p) => p.units ?? [])),
];

/** The days from `on` where something begins or ends, `on` among them. */
export const turningDays = (packs: readonly Pick<PackHead, "from" | "until">[], on: Day): readonly Day[] => {
  const days = packs.flatMap((p) => (p.until === undefined ? [p.from] : [p.from, p.until]));
  return [...new Set([on, ...days.filter((d) => d > on)])].sort();
};

/**
 * What is wrong with the heads of packs, whatever their parts say: edition, days, whom they speak for, and two packs of one
 * layer that speak of the same part, unit and day. `partsOf` names the parts a pack has.
 */
export const headProblems = <P extends PackHead>(
  packs: readonly P[],
  edition: string,
  partsOf: (pack: P) => readonly string[],
): readonly PackProblem<never>[] => {
  const no = (
    pack: P,
    problem: PackProblem["problem"],
    path: string,
    text: InWords,
    rest: Partial<PackProblem<never>> = {},
  ): PackProblem<never> => ({ problem, pack: pack.id, path, cites: [], means: text.nb, text, ...rest });
  return packs.flatMap((p, i) => {
    const found: PackProblem<never>[] = [];
    if (p.edition !== edition)
      found.push(
        no(p, "other-edition", "/edition", t.otherEdition(p.edition, edition), { said: p.edition, under: edition }),
      );
    if (p.until !== undefined && p.until <= p.from)
      found.push(no(p, "ends-before-it-begins", "/until", t.endsBeforeItBegins, { said: p.until }));
    if (p.decided.on > p.from) found.push(no(p, "back-dated", "/from", t.backDated(p.decided.on)));
    if (p.layer === "unit" && p.units === undefined) found.push(no(p, "needs-units", "/units", t.needsUnits));
    if (p.layer === "regional" && p.units !== undefined)
      found.push(no(p, "not-for-some-units", "/units", t.notForSomeUnits));
    for (const [j, q] of packs.entries()) {
      if (j === i) continue;
      if (q.id === p.id && j < i) found.push(no(p, "pack-twice", "/id", t.packTwice(p.id)));
      // Said of both, so that the order of the packs decides nothing.
      if (q.layer !== p.layer || !same(p, q) || !together(p, q)) continue;
      for (const part of partsOf(p).filter((x) => partsOf(q).includes(x)))
        found.push(no(p, "two-packs", `/${part}`, t.twoPacks(q.id), { under: q.id }));
    }
    return found;
  });
};

import type { NormId } from "@prehosp/norms";
import { canonicalJson } from "@prehosp/rules";
import type { Pack } from "../pack.ts";
import type { ReviewProblem } from "./problem.ts";

const json = (pack: Pack): string => JSON.stringify(canonicalJson(pack));
const norms = (p: Pack): readonly NormId[] => p.requirements.flatMap((r) => r.cites);

/**
 * What is wrong with a pack as the next edition of `replaced` among those that stand: undecided, edited in place, on a base that
 * isn't there, a name in use.
 */
export const editionProblems = (
  pack: Pack,
  replaced: Pack | undefined,
  standing: readonly Pack[],
): readonly ReviewProblem[] => {
  const others = new Set(standing.flatMap((p) => p.requirements).map((r) => r.id));
  const { base } = pack;
  return [
    ...(pack.decided === undefined
      ? [
          {
            problem: "decided-required" as const,
            path: "/decided",
            cites: [],
            means: "En pakke gis ut av noen som har besluttet den.",
          },
        ]
      : []),
    ...(replaced !== undefined && replaced.edition === pack.edition && json(replaced) !== json(pack)
      ? [
          {
            problem: "edition-in-use" as const,
            path: "/edition",
            cites: [],
            means: `Utgaven ${pack.edition} av ${pack.id} er gitt ut; en utgave endres aldri.`,
          },
        ]
      : []),
    ...(base === undefined || standing.some((p) => p.id === base.id && p.edition === base.edition)
      ? []
      : [
          {
            problem: "unknown-base" as const,
            path: "/base",
            cites: [],
            means: `Pakken bygger på ${base.id} ${base.edition}, som ikke er i bruk.`,
          },
        ]),
    ...pack.requirements.flatMap((r, i) =>
      others.has(r.id) || pack.requirements.findIndex((o) => o.id === r.id) !== i
        ? [
            {
              problem: "requirement-in-base" as const,
              path: `/requirements/${i}/id`,
              cites: r.cites,
              means: `Kravet ${r.id} finnes allerede; det første ville gjelde.`,
            },
          ]
        : [],
    ),
  ];
};

/** The norms that `replaced` covered, and that no requirement does any longer. */
export const normsLost = (
  pack: Pack,
  replaced: Pack | undefined,
  standing: readonly Pack[],
): readonly ReviewProblem[] =>
  (replaced === undefined ? [] : [...new Set(norms(replaced))])
    .filter((n) => ![pack, ...standing].some((p) => norms(p).includes(n)))
    .map((n) => ({
      problem: "norm-lost" as const,
      path: "/requirements",
      cites: [n],
      means: `Forrige utgave dekket ${n}; ingen krav gjør det nå.`,
    }));

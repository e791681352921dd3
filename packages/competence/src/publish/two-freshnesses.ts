import { canonicalJson } from "@prehosp/rules";
import type { Fresh } from "../fresh.ts";
import { hasesOf } from "../needs.ts";
import type { Pack } from "../pack.ts";
import type { ReviewProblem } from "./problem.ts";

const json = (fresh: Fresh): string => JSON.stringify(canonicalJson(fresh));

/** One competence that runs out in two ways: both places are named, and a person must say that it is meant. */
export const twoFreshnesses = (pack: Pack, beside: readonly Pack[]): readonly ReviewProblem[] => {
  const mine = pack.requirements.flatMap((r, i) => hasesOf(r.needs).map((has) => ({ r, i, has })));
  const others = beside.filter((p) => p.id !== pack.id).flatMap((p) => p.requirements);
  const all = [
    ...mine.map(({ r, has }) => ({ r, has })),
    ...others.flatMap((r) => hasesOf(r.needs).map((has) => ({ r, has }))),
  ];
  const told = new Set<string>();
  return mine.flatMap(({ r, i, has }) => {
    const other = all.find((o) => o.has.has === has.has && json(o.has.fresh) !== json(has.fresh));
    if (other === undefined || told.has(has.has)) return [];
    told.add(has.has);
    return [
      {
        problem: "two-freshnesses" as const,
        path: `/requirements/${i}/needs`,
        cites: [...new Set([...r.cites, ...other.r.cites])],
        means: `${has.has} har ulik gyldighetstid i ${r.id} (${r.cites.join(", ")}) og ${other.r.id} (${other.r.cites.join(", ")}).`,
      },
    ];
  });
};

import { stackOn } from "@prehosp/rules";
import type { Pack } from "../pack.ts";
import type { LocalCompetencePart } from "./local-competence.ts";

/** The national packs with what accepted local packs ask for in their place on a day, for one unit or for those no pack names. */
export const withLocal = (
  national: readonly Pack[],
  packs: readonly LocalCompetencePart[],
  on: string,
  unit?: string,
): readonly Pack[] => {
  const local = stackOn(packs, on, unit).flatMap((p) => p.competence ?? []);
  return national.map((pack) => ({
    ...pack,
    requirements: pack.requirements.map((r) => {
      const last = local.findLast((l) => l.requirement === r.id);
      return last === undefined ? r : { ...r, needs: last.needs };
    }),
  }));
};

import { stackOn } from "@prehosp/rules";
import type { Pack, Requirement } from "../pack.ts";
import type { LocalCompetence, LocalCompetencePart } from "./local-competence.ts";

/** A requirement as a layer has left it: what it says is in place of what stood above, and a door it went through is remembered. */
export const overlaid = (r: Requirement, { requirement: id, through: name, ...said }: LocalCompetence): Requirement => {
  const { through: before, ...above } = r;
  const door = r.opens?.find((d) => d.id === name);
  const otherwise = before?.otherwise ?? r.needs;
  const through = door === undefined ? before : { door, otherwise };
  return { ...above, id, ...said, ...(through === undefined ? {} : { through }) };
};

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
    requirements: pack.requirements.map((r) => local.filter((l) => l.requirement === r.id).reduce(overlaid, r)),
  }));
};

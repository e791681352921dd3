import { packsOn, stackOn, unitsOf } from "@prehosp/rules";
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

/**
 * The national packs with what accepted local packs ask for in their place on a day. Where a pack names units, their people are judged by
 * it (whoever is asked with that `unit` among the facts), and everybody else as if it were not there.
 */
export const withLocal = (
  national: readonly Pack[],
  packs: readonly LocalCompetencePart[],
  on: string,
): readonly Pack[] => {
  const laid = (unit: string | undefined): readonly (readonly Requirement[])[] => {
    const local = stackOn(packs, on, unit).flatMap((p) => p.competence ?? []);
    return national.map(({ requirements }) =>
      requirements.map((r) => local.filter((l) => l.requirement === r.id).reduce(overlaid, r)),
    );
  };
  const units = unitsOf(
    packsOn(
      packs.filter((p) => p.competence !== undefined),
      on,
    ),
  ).flatMap((unit) => (unit === undefined ? [] : [[unit, laid(unit)] as const]));
  return laid(undefined).map((requirements, i) => ({
    ...(national[i] as Pack),
    requirements,
    ...(units.length === 0 ? {} : { inUnits: Object.fromEntries(units.map(([unit, of]) => [unit, of[i] ?? []])) }),
  }));
};

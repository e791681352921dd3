import type { Day } from "@prehosp/model/time";
import { headProblems, stackOn, turningDays, unitsOf } from "@prehosp/rules";
import { provisions } from "../editions.ts";
import { layerTexts } from "../texts-layers.ts";
import type { LayersBase } from "./base.ts";
import { conditionProblems, conditionsOf, narrowedBy } from "./conditions.ts";
import { considerProblem, nationalConsider } from "./consider.ts";
import { askedOf, equipmentKinds, equipmentProblem, nationalMinimum } from "./equipment.ts";
import { gainProblems } from "./gain.ts";
import { parts } from "./local-pack.ts";
import type { LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";
import { readPack } from "./read-pack.ts";
import { takingPartProblems } from "./taking-part.ts";

/** Packs that hold together on every day from the one asked for, or everything that is wrong with them. */
export type PacksChecked = { readonly packs: readonly LocalPack[] } | { readonly problems: readonly LayerProblem[] };

const partsOf = (p: LocalPack): readonly string[] => parts.filter((part) => p[part] !== undefined);

/** What holds for everyone can't be decided for some units. */
const forAll = (pack: LocalPack): readonly LayerProblem[] =>
  (["minimumGain", "consider"] as const).flatMap((part) =>
    pack[part] === undefined || pack.units === undefined
      ? []
      : [problemOf(pack, "not-for-some-units", `/${part}`, ["AH-2.5-a"], layerTexts.notForSomeUnits)],
  );

/** Each pack against what the layers above it have come to, for one unit on one day; what is refused is not laid over. */
const downwards = (base: LayersBase, stack: readonly LocalPack[]): readonly LayerProblem[] => {
  const kinds = provisions[base.edition].takingPart.value;
  const found: LayerProblem[] = [];
  const equipment = new Map(kinds.map((k) => [k, nationalMinimum]));
  let takingPart = kinds;
  let consider = nationalConsider;
  let conditions = conditionsOf(base.agreements ?? []);
  for (const pack of stack) {
    for (const kind of kinds) {
      const problem = equipmentProblem(pack, kind, equipment.get(kind) ?? nationalMinimum);
      const asked = askedOf(pack, kind);
      if (problem !== undefined) found.push(problem);
      else if (asked !== undefined) equipment.set(kind, asked.needs);
    }
    const others = takingPartProblems(pack, takingPart);
    if (others.length === 0) takingPart = pack.takingPart ?? takingPart;
    const duty = considerProblem(pack, consider);
    if (duty === undefined) consider = pack.consider ?? consider;
    const agreed = conditionProblems(pack, conditions);
    if (agreed.length === 0) conditions = narrowedBy(pack, conditions);
    found.push(...others, ...(duty === undefined ? [] : [duty]), ...agreed);
  }
  return found;
};

const unlike = (found: readonly LayerProblem[]): readonly LayerProblem[] => {
  const seen = new Set<string>();
  return found.filter(({ problem, pack, path }) => {
    const key = JSON.stringify([problem, pack, path]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/**
 * Checks local packs against a national edition and against each other, on every day from `on` where something changes, for
 * every unit that a pack names and all others; to run when a deployment loads. Below the national minimum, above the national
 * maximum, or less strict than the layer above: refused with norm and counterexample. The order of the packs decides nothing.
 */
export const checkPacks = (base: LayersBase, values: readonly unknown[], on: Day): PacksChecked => {
  const read = values.map(readPack);
  const packs = read.flatMap((r) => ("pack" in r ? [r.pack] : []));
  const found: LayerProblem[] = [
    ...read.flatMap((r) => ("problems" in r ? r.problems : [])),
    ...headProblems(packs, base.edition, partsOf),
    ...packs.flatMap((p) => [...forAll(p), ...equipmentKinds(base, p), ...gainProblems(p)]),
  ];
  // Which of two packs in one place is laid over the other can't be told, so they are first to be told apart.
  if (found.every((p) => p.problem !== "two-packs"))
    for (const day of turningDays(packs, on))
      for (const unit of unitsOf(packs))
        found.push(...downwards(base, stackOn(packs, day, unit)).map((p) => ({ ...p, on: day })));
  const problems = unlike(found);
  return problems.length > 0 ? { problems } : { packs };
};

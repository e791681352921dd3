import type { UnitKind } from "@prehosp/model";
import { atomsOf, entails } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import { provisions } from "../editions.ts";
import { exampleTexts } from "../texts-layer-examples.ts";
import { followedBy, layerTexts as t } from "../texts-layers.ts";
import type { LayersBase } from "./base.ts";
import type { EquipmentAtom, LocalEquipment, LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";

/** The national minimum of AH-2.7-a as a requirement; a test holds it to the criteria that judge it. */
export const nationalMinimum: Expr<EquipmentAtom> = {
  all: [
    { carries: "aed" },
    { carries: "ventilation-mask" },
    { carries: "bleeding-control" },
    { carries: "tourniquet" },
    { carries: "thermal-blanket" },
  ],
};

/** Whether whoever meets one requirement meets the other; no item stands for another. */
export const asStrict = (child: Expr<EquipmentAtom>, base: Expr<EquipmentAtom>) => entails(child, base, () => false);

const isFor = (e: LocalEquipment, kind: UnitKind): boolean => e.kinds === undefined || e.kinds.includes(kind);

/** What a pack asks of a kind of unit, and where it says so. */
export const askedOf = (
  pack: LocalPack,
  kind: UnitKind,
): { readonly needs: Expr<EquipmentAtom>; readonly at: number } | undefined => {
  const at = pack.equipment?.findIndex((e) => isFor(e, kind)) ?? -1;
  const found = pack.equipment?.[at];
  return found === undefined ? undefined : { needs: found.needs, at };
};

/** The kinds that a pack speaks of are those of the edition, and each of them once. */
export const equipmentKinds = (base: LayersBase, pack: LocalPack): readonly LayerProblem[] => {
  const known = provisions[base.edition].takingPart.value;
  const seen = new Set<UnitKind>();
  return (pack.equipment ?? []).flatMap((e, i): readonly LayerProblem[] =>
    (e.kinds ?? known).flatMap((kind, j): readonly LayerProblem[] => {
      const path = e.kinds === undefined ? `/equipment/${i}` : `/equipment/${i}/kinds/${j}`;
      if (!known.includes(kind))
        return [
          problemOf(pack, "unknown-kind", path, [kind === "police" ? "AH-2.4-a" : "AH-2.3-a"], t.kindOutside(kind), {
            said: kind,
            under: known,
          }),
        ];
      if (seen.has(kind))
        return [
          problemOf(pack, "two-packs", path, ["AH-2.7-a"], t.equipmentTwice(kind), {
            said: kind,
          }),
        ];
      seen.add(kind);
      return [];
    }),
  );
};

/** What a local requirement asks for beside the one above; undefined where that asks for as much. */
export const beside = (needs: Expr<EquipmentAtom>, above: Expr<EquipmentAtom>): Expr<EquipmentAtom> | undefined => {
  const more = ("all" in needs ? needs.all : [needs]).filter((part) => !asStrict(above, part).holds);
  const [one, two] = more;
  return one === undefined ? undefined : two === undefined ? one : { all: more };
};

/** A pack that asks less of a kind of unit than the layer above it, with a unit that only the pack counts as equipped. */
export const equipmentProblem = (
  pack: LocalPack,
  kind: UnitKind,
  above: Expr<EquipmentAtom>,
): LayerProblem | undefined => {
  const asked = askedOf(pack, kind);
  if (asked === undefined) return undefined;
  const answer = asStrict(asked.needs, above);
  if (answer.holds) return undefined;
  const path = `/equipment/${asked.at}/needs`;
  const rest = { said: asked.needs, under: above };
  if (answer.because === "too-large")
    return problemOf(pack, "too-large", path, ["AH-2.7-a"], t.requirementTooLarge, rest);
  const carries = [...new Set(answer.counterexample.met.map((a) => a.carries))].sort();
  const without = [...new Set(atomsOf(above).map((a) => a.carries))].filter((k) => !carries.includes(k));
  const text = exampleTexts.equipped(kind, carries, without);
  return problemOf(pack, "loosens", path, ["AH-2.7-a"], followedBy(t.lessEquipment, text), {
    ...rest,
    counterexample: { about: "unit", kind, carries, text },
  });
};

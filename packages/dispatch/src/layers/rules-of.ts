import type { UnitKind } from "@prehosp/model";
import { layers } from "@prehosp/rules";
import type { Expr, LocalDecision } from "@prehosp/rules";
import { provisions } from "../editions.ts";
import type { LayersBase } from "./base.ts";
import { askedOf, beside, nationalMinimum } from "./equipment.ts";
import type { EquipmentAtom, LocalPack } from "./local-pack.ts";
import type { LocalRules } from "./local-rules.ts";

/** Whether all that one pack speaks of is spoken of by another too. */
const within = (inner: LocalPack, outer: LocalPack): boolean =>
  outer.units === undefined || (inner.units?.every((u) => outer.units?.includes(u)) ?? false);

const aboveOf = (packs: readonly LocalPack[], pack: LocalPack, kind: UnitKind): Expr<EquipmentAtom> => {
  const wider = packs.filter((p) => layers.indexOf(p.layer) < layers.indexOf(pack.layer) && within(pack, p));
  return { all: [nationalMinimum, ...wider.flatMap((p) => askedOf(p, kind)?.needs ?? [])] };
};

/** What accepted packs add to the rules of an edition. */
export const rulesOf = (held: readonly LocalPack[], edition: LayersBase["edition"]): LocalRules => {
  const kinds = provisions[edition].takingPart.value;
  const heads = held.map((pack) => {
    const decision: LocalDecision = {
      pack: pack.id,
      layer: pack.layer,
      decidedBy: pack.decided.by,
      decidedOn: pack.decided.on,
      source: pack.decided.source,
    };
    return { pack, decision, head: { decision, ...(pack.units === undefined ? {} : { units: pack.units }) } };
  });
  return {
    equipment: heads.flatMap(({ pack, head }) =>
      kinds.flatMap((kind) => {
        const asked = askedOf(pack, kind);
        const needs = asked && beside(asked.needs, aboveOf(held, pack, kind));
        return needs === undefined ? [] : [{ ...head, kind, needs }];
      }),
    ),
    takingPart: heads.flatMap(({ pack, head }) =>
      pack.takingPart === undefined ? [] : [{ ...head, kinds: pack.takingPart }],
    ),
    requires: heads.flatMap(({ pack, head }) =>
      [...new Set(pack.requires)].map((requirement) => ({ ...head, requirement })),
    ),
    conditions: heads.flatMap(({ pack, head }) =>
      (pack.agreements ?? []).map(({ agreement, conditions }) => ({ ...head, agreement, conditions })),
    ),
    consider: heads.flatMap(({ pack: { consider }, decision }) =>
      consider === undefined ? [] : [{ decision, needs: consider }],
    ),
  };
};

import type { EquipmentFact } from "@prehosp/competence";
import type { UnitId } from "@prehosp/model";
import { growing } from "../growing.ts";
import type { Stored } from "../stored.ts";

const placedIn = growing((f: EquipmentFact): readonly UnitId[] => (f.kind === "placed" ? [f.unit] : []));
const ofItem = growing((f: EquipmentFact): readonly string[] =>
  f.kind === "placed" && f.replaces !== undefined ? [f.item, f.replaces] : [f.item],
);

/** What was said of the things that have ever been in a unit, wherever they were then, and of what came in their place. */
export const equipmentOf = (equipment: Stored["equipment"], unit: UnitId): readonly EquipmentFact[] => {
  const items = new Set(placedIn(equipment, unit).map((f) => f.item));
  return [...new Set([...items].flatMap((item) => ofItem(equipment, item)))];
};

const ofUnit = (f: { readonly unit: UnitId }): readonly UnitId[] => [f.unit];

/** What was said of a unit's service. */
export const serviceFactsOf = growing<Stored["service"][number], UnitId>(ofUnit);

/** What was said of a unit's crew. */
export const crewFactsOf = growing<Stored["crew"][number], UnitId>(ofUnit);

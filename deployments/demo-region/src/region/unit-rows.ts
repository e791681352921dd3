import type { Equipment, Position, Unit, UnitId, UnitKind } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import { away, positionOf } from "../places/geography.ts";
import type { PlaceName } from "../places/geography.ts";
import { org } from "./organisations.ts";

/** A unit's id. */
export const unitId = (id: string): UnitId => id as UnitId;

/** How a station is crewed; decides the turn-out and is no word of the chain. */
export type Crewing = "full-time" | "part-time" | "voluntary-fire" | "volunteers" | "vessel" | "on-duty";

/** One unit as the tables of the region list it. */
export interface UnitRow {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly owner: string;
  readonly at: PlaceName;
  readonly crewing: Crewing;
  readonly equipment: Equipment;
  readonly turnOut: Recorded<number>;
  readonly nodnett?: Recorded<boolean>;
}

// Bases of the same town stand a little apart, so that the map shows each; which way follows from the id.
const base = ({ id, at }: UnitRow): Position => {
  const sum = Array.from(id).reduce((n, c) => n + (c.codePointAt(0) ?? 0), 0);
  return away(positionOf(at), 0.2 + (sum % 7) / 10, (sum * 47) % 360);
};

/** A unit of the chain from its row. */
export const unitOf = (row: UnitRow): Unit => ({
  id: unitId(row.id),
  kind: row.kind,
  name: row.name,
  organisation: org(row.owner),
  base: base(row),
  turnOutSeconds: row.turnOut,
  equipment: row.equipment,
  nodnett: row.nodnett ?? true,
});

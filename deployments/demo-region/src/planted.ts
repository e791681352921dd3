import type { IncidentId } from "@prehosp/model";
import type { DemoRegion } from "./demo-region.ts";
import type { Planted } from "./people/invented.ts";

/** One planted piece with the incident it belongs to. */
export interface PlantedPiece extends Planted {
  readonly incident: IncidentId;
}

/** Every invented name, number, address, note and exact coordinate, as the texts a privacy scan must not find outside the vault. */
export const planted = ({ incidents }: Pick<DemoRegion, "incidents">): readonly PlantedPiece[] =>
  incidents.flatMap(({ incident, planted: pieces }) => pieces.map((piece) => ({ ...piece, incident: incident.id })));

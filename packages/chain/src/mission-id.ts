import { MissionId, type UnitId } from "@prehosp/model";
import { fitting } from "./fitting.ts";
import type { Way } from "./way.ts";

/** The mission of a unit in an incident: the one it has, else the one it would get. */
export const missionIdOf = (way: Pick<Way, "incident" | "missions">, unit: UnitId): MissionId =>
  way.missions.find((m) => m.unit === unit)?.id ?? MissionId.parse(fitting(`${way.incident}:${unit}`));

import { isAbsent } from "@prehosp/model/absence";
import type { Incident, Unit, UnitId, UnitKind } from "@prehosp/model";

/** The kinds that count as ambulance in the register: the clocks of a doctor's car are not the response time. */
const AMBULANCE: readonly UnitKind[] = ["ambulance", "ambulance-boat", "air-ambulance", "rescue-helicopter"];

/** Which units of the incident are ambulances, which are akutthjelper, and of which nobody told enough to say. */
export interface Groups {
  readonly ambulance: ReadonlySet<UnitId>;
  readonly "first-responder": ReadonlySet<UnitId>;
  /** Ordinary resources, or missions without a role, whose kind nobody told: perhaps ambulances. */
  readonly kindUntold: readonly UnitId[];
  /** Missions without a role that are no ambulance's: perhaps akutthjelper. */
  readonly roleUntold: readonly UnitId[];
}

/** Groups the units of the incident's missions by role and kind; where the role is not told, an ambulance is still an ambulance. */
export const groupsOf = ({ missions }: Pick<Incident, "missions">, units: readonly Unit[]): Groups => {
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  const isAmbulance = (unit: UnitId): boolean => AMBULANCE.includes(kinds.get(unit) as UnitKind);
  const unitsWhere = (holds: (mission: Incident["missions"][number]) => boolean): readonly UnitId[] => [
    ...new Set(missions.filter(holds).map(({ unit }) => unit)),
  ];
  const perhapsOrdinary = unitsWhere(({ role }) => role === "ordinary" || isAbsent(role));
  return {
    ambulance: new Set(perhapsOrdinary.filter(isAmbulance)),
    "first-responder": new Set(unitsWhere(({ role }) => role === "first-responder")),
    kindUntold: perhapsOrdinary.filter((unit) => !kinds.has(unit)),
    roleUntold: unitsWhere(({ role, unit }) => isAbsent(role) && !isAmbulance(unit)),
  };
};

import type { Incident, Unit, UnitId, UnitKind } from "@prehosp/model";

/** The kinds that count as ambulance in the register: the clocks of a doctor's car are not the response time. */
const AMBULANCE: readonly UnitKind[] = ["ambulance", "ambulance-boat", "air-ambulance", "rescue-helicopter"];

/** Which units of the incident are ambulances, which are akutthjelper, and which have a kind nobody told. */
export interface Groups {
  readonly ambulance: ReadonlySet<UnitId>;
  readonly "first-responder": ReadonlySet<UnitId>;
  readonly untold: readonly UnitId[];
}

/** Groups the units of the incident's missions; the role of the mission decides first. */
export const groupsOf = ({ missions }: Pick<Incident, "missions">, units: readonly Unit[]): Groups => {
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  const ordinary = missions.filter(({ role }) => role === "ordinary").map(({ unit }) => unit);
  return {
    ambulance: new Set(ordinary.filter((unit) => AMBULANCE.includes(kinds.get(unit) as UnitKind))),
    "first-responder": new Set(missions.filter(({ role }) => role === "first-responder").map(({ unit }) => unit)),
    untold: [...new Set(ordinary.filter((unit) => !kinds.has(unit)))],
  };
};

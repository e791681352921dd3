import { Circumstance, Handover, MissionId, UnitId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** The oral report as the unit gave it (AH-4.4-b); what it said in its own words lies in the vault. */
export const reportGiven = kind({
  kind: "report.given",
  version: 1,
  norsk: "muntlig rapport gitt",
  payload: z.object({
    from: UnitId,
    to: recorded(UnitId),
    arrived: Handover.shape.arrived,
    help: Handover.shape.help,
    circumstances: recorded(z.array(Circumstance).readonly()),
  }),
  classes: {
    from: "operational",
    to: "operational",
    arrived: "operational",
    help: "health",
    circumstances: "operational",
  },
});

/** A crew said who it is at close-out (AH-4.4-d); the name or number itself lies in the vault. */
export const crewIdentified = kind({
  kind: "crew.identified",
  version: 1,
  norsk: "mannskap identifisert",
  payload: z.object({ mission: MissionId, unit: UnitId, as: z.enum(["name", "service-number"]) }),
  classes: { mission: "operational", unit: "operational", as: "operational" },
});

/** What a settlement under an agreement asks for of one mission: no people, nothing of the patient (AH-7.1-a, AH-7.1-c). */
export const missionUsed = kind({
  kind: "mission.used",
  version: 1,
  norsk: "oppgjørsopplysninger",
  payload: z.object({
    mission: MissionId,
    unit: UnitId,
    crewOnActiveDuty: recorded(z.boolean()),
    consumables: recorded(z.record(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/), z.int().nonnegative())),
  }),
  classes: { mission: "operational", unit: "operational", crewOnActiveDuty: "operational", consumables: "operational" },
});

/** What became of follow-up after strain (AH-7.1-b): never who, why or how anybody was. */
export const followUpRecorded = kind({
  kind: "follow-up.recorded",
  version: 1,
  norsk: "oppfølging ført",
  payload: z.object({ task: z.string().min(1).max(96), step: z.enum(["offered", "held", "declined"]) }),
  classes: { task: "none", step: "operational" },
});

import * as z from "zod";
import { Initiator, Purpose, UnitKind, VitalFailure } from "@prehosp/model";
import { criteriaOver } from "@prehosp/rules";

/** The package and version that goes into every finding; a test holds it to package.json. */
export const code = "@prehosp/dispatch@0.1.0";

const yes = z.boolean();

/** The facts that the criteria of dispatch may speak of; `factsOf` reads each of them out of a situation and a policy. */
export const vocabulary = {
  initiator: Initiator,
  purpose: Purpose,
  vital: VitalFailure,
  unitKind: UnitKind,
  /** The purposes that make it an akutthjelper mission, by the edition. */
  missionPurposes: z.array(Purpose).readonly(),
  /** The kinds of unit that may take part, by the edition. */
  takingPart: z.array(UnitKind).readonly(),
  agreementInForce: yes,
  conditionCovered: yes,
  aed: yes,
  ventilationMask: yes,
  bleedingControl: yes,
  tourniquet: yes,
  thermalBlanket: yes,
  nodnett: yes,
  available: z.enum(["yes", "with-remark", "no"]),
  /** The unit itself reports that it is engaged elsewhere or out of service; false where it reports nothing of the kind. */
  reportedAway: yes,
  /** Seconds until the unit is there; "any-time" where nothing ordinary can come, so that the time decides nothing. */
  arrival: z.union([z.number(), z.literal("any-time")]),
  /** Seconds until the nearest ordinary resource is there; "none" where none can come. */
  ordinaryArrival: z.union([z.number(), z.literal("none")]),
  /** The ordinary resource that would decide the gain has acknowledged, or decides nothing. */
  ordinaryAcknowledged: yes,
  /** Seconds that a unit must be ahead by, for this condition. */
  minimumGain: z.number(),
  secureChannel: yes,
  oxygen: yes,
  spo2Meter: yes,
  oxygenProcedure: yes,
} as const;

/** The name of a fact that dispatch judges by. */
export type FactName = keyof typeof vocabulary;

export const criterion = criteriaOver(vocabulary, { code });

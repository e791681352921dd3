import * as z from "zod";
import { Condition, Initiator, Purpose, UnitKind, VitalFailure } from "@prehosp/model";
import { criteriaOver } from "@prehosp/rules";

/** The package and version that goes into every finding; a test holds it to package.json. */
export const code = "@prehosp/dispatch@0.1.0";

const yes = z.boolean();

/** The facts that the criteria of dispatch may speak of; `factsOf` reads each of them out of a situation and a policy. */
export const vocabulary = {
  initiator: Initiator,
  purpose: Purpose,
  vital: VitalFailure,
  condition: Condition,
  unitKind: UnitKind,
  /** The purposes that make it an akutthjelper mission, by the edition. */
  missionPurposes: z.array(Purpose).readonly(),
  /** The conditions that the edition names as reasons for an alarm; `only` = as its main rule, no others. */
  alarmReasons: z.object({ conditions: z.array(Condition).readonly(), only: z.boolean() }),
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
  /** As its organisation publishes it; "away" where the unit itself reports that it is engaged elsewhere or out of service. */
  available: z.enum(["yes", "with-remark", "no", "away"]),
  /**
   * Seconds until the unit is there. Where that is unknown and decides nothing: "any-time", nothing ordinary can come;
   * "too-late", an ordinary resource would be ahead of anyone.
   */
  arrival: z.union([z.number(), z.literal(["any-time", "too-late"])]),
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
  /** The unit's organisation shares that its crew is qualified. */
  crewQualified: yes,
  /** What one layer asks for beside the national rules is in place; layers/local-findings.ts says what it was read from. */
  locallyRequired: yes,
  /** The situation is among those that one layer has added to the duty to consider. */
  locallyConsidered: yes,
} as const;

/** The name of a fact that dispatch judges by. */
export type FactName = keyof typeof vocabulary;

export const criterion = criteriaOver(vocabulary, { code });

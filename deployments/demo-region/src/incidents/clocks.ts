import type { Incident, Position, TimePoint, TimeRole, Unit } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addSeconds } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { crowKm } from "../places/geography.ts";
import { unitId } from "../region/unit-rows.ts";
import type { Moment } from "./plan.ts";

/** Kilometres an hour along the straight line that the invented drives take; an assumption of this data only. */
const SPEED: Readonly<Partial<Record<Unit["kind"], number>>> = {
  "air-ambulance": 220,
  "rescue-helicopter": 220,
  "rescue-vessel": 40,
  "ambulance-boat": 45,
};
const CAR = 65;
const TURN_OUT_UNKNOWN = 300;

/** Seconds of turn-out and drive for one unit. */
export const driveSeconds = (unit: Unit, from: Position, to: Position): number => {
  const turnOut = known(unit.turnOutSeconds) ? unit.turnOutSeconds : TURN_OUT_UNKNOWN;
  return Math.round(turnOut + (crowKm(from, to) / (SPEED[unit.kind] ?? CAR)) * 3600);
};

const systems: Readonly<Partial<Record<TimeRole, string>>> = {
  "call-ringing": "demo-telefoni",
  "call-answered": "demo-telefoni",
  "arrest-recognised": "demo-amis",
  "telephone-cpr-started": "demo-amis",
  alarmed: "demo-amis",
  "stood-down": "demo-amis",
  "incident-closed": "demo-amis",
  "first-compression": "demo-epj",
  rosc: "demo-epj",
  handover: "demo-epj",
  "first-shock": "demo-hjertestarter",
};

/** The point of a moment; its reference is its own, so that playing it twice adds nothing. */
export const pointAt = (incident: Incident["id"], received: Instant, moment: Moment): TimePoint => {
  const { role, unit, seconds } = moment;
  const system = moment.system ?? systems[role] ?? "demo-status";
  return {
    role,
    ...(unit === undefined ? {} : { unit: unitId(unit) }),
    at: addSeconds(received, seconds),
    exactness: "exact",
    source: { system, ref: `${incident}/${unit ?? "hendelse"}/${role}` },
  };
};

/** The seconds of one unit's way. */
export interface Out {
  readonly acknowledged: number;
  readonly underWay: number;
  readonly atScene: number;
  readonly walk: number;
}

/** The moments of one unit from its answer until it stands at the patient. */
export const outward = (unit: string, { acknowledged, underWay, atScene, walk }: Out): readonly Moment[] => [
  { role: "acknowledged", unit, seconds: acknowledged },
  { role: "under-way", unit, seconds: underWay },
  { role: "at-scene", unit, seconds: atScene },
  { role: "at-patient", unit, seconds: atScene + walk },
];

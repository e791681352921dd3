import { criteria as all } from "@prehosp/dispatch";

/** What is judged of every unit; what a layer adds is judged only where there is one. */
export const criteria = all.filter((c) => !c.id.startsWith("dispatch.local-"));

export type Facts = Readonly<Record<string, unknown>>;

export const whole: Facts = {
  initiator: "AMK",
  purpose: "life-saving-first-aid",
  vital: "manifest",
  condition: "unconscious",
  missionPurposes: ["life-saving-first-aid"],
  alarmReasons: { conditions: ["cardiac-arrest"], only: false },
  unitKind: "fire",
  takingPart: ["fire", "voluntary", "rescue-vessel", "primary-care"],
  agreementInForce: true,
  conditionCovered: true,
  aed: true,
  ventilationMask: true,
  bleedingControl: true,
  tourniquet: true,
  thermalBlanket: true,
  nodnett: true,
  available: "yes",
  arrival: 360,
  ordinaryArrival: 780,
  ordinaryAcknowledged: true,
  minimumGain: 0,
  secureChannel: true,
  oxygen: true,
  spo2Meter: true,
  oxygenProcedure: true,
};
const flags = ["agreementInForce", "conditionCovered", "aed", "ventilationMask", "tourniquet", "nodnett", "spo2Meter"];

/** Sixty-four units: police, others, behind in time, and for each yes-or-no fact one that lacks it and one that nobody knows. */
export const boards: readonly Facts[] = Array.from({ length: 64 }, (_, i) => {
  const flag = flags[i % flags.length] as string;
  return {
    ...whole,
    unitKind: (["fire", "voluntary", "fire", "police"] as const)[i % 4],
    arrival: 300 + ((i * 37) % 600),
    oxygen: i % 3 === 0,
    [flag]: i % 5 === 0 ? false : i % 7 === 0 ? undefined : true,
  };
});

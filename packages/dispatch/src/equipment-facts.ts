import type { EquipmentKind } from "@prehosp/model";
import type { FactName } from "./vocabulary.ts";

/** The fact of dispatch that tells of each kind of equipment. */
export const factOf: Readonly<Record<EquipmentKind, FactName>> = {
  aed: "aed",
  "ventilation-mask": "ventilationMask",
  "bleeding-control": "bleedingControl",
  tourniquet: "tourniquet",
  "thermal-blanket": "thermalBlanket",
  oxygen: "oxygen",
  "spo2-meter": "spo2Meter",
  "oxygen-procedure": "oxygenProcedure",
};

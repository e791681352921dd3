import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { OrgId, UnitId } from "./ids.ts";
import { Position } from "./position.ts";
import { Instant } from "./time/index.ts";

export const UnitKind = z
  .enum([
    "ambulance",
    "ambulance-boat",
    "air-ambulance",
    "rescue-helicopter",
    "legevakt-doctor",
    "fire",
    "voluntary",
    "rescue-vessel",
    "primary-care",
    "police",
  ])
  .meta({ norsk: "enhetstype", means: "What kind of unit it is, by who sends it" });
export type UnitKind = z.output<typeof UnitKind>;

/** Ambulance, doctor and air: the ordinary resources that an akutthjelper is weighed against (AH-2.5-a, AH-2.8-b). */
export const ORDINARY = [
  "ambulance",
  "ambulance-boat",
  "air-ambulance",
  "rescue-helicopter",
  "legevakt-doctor",
] as const;

export const isOrdinary = (kind: UnitKind): boolean => (ORDINARY as readonly UnitKind[]).includes(kind);

export const EquipmentKind = z
  .enum([
    "aed",
    "ventilation-mask",
    "bleeding-control",
    "tourniquet",
    "thermal-blanket",
    "oxygen",
    "spo2-meter",
    "oxygen-procedure",
  ])
  .meta({ norsk: "utstyr", means: "Equipment the guideline names (AH-2.7-a, AH-2.7-d)" });
export type EquipmentKind = z.output<typeof EquipmentKind>;

/** What a unit carries: yes, no or why it is not known, for each kind; a kind that is not named is not recorded. */
export const Equipment = z
  .partialRecord(EquipmentKind, recorded(z.boolean()))
  .meta({ norsk: "utstyrsliste", means: "What the unit carries, kind by kind" });
export type Equipment = z.output<typeof Equipment>;

/** What its own organisation publishes of a unit, never of the people (house.md §4). */
export const Availability = z
  .object({
    outcome: z.enum(["yes", "with-remark", "no"]).meta({ norsk: "i beredskap", means: "ja · med merknad · nei" }),
    until: Instant.optional().meta({ norsk: "til", means: "When the statement stops holding" }),
    said: Instant.meta({ norsk: "meldt", means: "When the organisation said so" }),
  })
  .meta({ norsk: "beredskap", means: "Whether the unit can be alarmed, as its organisation publishes it" });
export type Availability = z.output<typeof Availability>;

export const Unit = z
  .object({
    id: UnitId,
    kind: UnitKind,
    name: z.string().min(1).meta({ norsk: "kallesignal eller navn", means: "What operators call the unit" }),
    organisation: OrgId,
    base: Position.optional().meta({ norsk: "stasjon", means: "Where the unit stands when it is at base" }),
    turnOutSeconds: recorded(z.number().nonnegative()).meta({
      norsk: "forspenningstid",
      means: "Seconds from alarm to under way",
    }),
    equipment: Equipment,
    nodnett: recorded(z.boolean()).meta({
      norsk: "nås i Nødnett",
      means: "Whether the unit is reachable in Nødnett (AH-2.7-b)",
    }),
  })
  .meta({ norsk: "enhet", means: "A unit that can be alarmed" });
export type Unit = z.output<typeof Unit>;

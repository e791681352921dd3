import * as z from "zod";
import { MissionId, UnitId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day } from "@prehosp/model/time";
import { factHead } from "../training/fact-head.ts";

const head = {
  ...factHead,
  unit: UnitId,
  item: z
    .string()
    .min(1)
    .meta({ norsk: "gjenstand", means: "Id of the thing itself, such as the serial number on the pack" }),
};
const expires = recorded(Day).meta({
  norsk: "utløper",
  means: "Last day it may be used, as printed; not-applicable = it does not expire, unknown is never taken for that",
});

/** What a unit carries that is used up or runs out. */
export const StockKind = z
  .enum([
    "aed",
    "aed-battery",
    "aed-electrodes",
    "ventilation-mask",
    "bleeding-control",
    "tourniquet",
    "thermal-blanket",
    "oxygen",
  ])
  .meta({ norsk: "utstyrsslag", means: "Kind of equipment that is used up or runs out (AH-2.7-a, AH-2.7-d)" });
export type StockKind = z.output<typeof StockKind>;

/** One thing that happened to the equipment of a unit. */
export const EquipmentFact = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...head,
      kind: z.literal("placed").meta({ norsk: "lagt i", means: "It was put in the unit" }),
      stock: StockKind,
      expires,
      replaces: z.string().min(1).optional().meta({ norsk: "erstatter", means: "Id of the used thing it refills for" }),
    }),
    z.strictObject({
      ...head,
      kind: z.literal("expiry-read").meta({ norsk: "utløp lest", means: "Somebody read the expiry day on it" }),
      expires,
    }),
    z.strictObject({
      ...head,
      kind: z.literal("used").meta({ norsk: "brukt", means: "It was used up and is to be refilled" }),
      mission: MissionId.optional(),
    }),
    z.strictObject({
      ...head,
      kind: z.literal("removed").meta({ norsk: "tatt ut", means: "It was taken out of the unit" }),
    }),
  ])
  .meta({ norsk: "utstyrshendelse", means: "One thing that happened to the equipment of a unit" });
export type EquipmentFact = z.output<typeof EquipmentFact>;

import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { DefibrillatorId } from "./ids.ts";
import { Position } from "./position.ts";
import { Day, DayPeriod, OpeningHours } from "./time/index.ts";

const yesOrNo = recorded(z.boolean());
const words = recorded(z.string().min(1));
const expiry = recorded(Day);

/** Where a defibrillator hangs, as a postal address; a public place, never a person's home unless its owner registered it there. */
export const DefibrillatorAddress = z
  .object({
    street: words.meta({ norsk: "adresse", means: "Street and number" }),
    postCode: recorded(z.string().regex(/^\d{4}$/)).meta({ norsk: "postnummer", means: "Four digits, zeros kept" }),
    postArea: words.meta({ norsk: "poststed", means: "Name of the postal area" }),
  })
  .meta({ norsk: "adresse til hjertestarter", means: "The postal address of the place" });
export type DefibrillatorAddress = z.output<typeof DefibrillatorAddress>;

/** Who may take it in an emergency. */
export const OpenTo = z.enum(["anyone", "customers", "private", "emergency-services"]).meta({
  norsk: "tilgjengelig for",
  means: "Who may take it: anyone · customers of the place · those who belong there · emergency services only",
});
export type OpenTo = z.output<typeof OpenTo>;

/** A defibrillator as a register shows it to the public; contact and access information are not here. */
export const Defibrillator = z
  .object({
    id: DefibrillatorId,
    name: z.string().min(1).meta({ norsk: "plassering", means: "What the place is called" }),
    position: Position,
    address: DefibrillatorAddress,
    whereInside: words.meta({ norsk: "hvor i bygget", means: "Where in the building, in words free of contact data" }),
    floor: recorded(z.int().min(-20).max(200)).meta({ norsk: "etasje", means: "Floor; 0 is the ground floor" }),
    indoor: yesOrNo.meta({ norsk: "innendørs", means: "Whether it hangs indoors" }),
    locked: yesOrNo.meta({ norsk: "låst skap", means: "Whether the cabinet is locked" }),
    mobile: yesOrNo.meta({
      norsk: "mobil",
      means: "Carried by a vehicle or person; its position is not to be trusted",
    }),
    openTo: recorded(OpenTo),
    hours: recorded(OpeningHours).meta({
      norsk: "tilgjengelig når",
      means: "When it can be reached; unanswered is unknown, never open",
    }),
    season: recorded(z.union([z.literal("all-year"), DayPeriod])).meta({
      norsk: "tilgjengelig i perioden",
      means: "The days it is there at all, both included, or all year",
    }),
    manufacturer: words.meta({ norsk: "produsent", means: "Make of the device" }),
    model: words.meta({ norsk: "modell", means: "Model of the device" }),
    batteryOk: yesOrNo.meta({ norsk: "batteri i orden", means: "The owner's answer at the last check" }),
    batteryUntil: expiry.meta({ norsk: "batteri utløper", means: "Expiry day of the battery" }),
    electrodesUntil: expiry.meta({ norsk: "elektroder utløper", means: "Expiry day of the electrodes" }),
    childElectrodesUntil: expiry.meta({ norsk: "barneelektroder utløper", means: "Expiry day of child electrodes" }),
    lastConfirmed: recorded(Day).meta({ norsk: "sist bekreftet", means: "The day the owner last confirmed it" }),
    active: yesOrNo.meta({ norsk: "aktiv", means: "Set active by its owner" }),
  })
  .meta({ norsk: "hjertestarter", means: "One registered defibrillator" });
export type Defibrillator = z.output<typeof Defibrillator>;

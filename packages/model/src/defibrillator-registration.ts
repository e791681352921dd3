import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { Defibrillator } from "./defibrillator.ts";

const words = recorded(z.string().min(1));

/** Somebody who answers for a defibrillator: identity, sealed wherever it is kept, shared with nobody. */
export const DefibrillatorContact = z
  .object({
    name: words.meta({ norsk: "navn", means: "Name of the contact" }),
    email: words.meta({ norsk: "e-post", means: "Where reminders go" }),
    phone: words.meta({ norsk: "telefon", means: "Phone of the contact" }),
  })
  .meta({ norsk: "kontaktperson", means: "Somebody who answers for a defibrillator" });
export type DefibrillatorContact = z.output<typeof DefibrillatorContact>;

/** A defibrillator as its owner registered it: what the public sees, the way in for emergency services, and who answers for it. */
export const DefibrillatorRegistration = z
  .object({
    is: Defibrillator,
    access: words.meta({
      norsk: "info til nødetater",
      means: "Door codes, keys, whom to call; for emergency agencies with AMK only",
    }),
    serialNumber: words.meta({ norsk: "serienummer", means: "Serial number of the device" }),
    responsible: recorded(DefibrillatorContact).meta({ norsk: "ansvarlig", means: "Who answers for it" }),
    alternate: recorded(DefibrillatorContact).meta({
      norsk: "varakontakt",
      means: "Who is told when the first is silent",
    }),
  })
  .meta({ norsk: "registrering av hjertestarter", means: "A defibrillator with what only its register may know" });
export type DefibrillatorRegistration = z.output<typeof DefibrillatorRegistration>;

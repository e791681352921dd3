import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { DefibrillatorId } from "./ids.ts";
import { Position } from "./position.ts";
import { Day, OpeningHours } from "./time/index.ts";

/** A defibrillator as a register shows it to the public; contact and access information are not here. */
export const Defibrillator = z
  .object({
    id: DefibrillatorId,
    name: z.string().min(1).meta({ norsk: "plassering", means: "What the place is called" }),
    position: Position,
    hours: recorded(OpeningHours).meta({
      norsk: "tilgjengelig når",
      means: "When it can be reached; unanswered is unknown, never open",
    }),
    electrodesUntil: recorded(Day).meta({ norsk: "elektroder utløper", means: "Expiry day of the electrodes" }),
    lastConfirmed: recorded(Day).meta({ norsk: "sist bekreftet", means: "The day the owner last confirmed it" }),
    active: recorded(z.boolean()).meta({ norsk: "aktiv", means: "Set active by its owner" }),
  })
  .meta({ norsk: "hjertestarter", means: "One registered defibrillator" });
export type Defibrillator = z.output<typeof Defibrillator>;

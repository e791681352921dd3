import * as z from "zod";
import { AlarmRoute, Eta } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";

export const TravelMode = z
  .enum(["road", "boat", "air", "foot"])
  .meta({ norsk: "ferdselsmåte", means: "How a unit travels: på vei · med båt · i luften · til fots" });
export type TravelMode = z.output<typeof TravelMode>;

export const SpeedClass = z
  .object({
    likely: z
      .number()
      .positive()
      .meta({ norsk: "sannsynlig fart", means: "Metres a second along the straight line, detours taken in" }),
    slowest: z
      .number()
      .positive()
      .meta({ norsk: "laveste fart", means: "Metres a second for the upper end of the interval" }),
    fastest: z.number().positive().meta({
      norsk: "høyeste fart",
      means:
        "Metres a second that no unit of this mode exceeds, on any road; the lower end, and the bound that makes the search exact",
    }),
  })
  .refine((s) => s.slowest <= s.likely && s.likely <= s.fastest, "slowest ≤ likely ≤ fastest")
  .meta({ norsk: "fartsklasse", means: "Assumed speed along the straight line, with its interval" });
export type SpeedClass = z.output<typeof SpeedClass>;

/** What a region assumes where nothing is measured; always passed in, never built in, each with the one who decided it. */
export const Assumptions = z
  .object({
    speeds: z
      .record(TravelMode, SpeedClass)
      .meta({ norsk: "fart", means: "Speed class per mode, for crow-flight travel" }),
    relay: z.partialRecord(AlarmRoute, recorded(Eta)).meta({
      norsk: "videreformidling",
      means: "Seconds that relaying an alarm takes, per route; 110 and 112 need one, the others have none",
    }),
    atBaseMetres: z.number().nonnegative().optional().meta({
      norsk: "regnes som på stasjon",
      means:
        "Metres from its base within which a unit counts as standing there, and its position doesn't age; absent = 0",
    }),
    decidedBy: z
      .string()
      .min(1)
      .meta({ norsk: "besluttet av", means: "The role or body that decided the assumptions" }),
    source: z.string().min(1).meta({ norsk: "kilde", means: "What they rest on" }),
  })
  .meta({ norsk: "antakelser om reisetid", means: "What a region assumes of speeds and relays" });
export type Assumptions = z.output<typeof Assumptions>;

import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { UnitId } from "./ids.ts";

/** Seconds with an interval; low ≤ seconds ≤ high. */
export const Eta = z
  .object({
    seconds: z
      .number()
      .nonnegative()
      .meta({ norsk: "sekunder", means: "Most likely seconds from now until at the place" }),
    low: z.number().nonnegative().meta({ norsk: "nedre", means: "Lower end of the interval, seconds" }),
    high: z.number().nonnegative().meta({ norsk: "øvre", means: "Upper end of the interval, seconds" }),
  })
  .meta({ norsk: "anslått ankomst", means: "Time from now until at the place, with its interval" });
export type Eta = z.output<typeof Eta>;

export const EtaPart = z
  .object({
    what: z
      .enum(["relay", "turn-out", "travel"])
      .meta({ norsk: "ledd", means: "videreformidling via 110 · forspenningstid · kjøretid" }),
    seconds: z.number().nonnegative().meta({ norsk: "sekunder", means: "Seconds this part takes" }),
  })
  .meta({ norsk: "del av ankomsttid", means: "One part of an ETA" });
export type EtaPart = z.output<typeof EtaPart>;

/** One unit's way to one place: how soon, made of what, and how old the position behind it is. */
export const Reach = z
  .object({
    unit: UnitId,
    eta: recorded(Eta).meta({ norsk: "ankomst", means: "The estimate, or why there is none" }),
    parts: z.array(EtaPart).readonly().meta({ norsk: "deler", means: "The parts the estimate is the sum of" }),
    positionAgeSeconds: recorded(z.number().nonnegative()).meta({
      norsk: "posisjonens alder",
      means: "Age of the position in seconds; at base = 0",
    }),
    source: z
      .enum(["road", "crow-flight", "reported"])
      .meta({ norsk: "kilde", means: "vegnett · luftlinje · meldt av enheten" }),
  })
  .meta({ norsk: "rekkevidde", means: "How soon one unit can be at the place" });
export type Reach = z.output<typeof Reach>;

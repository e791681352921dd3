import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { UnitId } from "./ids.ts";

/** Seconds: nothing further off is an estimate; beyond it stand milliseconds taken for seconds, and places on other continents. */
export const LONGEST_ETA = 86_400;

/** Seconds with an interval; 0 ≤ low ≤ seconds ≤ high, and seconds within a day. */
export const Eta = z
  .object({
    seconds: z
      .number()
      .nonnegative()
      .max(LONGEST_ETA)
      .meta({ norsk: "sekunder", means: "Most likely seconds from now until at the place; a day at most" }),
    low: z.number().nonnegative().meta({ norsk: "nedre", means: "Lower end of the interval, seconds" }),
    high: z.number().nonnegative().meta({ norsk: "øvre", means: "Upper end of the interval, seconds" }),
  })
  .refine((e) => e.low <= e.seconds && e.seconds <= e.high, "low ≤ seconds ≤ high")
  .meta({ norsk: "anslått ankomst", means: "Time from now until at the place, with its interval" });
export type Eta = z.output<typeof Eta>;

/** Whether an estimate can be one at all; for what came past the door without being read by `Eta`. False for NaN, text and null. */
export const saneEta = (eta: Eta): boolean =>
  typeof (eta as Eta | null)?.seconds === "number" &&
  0 <= eta.low &&
  eta.low <= eta.seconds &&
  eta.seconds <= eta.high &&
  eta.seconds <= LONGEST_ETA &&
  eta.high < Infinity;

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

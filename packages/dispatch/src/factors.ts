import * as z from "zod";
import { Eta, Indication, Reach, UnitId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Outcome } from "@prehosp/rules";
import { GainBetween } from "./line.ts";

/** When one unit can be there, with what the time rests on. */
export const FactorTime = z
  .object({
    unit: UnitId,
    eta: recorded(Eta).meta({ norsk: "ankomst", means: "The time that was judged by, or why there is none" }),
    source: Reach.shape.source,
    positionAgeSeconds: Reach.shape.positionAgeSeconds,
  })
  .meta({ norsk: "ankomst med grunnlag", means: "When one unit can be there, from what, and how old that is" });
export type FactorTime = z.output<typeof FactorTime>;

export const FactorGain = z
  .object({
    of: UnitId.meta({ norsk: "enhet", means: "The nearest first responder" }),
    against: UnitId.meta({ norsk: "veid mot", means: "The ordinary resource it is weighed against" }),
    seconds: z.number().meta({ norsk: "tidsgevinst", means: "Seconds ahead; negative = behind" }),
    between: GainBetween,
  })
  .meta({ norsk: "tidsgevinst", means: "The gain of the nearest first responder, with its interval" });
export type FactorGain = z.output<typeof FactorGain>;

const time = (norsk: string, means: string) => recorded(FactorTime).meta({ norsk, means });

/** The five factors that enter (AH-2.5-b), with the values that were used; each absent with its reason where it isn't known. */
export const Factors = z
  .object({
    need: Indication,
    available: z
      .object({
        canCome: z.array(UnitId).readonly().meta({ norsk: "kan komme", means: "Ordinary resources that could come" }),
        acknowledged: z
          .array(UnitId)
          .readonly()
          .meta({ norsk: "har kvittert", means: "Those of them that have acknowledged" }),
        withoutTime: z
          .array(UnitId)
          .readonly()
          .meta({ norsk: "uten ankomsttid", means: "Those of them whose time isn't known" }),
      })
      .meta({
        norsk: "ordinære ressurser",
        means: "Which ordinary resources there are, and how many have acknowledged",
      }),
    nearestOrdinary: time("nærmeste ordinære ressurs", "The first that has acknowledged"),
    nearestNotYet: time("nærmeste som ikke har kvittert", "The first that could come but has not acknowledged"),
    nearestFirstResponder: time("nærmeste akutthjelper", "The first that is not outside the scheme"),
    gain: recorded(FactorGain),
    benefit: Outcome.meta({
      norsk: "sannsynlig nytte",
      means: "Whether a gain is probable for the nearest first responder; unclear is never met",
    }),
  })
  .meta({ norsk: "de fem faktorene", means: "What enters when akutthjelper is considered, with the values used" });
export type Factors = z.output<typeof Factors>;

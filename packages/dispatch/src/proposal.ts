import * as z from "zod";
import { Eta, IncidentId, SceneFlag, UnitId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import { Factors } from "./factors.ts";
import { Line, OrdinaryLine, SettleCode } from "./line.ts";
import { PolicyEdition } from "./policy.ts";
import { ParallelAsk, Step } from "./step.ts";

/** The duty to alarm an ordinary resource too (AH-2.8-b): met by a unit, or open; never a condition for alarming. */
export const Parallel = z
  .union([
    z
      .object({
        unit: UnitId,
        coming: z.boolean().meta({
          norsk: "kommer",
          means: "The resource has acknowledged; false = still to be alarmed or to acknowledge",
        }),
      })
      .meta({ norsk: "ordinær ressurs parallelt", means: "The ordinary resource that meets the duty" }),
    z
      .object({
        open: z
          .array(ParallelAsk)
          .min(1)
          .readonly()
          .meta({ norsk: "åpen plikt", means: "No ordinary resource can come; whom to ask, in this order" }),
      })
      .meta({ norsk: "ordinær ressurs mangler", means: "The duty stays open" }),
  ])
  .meta({
    norsk: "parallell utalarmering",
    means: "The ordinary resource alarmed in parallel, or the open duty to find one",
  });
export type Parallel = z.output<typeof Parallel>;

/** The one question whose answer would change the alarm now. */
export const Ask = z
  .object({
    missing: z
      .string()
      .min(1)
      .meta({ norsk: "mangler", means: "Name of the fact asked for; its question stands in texts.questions" }),
    whom: SettleCode,
    about: z.array(UnitId).readonly().meta({ norsk: "gjelder enhet", means: "The units the question is about" }),
    changes: z
      .array(UnitId)
      .readonly()
      .meta({ norsk: "ville endre", means: "The units whose line the answer would move" }),
  })
  .meta({ norsk: "spørsmål", means: "The one question whose answer would change the alarm now" });
export type Ask = z.output<typeof Ask>;

export const FirstDefibrillator = z
  .object({
    unit: UnitId,
    eta: recorded(Eta).meta({ norsk: "ankomst", means: "When the unit can be there, or why that is not known" }),
  })
  .meta({ norsk: "første hjertestarter", means: "The first unit by time that is known to carry a defibrillator" });
export type FirstDefibrillator = z.output<typeof FirstDefibrillator>;

const lines = (norsk: string, means: string) => z.array(Line).readonly().meta({ norsk, means });

/** The answer of dispatch: three lists by time, the open duty, at most one question. A human alarms. */
export const Proposal = z
  .object({
    incident: IncidentId,
    at: Instant.meta({ norsk: "stilt", means: "The instant the situation was asked about" }),
    edition: PolicyEdition,
    policy: z.string().min(1).meta({ norsk: "regelsett", means: "Hash of the policy it was made by" }),
    packs: z
      .array(z.string())
      .readonly()
      .optional()
      .meta({ norsk: "lokale pakker", means: "The local packs that were in force; absent = none" }),
    proposed: lines("foreslås", "Units proposed, first to arrive first"),
    possible: lines(
      "mulig, noe er uavklart",
      "Units that can help; what is not settled or speaks against is named; first to arrive first",
    ),
    outside: lines(
      "utenfor ordningen",
      "Units outside the scheme here and now, still one step from alarm; first to arrive first",
    ),
    ordinary: z
      .array(OrdinaryLine)
      .readonly()
      .meta({ norsk: "ordinære ressurser", means: "Ordinary resources on the board, first to arrive first" }),
    parallel: Parallel,
    factors: Factors,
    steps: z
      .array(Step)
      .readonly()
      .meta({ norsk: "tiltak", means: "What to do beside the alarm; the alarm waits for none of it" }),
    ask: Ask.optional(),
    firstDefibrillator: FirstDefibrillator.optional(),
    warnings: z
      .array(SceneFlag)
      .readonly()
      .meta({ norsk: "varsler", means: "Warnings about the scene; they never hold an alarm back" }),
  })
  .meta({ norsk: "utalarmeringsforslag", means: "What dispatch proposes in one situation; a human alarms" });
export type Proposal = z.output<typeof Proposal>;

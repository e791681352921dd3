import * as z from "zod";
import { UnitId } from "@prehosp/model";

export const StepCode = z
  .enum([
    "conference-with-AMK",
    "alarm-ordinary",
    "find-ordinary",
    "own-talk-group",
    "second-person-aed",
    "weigh-police",
  ])
  .meta({
    norsk: "tiltak",
    means:
      "konferanse med AMK · varsle ordinær ressurs · finn ordinær ressurs · egen talegruppe · hjertestarter ved en annen person · vei politiets plikter",
  });
export type StepCode = z.output<typeof StepCode>;

export const ParallelAsk = z
  .enum(["neighbour-AMK", "doctor", "air"])
  .meta({ norsk: "hvem kan spørres", means: "nabo-AMK · lege · luftambulanse" });
export type ParallelAsk = z.output<typeof ParallelAsk>;

/** Something to do beside the alarm, which never waits for it. */
export const Step = z
  .object({
    code: StepCode,
    cites: z.array(z.string()).min(1).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    units: z.array(UnitId).readonly().meta({ norsk: "gjelder enhet", means: "The units it is about; empty = none" }),
    ask: z.array(ParallelAsk).readonly().optional().meta({ norsk: "spør", means: "Whom to ask, in this order" }),
    done: z
      .boolean()
      .optional()
      .meta({ norsk: "gjort", means: "True where the board shows it done; absent = it can't" }),
  })
  .meta({ norsk: "tiltak", means: "A step of the mission that the norms ask for; the alarm never waits for it" });
export type Step = z.output<typeof Step>;

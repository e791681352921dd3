import { Decided } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import * as z from "zod";

/** What a research project was approved to get, and how coarse. */
export const ResearchProject = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,60}$/)
      .meta({ norsk: "prosjekt", means: "Id of the project; the same person is another in every project" }),
    decided: Decided.meta({ norsk: "besluttet", means: "Who approved it, when, and by which document" }),
    dataset: z.string().min(1).meta({ norsk: "datasett", means: "The dataset the cases are of" }),
    elements: z
      .array(z.string().min(1))
      .min(1)
      .readonly()
      .meta({ norsk: "elementer", means: "The elements that were approved; nothing else is in the files" }),
    period: z
      .strictObject({
        from: Day.meta({ norsk: "fra", means: "The first day" }),
        to: Day.meta({ norsk: "til", means: "The day after the last" }),
      })
      .optional()
      .meta({ norsk: "periode", means: "The days the events were on, the last not included" }),
    place: z
      .enum(["municipality", "trust", "region"])
      .meta({ norsk: "sted", means: "kommune · helseforetak · region; of the municipality of the arrest" }),
    age: z
      .enum(["years", "five-years", "ten-years"])
      .meta({ norsk: "alder", means: "hele år · femårsgrupper · tiårsgrupper" }),
    fewest: z.int().min(1).max(1000).meta({
      norsk: "minste antall",
      means:
        "With fewer persons than this a place is held back, a group is marked as small and a count is told as less",
    }),
  })
  .readonly()
  .meta({ norsk: "forskningsprosjekt", means: "What a research project was approved to get, and how coarse" });
export type ResearchProject = z.output<typeof ResearchProject>;

import * as z from "zod";
import { Decided } from "@prehosp/model";
import { CriterionCode } from "./criterion-code.ts";

const Edition = z
  .strictObject({
    index: z.string().min(1).meta({ norsk: "indeks", means: "Which index" }),
    edition: z.string().min(1).meta({ norsk: "utgave", means: "Which edition of it" }),
  })
  .meta({ norsk: "utgave av en indeks", means: "One edition of one index" });

export const EditionMapEntry = z
  .strictObject({
    is: z.enum(["same", "split", "merged", "none"]).meta({
      norsk: "forhold",
      means: "samme (1→1) · delt (1→flere) · slått sammen (flere→1) · ingen (1→0 eller 0→1)",
    }),
    old: z.array(CriterionCode).readonly().meta({ norsk: "før", means: "Codes of the old edition" }),
    new: z.array(CriterionCode).readonly().meta({ norsk: "etter", means: "Codes of the new edition" }),
  })
  .meta({ norsk: "kobling mellom utgaver", means: "What became of one criterion, or of some" });
export type EditionMapEntry = z.output<typeof EditionMapEntry>;

/** From one edition to the next, for statistics only: nothing that happens in a call reads it. */
export const EditionMap = z
  .strictObject({
    from: Edition.meta({ norsk: "fra", means: "The old edition" }),
    to: Edition.meta({ norsk: "til", means: "The new edition" }),
    decided: Decided,
    entries: z
      .array(EditionMapEntry)
      .readonly()
      .meta({ norsk: "koblinger", means: "Every code of both editions, each once" }),
  })
  .meta({ norsk: "utgavekart", means: "Which codes of two editions are the same, for statistics only" });
export type EditionMap = z.output<typeof EditionMap>;

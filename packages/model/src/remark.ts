import * as z from "zod";
import { Text } from "./text.ts";

/** What could not be read, where it stood and what was said there; never a stop, never a silent drop. */
export const Remark = z
  .object({
    code: z.string().min(1).meta({ norsk: "kode", means: "Stable code of the remark" }),
    path: z.string().meta({ norsk: "sted", means: "Where: line and column, or a JSON pointer" }),
    said: z
      .string()
      .optional()
      .meta({ norsk: "det som sto", means: "What was said there, where it cannot identify anyone" }),
    means: z.string().min(1).meta({ norsk: "betyr", means: "What it means, in plain words" }),
  })
  .meta({ norsk: "merknad", means: "Something that could not be read as it stood" });
export type Remark = z.output<typeof Remark>;

/** Something that is asked for and not known: the field, and why or who can settle it. */
export const Gap = z
  .object({
    element: z.string().min(1).meta({ norsk: "felt", means: "Which element is missing" }),
    reason: z.string().min(1).meta({ norsk: "hvorfor", means: "Why it is missing, as an absence reason" }),
    asks: z.string().min(1).meta({ norsk: "spørsmål", means: "The question that would close it, in bokmål" }),
    text: Text.optional().meta({ norsk: "spørsmål på flere språk", means: "The same question in every language" }),
    whom: z.string().min(1).optional().meta({ norsk: "hvem kan svare", means: "Who can settle it, in bokmål" }),
    whomText: Text.optional().meta({ norsk: "hvem på flere språk", means: "The same in every language" }),
  })
  .meta({ norsk: "mangel", means: "An element that is asked for and not known" });
export type Gap = z.output<typeof Gap>;

import { Day } from "@prehosp/model/time";
import * as z from "zod";

export const MunicipalityCode = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ norsk: "kommunenummer", means: "Number of a municipality, four digits" });

/** One change of the numbers: from a day, what was in the old municipality is in the new, or a part of it is. */
export const MunicipalityChange = z
  .object({
    old: MunicipalityCode.meta({ norsk: "gammelt nummer", means: "The number before the day" }),
    new: MunicipalityCode.meta({ norsk: "nytt nummer", means: "The number from the day on" }),
    from: Day.meta({ norsk: "fra og med", means: "First day of the new number" }),
    kind: z.enum(["renumber", "merge", "split", "boundary"]).meta({
      norsk: "slag",
      means:
        "renumber: the whole, alone · merge: the whole, with others · split: a part of one that ends · boundary: a part of one that goes on",
    }),
  })
  .refine((one) => one.old !== one.new, { path: ["new"], error: "the number does not change" })
  .meta({ norsk: "kommuneendring", means: "One change of the numbers of municipalities" });
export type MunicipalityChange = z.output<typeof MunicipalityChange>;

/** The changes that are known, in any order, and the numbers there are, where they are told. */
export const MunicipalityChanges = z
  .object({
    changes: z.array(MunicipalityChange).readonly().meta({ norsk: "endringer", means: "The changes, in any order" }),
    codes: z.array(MunicipalityCode).readonly().optional().meta({
      norsk: "numre",
      means: "Every number that is or was in use; absent = a number no change speaks of is taken as it stands",
    }),
  })
  .meta({ norsk: "kommuneendringer", means: "How the municipalities were renumbered over the years" });
export type MunicipalityChanges = z.output<typeof MunicipalityChanges>;

import { Text } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";
import { EntriesSeen, FormBrief, FormView } from "./words.ts";

const Side = z.looseObject({ row: FormBrief, values: EntriesSeen });

/** Two forms that may be of one case, with what each says of the elements that are compared. */
export const DuplicateSeen = z.looseObject({
  ground: z.string(),
  why: Text,
  hours: z.number().optional(),
  forms: z.tuple([Side, Side]),
  compared: z
    .array(z.looseObject({ element: z.string(), says: z.enum(["same", "different", "only-first", "only-second"]) }))
    .readonly(),
});
export type DuplicateSeen = z.output<typeof DuplicateSeen>;

/** Two forms that were said to be of two cases. */
export const KeptApartSeen = z.looseObject({
  forms: z.tuple([FormBrief, FormBrief]),
  because: z.string(),
  by: z.string(),
  at: Instant,
});
export type KeptApartSeen = z.output<typeof KeptApartSeen>;

/** Two forms after something was said of them. */
export const JoinedSeen = z.looseObject({ keep: FormView, other: FormView, new: z.boolean() });
export type JoinedSeen = z.output<typeof JoinedSeen>;

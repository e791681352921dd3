import { Text } from "@prehosp/model";
import { Day, Instant } from "@prehosp/model/time";
import { AbsenceReason } from "@prehosp/model/absence";
import * as z from "zod";

const list = <S extends z.ZodType>(of: S) => z.array(of).readonly();

/** An incident that may hold an arrest and has no form. */
export const PossibleSeen = z.looseObject({
  incident: z.string(),
  patient: z.string().optional(),
  day: z.union([Day, z.looseObject({ absent: AbsenceReason })]),
  status: z.enum(["actual", "exercise", "test"]),
  inclusion: z.string(),
  signs: list(z.looseObject({ code: z.string(), at: Instant.optional(), new: z.boolean() })),
  why: Text,
  dismissed: z.looseObject({ because: z.string(), by: z.string(), at: Instant }).optional(),
});
export type PossibleSeen = z.output<typeof PossibleSeen>;

const TimeTo = {
  n: z.number(),
  missing: z.number(),
  before: z.number(),
  median: z.number().optional(),
  p90: z.number().optional(),
} as const;

/** Coverage of a period by capture audit, and time from event to form by month. */
export const CoverageSeen = z.looseObject({
  from: Day,
  to: Day,
  registered: z.number(),
  found: z.number(),
  unclear: z.number(),
  dayless: z.number(),
  share: z.number().optional(),
  atLeast: z.number().optional(),
  drafts: z.number(),
  timeToForm: z.looseObject(TimeTo),
  months: list(z.looseObject({ month: z.string(), ...TimeTo })),
});
export type CoverageSeen = z.output<typeof CoverageSeen>;

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

/** The list of them; `caughtUp` is false while the hub has not read its whole ledger and some may be missing. */
export const PossibleList = z.looseObject({ caughtUp: z.boolean(), possible: list(PossibleSeen) });
export type PossibleList = z.output<typeof PossibleList>;

const TimeTo = {
  n: z.number(),
  missing: z.number(),
  before: z.number(),
  median: z.number().optional(),
  p90: z.number().optional(),
} as const;

/** Coverage of a period by capture audit, and time from event to form by month; `caughtUp` as for the list. */
export const CoverageSeen = z.looseObject({
  caughtUp: z.boolean(),
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

const Case = z.looseObject({ incident: z.string(), patient: z.string() });

const Quality = z.looseObject({
  cases: z.number(),
  clean: z.number(),
  elements: list(
    z.looseObject({
      element: z.string(),
      known: z.number(),
      absent: z.record(z.string(), z.number()),
      share: z.number().optional(),
    }),
  ),
  rules: list(
    z.looseObject({
      rule: z.string(),
      level: z.enum(["error", "warning"]),
      n: z.number(),
      judged: z.number(),
      share: z.number().optional(),
    }),
  ),
  duplicates: list(z.looseObject({ cases: list(Case), why: Text, hours: z.number().optional() })),
});
export type QualityOf = z.output<typeof Quality>;

/** Completeness, consistency and possible duplicates of the signed forms of a period, per dataset and owner. */
export const QualitySeen = z.looseObject({
  from: Day,
  to: Day,
  dayless: z.number(),
  unknown: z.number(),
  datasets: list(
    z.looseObject({
      dataset: z.string(),
      all: Quality,
      units: list(Quality.extend({ unit: z.string().optional() })),
    }),
  ),
});
export type QualitySeen = z.output<typeof QualitySeen>;

/** That somebody has read a form, and in which way. */
export const ReadingSeen = z.looseObject({ by: z.string(), act: z.string(), at: Instant });
export type ReadingSeen = z.output<typeof ReadingSeen>;

/** A file of a period with what it is to be held to. */
export const ExportSeen = z.looseObject({
  manifest: z.looseObject({
    format: z.string(),
    dataset: z.looseObject({ id: z.string(), version: z.string() }),
    from: Day,
    to: Day,
    made: Instant,
    by: z.string(),
    cases: z.number(),
    drafts: z.number(),
    dayless: z.number(),
    reservations: z.string(),
    sha256: z.string(),
  }),
  csv: z.string(),
});
export type ExportSeen = z.output<typeof ExportSeen>;

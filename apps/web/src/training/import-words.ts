import { ImportMapping, WaitingReason } from "@prehosp/competence";
import { LearningAccount } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";

// What the web reads of files taken in and accounts that wait, open to what came later.

const list = <S extends z.ZodType>(schema: S) => z.array(schema).readonly();
const Remark = z.looseObject({ code: z.string(), path: z.string(), means: z.string(), said: z.string().optional() });
const Counts = z.looseObject({
  lines: z.number(),
  whole: z.number(),
  remarked: z.number(),
  duplicate: z.number(),
  refused: z.number(),
});

/** What would become of a file, line by line; `plan` is what whoever applies it has seen. */
export const PreviewSeen = z.looseObject({
  plan: z.string(),
  counts: Counts,
  refused: list(Remark),
  lines: list(z.looseObject({ line: z.number(), status: z.string(), remarks: list(Remark) })),
  accounts: z.looseObject({ known: z.number(), waiting: z.number() }),
});
export type PreviewSeen = z.output<typeof PreviewSeen>;

export const AppliedSeen = PreviewSeen.extend({ was: z.enum(["new", "known"]) });

/** A file that was taken in, and how it was read. */
export const ImportedSeen = z.looseObject({
  file: z.looseObject({ name: z.string(), hash: z.string() }),
  mapping: ImportMapping,
  counts: Counts,
  at: Instant,
});
export type ImportedSeen = z.output<typeof ImportedSeen>;

const Settled = { by: z.string(), since: Instant };

/** A match that stands: whose an account is, who settled it, when and on what ground. */
export const MatchedSeen = z.looseObject({
  account: LearningAccount,
  person: z.string(),
  matched: z.string().optional(),
  quality: z.string(),
  keys: list(z.string()),
  ...Settled,
});
export type MatchedSeen = z.output<typeof MatchedSeen>;

/** Two keys that are one person: the one that is kept, and the one that was the same person. */
export interface Two {
  readonly person: string;
  readonly gone: string;
}

/** A merge that stands. */
export const MergedSeen = z.looseObject({ person: z.string(), gone: z.string(), because: z.string(), ...Settled });
export type MergedSeen = z.output<typeof MergedSeen>;

/** An account that is nobody's yet. */
export const QueuedSeen = z.looseObject({
  account: LearningAccount,
  because: WaitingReason,
  candidates: list(z.string()),
  records: z.number(),
  competences: list(z.string()),
  since: Instant,
});
export type QueuedSeen = z.output<typeof QueuedSeen>;

import { ReadFile } from "@prehosp/chain";
import { ImportMapping, MatchKey, WaitingReason } from "@prehosp/competence";
import { ActorRef, LearningAccount, OrgId, PersonId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";

export const Count = z.int().nonnegative();
const RemarkView = z.object({
  code: z.string(),
  path: z.string(),
  means: z.string(),
  said: z.string().optional(),
});

/** The employer whose records these are; the asker's own where none is said. */
export const organisation = OrgId.optional();

/** A file as it is: its bytes in base64, so that nothing on the way guesses at how they are written. */
export const ReadIn = z.object({
  organisation,
  name: ReadFile.shape.name,
  content: z.base64().min(1),
  mapping: ImportMapping,
});

export const Preview = z.object({
  /** What it will come to, as one hash; whoever applies the file says that this is what they saw. */
  plan: z.string(),
  file: ReadFile,
  counts: z.object({ lines: Count, whole: Count, remarked: Count, duplicate: Count, refused: Count }),
  /** Why nothing of the file can be taken in; empty where it fits. */
  refused: z.array(RemarkView).readonly(),
  /** Every line that is not whole, with why. */
  lines: z
    .array(
      z.object({
        line: z.int(),
        status: z.enum(["remarked", "duplicate", "refused"]),
        remarks: z.array(RemarkView).readonly(),
      }),
    )
    .readonly(),
  /** Accounts in the file: whose they are is known, or they will wait in the queue. */
  accounts: z.object({ known: Count, waiting: Count }),
});

export const ImportedView = z.object({
  file: ReadFile,
  mapping: ImportMapping,
  counts: Preview.shape.counts,
  /** Line by line what was not taken in whole; the codes say why. */
  remarks: z.array(z.object({ line: z.int(), codes: z.array(z.string()).readonly() })).readonly(),
  by: z.string(),
  at: Instant,
});

export const Queued = z.object({
  account: LearningAccount,
  because: WaitingReason,
  candidates: z.array(PersonId).readonly(),
  /** How many records wait with it, of which competences, and since when. */
  records: Count,
  competences: z.array(z.string()).readonly(),
  since: Instant,
});

const settled = {
  by: ActorRef.meta({ norsk: "av", means: "Who settled it, by opaque key, or the machine that found it" }),
  since: Instant.meta({ norsk: "siden", means: "When it became known here" }),
};
/** A match that stands: whose an account is, who settled it, when and on what ground. */
export const Matched = z.object({
  account: LearningAccount,
  person: PersonId,
  /** The key it was matched to, where that person goes by another since. */
  matched: PersonId.optional(),
  quality: z.enum(["one-key", "several-keys", "decided"]),
  keys: z.array(MatchKey).readonly(),
  ...settled,
});
/** Two keys that are one person. */
export const Merged = z.object({ person: PersonId, gone: PersonId, because: z.string(), ...settled });

const KeyValue = z.object({ key: MatchKey, value: z.string().min(1).max(200) });
export const Compared = z.object({
  organisation,
  accounts: z
    .array(z.object({ account: LearningAccount, keys: z.array(KeyValue).readonly() }))
    .max(20_000)
    .readonly(),
  people: z
    .array(z.object({ person: PersonId, keys: z.array(KeyValue).readonly() }))
    .max(20_000)
    .readonly(),
  /** Only compared where it isn't said. */
  apply: z.literal(true).optional(),
});
export const Proposed = z.object({
  account: LearningAccount,
  person: PersonId,
  quality: Matched.shape.quality,
  keys: Matched.shape.keys,
});
/** Whether it was said before. */
export const Was = z.object({ was: z.enum(["new", "known"]) });
export const statusOf = ({ was }: z.input<typeof Was>) => (was === "new" ? 201 : 200);
export const Waiting = Queued.pick({ account: true, because: true, candidates: true });

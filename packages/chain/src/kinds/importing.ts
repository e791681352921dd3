import { ImportMapping, MatchKey } from "@prehosp/competence";
import { Learning, LearningAccount, PersonId } from "@prehosp/model";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** A file as it is told of: what it is called and the hash of its bytes. Its content is kept nowhere. */
export const ReadFile = z
  .strictObject({
    name: z
      .string()
      .regex(/^(?!.*\d{6}\D?\d{5})[A-Za-z0-9][A-Za-z0-9._-]{0,95}$/)
      .meta({ norsk: "filnavn", means: "What the file is called; never after a person" }),
    hash: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ norsk: "avtrykk", means: "Hash of its bytes, by which anybody can tell that it is this file" }),
  })
  .meta({ norsk: "innlest fil", means: "The file that old records were read from" });

const Unread = z.object({
  path: z.string().max(200).meta({ norsk: "sted", means: "Where it stands in the source" }),
  code: z.string().max(100).meta({ norsk: "merknad", means: "Why it could not be read whole, by code" }),
});

/** What a source said, a page or a file at a time, with where each record stood; of accounts, never of people. */
export const learningReceived = kind({
  kind: "learning.received",
  version: 1,
  norsk: "læring mottatt",
  payload: z.object({
    from: z.union([
      z.strictObject({ file: ReadFile }),
      z.strictObject({ position: z.string().max(500).meta({ norsk: "sted", means: "Where reading goes on from" }) }),
    ]),
    records: z.array(z.object({ line: z.int().optional(), learning: Learning })).readonly(),
    unread: z.array(Unread).readonly(),
  }),
  classes: { from: "operational", records: "operational", unread: "operational" },
});

/** A file of old records was taken in: how it was read, what came of its lines, and which were refused for what. */
export const importApplied = kind({
  kind: "import.applied",
  version: 1,
  norsk: "gamle bevis lest inn",
  payload: z.object({
    file: ReadFile,
    mapping: ImportMapping,
    counts: z.object({
      lines: z.int(),
      whole: z.int(),
      remarked: z.int(),
      duplicate: z.int(),
      refused: z.int(),
    }),
    /** Line by line what was not taken in whole; the codes say why. */
    remarks: z.array(z.object({ line: z.int(), codes: z.array(z.string()).readonly() })).readonly(),
  }),
  classes: { file: "operational", mapping: "operational", counts: "none", remarks: "operational" },
});

/** Why a match was undone, by code: words of one's own could name somebody. */
export const PartedBecause = z
  .enum(["wrong-person", "account-reused", "mistyped", "other"])
  .meta({ norsk: "opphevet fordi", means: "feil person · kontoen er brukt om igjen · tastefeil · annet" });

/** Why two keys were said to be one person, by code. */
export const MergedBecause = z
  .enum(["registered-twice", "changed-employer", "other"])
  .meta({ norsk: "slått sammen fordi", means: "registrert to ganger · byttet arbeidsgiver · annet" });

const Told = z.discriminatedUnion("says", [
  z.object({
    says: z.literal("matched"),
    account: LearningAccount,
    person: PersonId,
    quality: z.enum(["one-key", "several-keys", "decided"]),
    keys: z.array(MatchKey).readonly(),
  }),
  z.object({ says: z.literal("parted"), account: LearningAccount, person: PersonId, because: PartedBecause }),
  z.object({ says: z.literal("merged"), person: PersonId, gone: PersonId, because: MergedBecause }),
  z.object({ says: z.literal("unmerged"), person: PersonId, gone: PersonId, because: PartedBecause }),
]);

/** Whose accounts are, or that they were not, and which keys are one person; one decision, or all that a comparison of keys came to. */
export const accountsMatched = kind({
  kind: "accounts.matched",
  version: 1,
  norsk: "kontoer koblet",
  payload: z.object({ told: z.array(Told).min(1).readonly() }),
  classes: { told: "operational" },
});

import * as z from "zod";
import { Evidence } from "./evidence.ts";
import { SourceRef } from "./timeline.ts";

/** A person as one source keys them. Neither an e-mail address nor a national number can stand here. */
export const LearningAccount = z
  .strictObject({
    system: z.string().min(1).max(96).meta({ norsk: "system", means: "The source that keys the person" }),
    account: z
      .string()
      .regex(/^(?!\d{6}[.:_-]?\d{5}$)[A-Za-z0-9][A-Za-z0-9._:-]{0,95}$/)
      .meta({ norsk: "konto", means: "The source's key for the person, made for us alone where the source can" }),
  })
  .meta({ norsk: "konto hos læringskilde", means: "A person as one source of learning keys them" });
export type LearningAccount = z.output<typeof LearningAccount>;

// The source knows neither whom we call what nor when we came to know; and it takes one record back in its own way, below.
const { person: _person, knownAt: _knownAt, revokes: _revokes, ...said } = Evidence.shape;

/** One thing a source of learning says: a proof of an account, or that a proof is taken back. The same record read again says the same. */
export const Learning = z
  .discriminatedUnion("says", [
    z
      .object({
        says: z.literal("proof").meta({ norsk: "bevis", means: "Someone has learnt, practised or been authorised" }),
        account: LearningAccount,
        ...said,
      })
      .meta({ norsk: "bevis om en konto", means: "A proof, before it is known whose it is" }),
    z
      .object({
        says: z.literal("taken-back").meta({ norsk: "trukket", means: "The source takes a record back" }),
        takesBack: SourceRef.shape.ref.meta({
          norsk: "gjelder",
          means: "Reference of the record in the same system that never held",
        }),
        source: SourceRef,
      })
      .meta({ norsk: "trukket bevis", means: "A record that the source takes back, as one that never held" }),
  ])
  .meta({ norsk: "opplysning om læring", means: "One thing a source of learning says" });
export type Learning = z.output<typeof Learning>;

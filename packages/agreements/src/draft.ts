import * as z from "zod";
import { ActorRef, Agreement, AgreementId, AgreementSignature, Decided, OrgId } from "@prehosp/model";
import { Day } from "@prehosp/model/time";

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const role = z.string().trim().min(1).max(100);

/** What a replay of past missions under the draft came to; the replay itself is `chain`'s. */
export const ReplayRef = z
  .object({
    hash: hash.meta({ norsk: "hash", means: "Content address of the replay's result" }),
    summary: z.string().trim().min(1).meta({ norsk: "sammendrag", means: "What it showed, in figures, people-free" }),
  })
  .meta({ norsk: "gjennomkjøring", means: "A reference to a replay of past missions under the draft" });
export type ReplayRef = z.output<typeof ReplayRef>;

const Body = Agreement.omit({ id: true, decided: true, replaces: true, signatures: true });

/** The fields of an agreement that a draft sets; contents and terms are set one by one. */
export const AgreementChanges = Body.partial().meta({
  norsk: "endringer",
  means: "What the draft sets; for a new agreement everything",
});
export type AgreementChanges = z.output<typeof AgreementChanges>;

/** A new or changed agreement on its way. Its state is not stored but follows from its days and signatures: `stateOf`. */
export const Draft = z
  .object({
    id: AgreementId.meta({ norsk: "avtale-id", means: "Id of the agreement it becomes; never that of its base" }),
    base: z
      .object({
        agreement: AgreementId,
        hash: hash.meta({ norsk: "hash", means: "Content address of the agreement it was drafted from" }),
      })
      .optional()
      .meta({ norsk: "grunnlag", means: "The agreement it takes over from; not there = a new one" }),
    changes: AgreementChanges,
    drops: z
      .array(z.enum(["route", "framework", "frameworkKind", "terms"]))
      .readonly()
      .optional()
      .meta({ norsk: "tas bort", means: "What the base has and the new agreement does not" }),
    author: z
      .object({
        by: ActorRef,
        role: role.meta({ norsk: "rolle", means: "The role it was written in; never a name" }),
        organisation: OrgId,
      })
      .meta({ norsk: "forfatter", means: "Who wrote the draft" }),
    created: Day.meta({ norsk: "laget", means: "The day it was begun" }),
    proposed: Day.optional().meta({ norsk: "lagt fram", means: "The day it was put before the parties" }),
    decided: Decided.optional(),
    replay: ReplayRef.optional(),
    signatures: z
      .array(AgreementSignature)
      .readonly()
      .meta({ norsk: "underskrifter", means: "The parties' signatures so far" }),
    withdrawn: z
      .object({ by: ActorRef, on: Day.meta({ norsk: "dato", means: "The day it was withdrawn" }) })
      .optional()
      .meta({ norsk: "trukket", means: "Who withdrew it, and when" }),
  })
  .meta({ norsk: "avtaleutkast", means: "A new or changed agreement before both parties have signed" });
export type Draft = z.output<typeof Draft>;

export const DraftState = z
  .enum(["draft", "proposed", "signed", "in-force", "withdrawn"])
  .meta({ norsk: "tilstand", means: "utkast · lagt fram · underskrevet av begge parter · i kraft · trukket" });
export type DraftState = z.output<typeof DraftState>;

import * as z from "zod";
import { ActorRef, Condition, Decided, VitalFailure } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { CriterionCode } from "./criterion-code.ts";

/** What one criterion points at, as clinicians have decided; a criterion that isn't here points at nothing by itself. */
export const BridgeEntry = z
  .strictObject({
    code: CriterionCode,
    condition: recorded(Condition).meta({
      norsk: "tilstand",
      means: "The condition it points at, or why none is named",
    }),
    vital: VitalFailure,
  })
  .meta({ norsk: "bro for ett kriterium", means: "Which condition and vital failure one criterion points at" });
export type BridgeEntry = z.output<typeof BridgeEntry>;

/** An ed25519 signature over `bridgeBytes`: the bridge and every card and response it was decided on. */
export const BridgeSignature = z
  .strictObject({
    algorithm: z.literal("ed25519").meta({ norsk: "algoritme", means: "The only one in use" }),
    by: ActorRef,
    key: z.string().min(1).meta({ norsk: "nøkkel", means: "Id of the public key, as the deployment names it" }),
    value: z
      .string()
      .regex(/^[A-Za-z0-9+/]{86}==$/)
      .meta({ norsk: "signatur", means: "The 64 bytes of the signature in base64" }),
  })
  .meta({ norsk: "signatur på broen", means: "Who signed the bridge, with which key" });
export type BridgeSignature = z.output<typeof BridgeSignature>;

export const Bridge = z
  .strictObject({
    version: z.string().min(1).meta({ norsk: "versjon", means: "Version of the bridge" }),
    decided: Decided,
    entries: z.array(BridgeEntry).readonly().meta({ norsk: "koblinger", means: "One entry a criterion" }),
    signature: BridgeSignature.optional(),
  })
  .meta({ norsk: "bro til indikasjon", means: "Our own clinician-approved bridge from criterion to indication" });
export type Bridge = z.output<typeof Bridge>;

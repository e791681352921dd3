import type { ActorRef, CaseId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Context, type Effect, Schema } from "effect";
import type { VaultRef } from "./fact.ts";

const reasons = ["Forgotten", "NotFound", "Damaged", "NotAuthorised", "Unreachable"] as const;
export type VaultReason = (typeof reasons)[number];

/** Why the vault could not do it; never says what was inside. */
export class VaultError extends Schema.TaggedError<VaultError>()("VaultError", {
  reason: Schema.Literals(reasons),
  message: Schema.String,
}) {
  get isRetryable(): boolean {
    return this.reason === "Unreachable";
  }
}

/** One line of the audit: who asked to read what for, when, and what came of it. */
export interface VaultRead {
  readonly case: CaseId;
  readonly by: ActorRef;
  readonly purpose: string;
  readonly at: Instant;
  readonly outcome: "opened" | VaultReason;
}

/** Sealed identity, exact place, caller data and free text, with one key per case. */
export class Vault extends Context.Service<
  Vault,
  {
    /** Seals a JSON value under the key of its case; the same value in the same case gives the same box, so a report received again stays the same report. A forgotten case takes nothing more. */
    readonly seal: (of: CaseId, value: unknown) => Effect.Effect<VaultRef, VaultError>;
    /** Opens a box for a named actor and purpose; every read is audited, refused ones too; one without a purpose is NotAuthorised. */
    readonly open: (ref: VaultRef, by: ActorRef, purpose: string) => Effect.Effect<unknown, VaultError>;
    /** Destroys the key of a case, for ever; a tombstone stays. */
    readonly forget: (of: CaseId, by: ActorRef) => Effect.Effect<void, VaultError>;
    /** The audit of one case's reads. */
    readonly reads: (of: CaseId) => Effect.Effect<readonly VaultRead[], VaultError>;
  }
>()("@prehosp/ports/Vault") {}

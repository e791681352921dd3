import type { ActorRef, CaseId } from "@prehosp/model";
import { Vault } from "@prehosp/ports";
import { Effect } from "effect";
import { fresh, type Requirement } from "../requirement.ts";

/** The second eye on a vault: what the system really holds, looked up without the adapter. */
export interface VaultWorld {
  /** Whether this text lies anywhere in what the system keeps of the case, in the clear. */
  readonly shows: (of: CaseId, text: string) => Effect.Effect<boolean, unknown>;
  /** Whether the system has a tombstone for the case. */
  readonly tombstone: (of: CaseId) => Effect.Effect<boolean, unknown>;
}

/** Who reads in a check. */
export const by = "conformance" as ActorRef;
/** A case nobody has used. */
export const newCase = () => fresh("case") as CaseId;
/** What is sealed in a check: nobody. */
export const value = { patient: "Prøve Pasientsen", address: "Prøveveien 1", age: 71, rings: [true, null] };

export type VaultRequirement = Requirement<Vault, VaultWorld>;

/** A check with the vault at hand. */
export const check =
  (use: (vault: Vault["Service"], world: VaultWorld) => Effect.Effect<void, unknown>): VaultRequirement["check"] =>
  ({ world }) =>
    Effect.flatMap(Vault, (vault) => use(vault, world));

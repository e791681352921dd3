import type { ActorRef, OrgId } from "@prehosp/model";
import { Context, type Effect, Schema } from "effect";

export class NotAllowed extends Schema.TaggedError<NotAllowed>()("NotAllowed", {
  reason: Schema.Literals(["NoIdentity", "Expired", "WrongRole", "WrongOrganisation"]),
  message: Schema.String,
}) {}

export type Role =
  | "operator"
  | "medical-director"
  | "coordinator"
  | "instructor"
  | "registry-officer"
  | "planner"
  | "administrator"
  | "adapter";

export interface Actor {
  readonly by: ActorRef;
  readonly owner: OrgId;
  readonly roles: readonly Role[];
}

/** Whom whoever opens the page may choose to be, and by which credential; never a person. */
export interface OfferedActor extends Actor {
  readonly credential: string;
}

/** Who is asking, and may they: `by` and `owner` stand on every fact and query. */
export class Access extends Context.Service<
  Access,
  {
    /** The actor behind a bearer credential; `undefined` credential is anonymous and refused by a real adapter. */
    readonly actor: (credential: string | undefined) => Effect.Effect<Actor, NotAllowed>;
    readonly may: (
      actor: Actor,
      act: "read" | "decide" | "write" | "open-vault" | "administer",
      owner: OrgId,
    ) => Effect.Effect<void, NotAllowed>;
    /** Whom anybody here may choose to be, where nobody logs in; a real adapter offers nobody. */
    readonly offered?: readonly OfferedActor[];
    /** A hub listens beyond loopback only where this is true. */
    readonly real: boolean;
  }
>()("@prehosp/ports/Access") {}

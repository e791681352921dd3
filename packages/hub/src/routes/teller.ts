import type { Teller } from "@prehosp/chain";
import type { OrgId } from "@prehosp/model";
import type { Actor } from "@prehosp/ports";
import { Effect } from "effect";
import { knownNow } from "./own.ts";

/** Somebody who writes for an organisation, now. */
export const tellerFor = (actor: Actor, owner: OrgId) =>
  Effect.map(knownNow, (at): Teller => ({ owner, by: actor.by, at }));

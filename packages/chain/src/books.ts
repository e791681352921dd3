import type { Book as AgreementBook } from "@prehosp/agreements";
import type { Book as CriteriaBook } from "@prehosp/criteria";
import type { DisclosurePolicy } from "@prehosp/disclosure";
import type { Policy } from "@prehosp/dispatch";
import type { ActorRef } from "@prehosp/model";
import { Context } from "effect";
import type { Region } from "./region.ts";

/** What one region has loaded: its people-free data, its policy and its books; renewed as a whole when a deployment changes. */
export class Books extends Context.Service<
  Books,
  {
    readonly region: Region;
    readonly policy: Policy;
    readonly agreements: AgreementBook;
    readonly criteria: CriteriaBook | undefined;
    readonly disclosure: DisclosurePolicy;
    /** The chain itself as an actor, for what no person did. */
    readonly self: ActorRef;
  }
>()("@prehosp/chain/Books") {}

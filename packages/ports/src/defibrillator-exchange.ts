import type { Defibrillator, DefibrillatorId, DefibrillatorRegistration, Released, Remark } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { Context, type Effect, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

/** One defibrillator as another register has it now; `unreadable` is remarked and never taken for removed. */
export interface DefibrillatorSeen {
  /** The other register's own stable key. */
  readonly id: DefibrillatorId;
  readonly is: Defibrillator | "removed" | "unreadable";
  /** The row had no key that could be read, and `id` is a name of the row: any one may be behind it, so none is gone for certain. */
  readonly unkeyed?: true;
  /** The way in, for emergency agencies only; absent where the other register does not give it. */
  readonly access: Recorded<string>;
  readonly remarks: readonly Remark[];
}

/** What an owner is told of. */
export type OwnerTold = "used" | "fault" | "missing";

/** A register of defibrillators that somebody else owns. */
export class DefibrillatorExchange extends Context.Service<
  DefibrillatorExchange,
  {
    /**
     * Everything (`undefined`) or all that changed at an instant or after it, each defibrillator once. A stream that fails part way
     * has said nothing of what is gone: nothing may be concluded from it.
     */
    readonly changed: (since: Instant | undefined) => Stream.Stream<DefibrillatorSeen, AdapterError>;
    /** Writes one that we own there, new or by its key; gives its key. Writing the same again changes nothing. */
    readonly put: (
      own: Released<DefibrillatorRegistration>,
      theirs: DefibrillatorId | undefined,
    ) => Effect.Effect<DefibrillatorId, AdapterError>;
    /** Takes out one that we own there; one that is gone already is no error. */
    readonly withdraw: (theirs: DefibrillatorId) => Effect.Effect<void, AdapterError>;
    /** Tells the owner of a fault or a use; never changes the register. */
    readonly tellOwner: (id: DefibrillatorId, about: OwnerTold) => Effect.Effect<void, AdapterError>;
  }
>()("@prehosp/ports/DefibrillatorExchange") {}

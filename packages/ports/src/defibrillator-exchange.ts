import type { Defibrillator, DefibrillatorId, Remark } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Context, type Effect, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

export interface DefibrillatorSeen {
  readonly id: DefibrillatorId;
  readonly is: Defibrillator | "removed";
  readonly remarks: readonly Remark[];
}

/** A register of defibrillators that somebody else owns. */
export class DefibrillatorExchange extends Context.Service<
  DefibrillatorExchange,
  {
    readonly changed: (since: Instant | undefined) => Stream.Stream<DefibrillatorSeen, AdapterError>;
    /** Tells the owner of a fault or a use; never changes the register. */
    readonly tellOwner: (id: DefibrillatorId, about: "used" | "fault" | "missing") => Effect.Effect<void, AdapterError>;
  }
>()("@prehosp/ports/DefibrillatorExchange") {}

import type { UnitId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Context, type Effect, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

/** What the radio network says of a unit: a status code of its agency's own table, or that it keyed a group. */
export interface RadioEvent {
  readonly unit: UnitId;
  readonly at: Instant;
  readonly event:
    | { readonly is: "status"; readonly code: string }
    | { readonly is: "in-group"; readonly group: string };
}

/** Voice and radio, never the mission system. */
export class RadioEvents extends Context.Service<
  RadioEvents,
  {
    readonly events: Stream.Stream<RadioEvent, AdapterError>;
    /** A talk group of its own for those involved (AH-2.8-f); undefined where none is free. */
    readonly talkGroup: (incident: string) => Effect.Effect<string | undefined, AdapterError>;
  }
>()("@prehosp/ports/RadioEvents") {}

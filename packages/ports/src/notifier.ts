import type { ActorRef, Released } from "@prehosp/model";
import { Context, type Effect } from "effect";
import type { AdapterError } from "./adapter-error.ts";

export interface Notice {
  readonly to: ActorRef;
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Reminders and messages to people, by code; the text is made where it is read. */
export class Notifier extends Context.Service<
  Notifier,
  {
    readonly notify: (notice: Released<Notice>) => Effect.Effect<void, AdapterError>;
  }
>()("@prehosp/ports/Notifier") {}

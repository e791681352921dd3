import type { Incident, Remark } from "@prehosp/model";
import { Context, type Effect, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

/** One incident as read, with what could not be read of it; `incident` is undefined where nothing could be made of the row. */
export interface Arrived {
  readonly incident: Incident | undefined;
  readonly remarks: readonly Remark[];
  /** Opaque position in the source; handing it back resumes after this one. */
  readonly resume: string;
}

/** Where incidents come from: a dispatch system, or a file. */
export class MissionSource extends Context.Service<
  MissionSource,
  {
    /** Everything after a position, oldest first; ends where the source ends. */
    readonly incidents: (after?: string) => Stream.Stream<Arrived, AdapterError>;
    /** How many there are, where the source can say without reading them all; for progress only. */
    readonly size: Effect.Effect<number | undefined, AdapterError>;
  }
>()("@prehosp/ports/MissionSource") {}

import type { Absent } from "@prehosp/model/absence";
import type { Eta, Position } from "@prehosp/model";
import { Context, type Effect } from "effect";
import type { AdapterError } from "./adapter-error.ts";

export type TravelMode = "road" | "boat" | "air" | "foot";
export interface TravelTime {
  readonly eta: Eta | Absent;
  readonly source: "road" | "crow-flight";
}

/** Travel time between places; an adapter without a road network says crow-flight. */
export class Travel extends Context.Service<
  Travel,
  {
    readonly times: (
      from: readonly Position[],
      to: Position,
      mode: TravelMode,
    ) => Effect.Effect<readonly TravelTime[], AdapterError>;
    readonly source: Effect.Effect<"road" | "crow-flight">;
  }
>()("@prehosp/ports/Travel") {}

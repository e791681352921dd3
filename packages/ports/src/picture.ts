import type { Availability, IncidentId, MissionState, Position, Unit, UnitId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Context, type Effect, type Stream } from "effect";

/** The last thing known of a unit; the history of volunteers' positions is never kept. */
export interface Seen {
  readonly unit: UnitId;
  readonly position?: { readonly at: Instant; readonly is: Position };
  readonly state?: { readonly at: Instant; readonly is: MissionState };
  readonly available?: Availability;
  /** The incident it was last sent to; without one it has been let go since. */
  readonly assigned?: { readonly at: Instant; readonly to?: IncidentId };
}

export interface OnBoard {
  readonly unit: Unit;
  readonly seen: Seen;
}

/** The live board: last position, status and availability per unit, in memory. */
export class Picture extends Context.Service<
  Picture,
  {
    /** Puts a unit on the board or renews what it is. */
    readonly enlist: (units: readonly Unit[]) => Effect.Effect<void>;
    /** Takes a report; one older than what is known of that part is ignored. Says whether it changed the board. */
    readonly report: (seen: Seen) => Effect.Effect<boolean>;
    readonly board: Effect.Effect<readonly OnBoard[]>;
    readonly changes: Stream.Stream<OnBoard>;
  }
>()("@prehosp/ports/Picture") {}

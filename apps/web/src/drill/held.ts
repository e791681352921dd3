import type { Instant } from "@prehosp/model/time";
import type { RegionSeen } from "../api/words.ts";
import type { Called } from "../readiness/show-names.tsx";
import type { ClassSeen } from "./words.ts";

/** A drill or class as the device holds it, as the hub last told it. */
export interface HeldDrill {
  readonly id: string;
  readonly class: ClassSeen;
  /** The people of the organisation by opaque key: who may be added, and who may be the instructor. */
  readonly people: readonly string[];
  /** Whoever was logged in when it was asked for, where that is one of the people. */
  readonly me?: string;
  /** What they are called, where the instructor has opened the names for this class; gone with the drill. */
  readonly called: Called;
  /** What every screen says of the region; absent = the hub has not said. */
  readonly region?: RegionSeen;
  /** By the device's own clock, when it was asked for. */
  readonly fetchedAt: Instant;
}

import type {
  AlarmRoute,
  CareRecord,
  Handover,
  MissionState,
  Observed,
  Position,
  SceneFlag,
  TimeRole,
  UrgencyCode,
} from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { PlaceName } from "../places/geography.ts";
import type { DeviationReason } from "./words.ts";

/** A place by its distance and bearing from a named one. */
export interface Spot {
  readonly near: PlaceName;
  readonly km: number;
  readonly bearing: number;
}

/** A unit on the way by ordinary duty; alarmed before a proposal is asked for. */
export interface OrdinaryPlan {
  readonly unit: string;
  /** Where it is when the call comes, where not at base. */
  readonly from?: Spot;
  /** Seconds from registration until at the scene; computed from the distance where it is left out. */
  readonly arrives?: number;
}

/** A unit alarmed by the decision. */
export interface HelperPlan {
  readonly unit: string;
  readonly route: AlarmRoute;
  readonly from?: Spot;
  readonly arrives?: number;
  /** Called off on the way, so many seconds after registration. */
  readonly stoodDown?: number;
}

/** What the care record says beside the handover. */
export type CarePlan = Partial<Omit<CareRecord, "incident" | "patient" | "unit" | "source" | "handover">> & {
  readonly help?: Handover["help"];
  readonly circumstances?: Recorded<string>;
};

/** A moment of the whole incident or of one unit, in seconds after registration. */
export interface Moment {
  readonly role: TimeRole;
  readonly unit?: string;
  readonly seconds: number;
  /** The system whose clock it is, where not the usual one of the role. */
  readonly system?: string;
}

/** One incident in short; `build` makes every word of the chain from it. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly spot: Spot;
  readonly minutesBefore: number;
  readonly observed: Observed;
  readonly urgency: UrgencyCode;
  readonly criterion?: string;
  readonly centre?: string;
  readonly status?: "actual" | "exercise";
  readonly flags?: readonly SceneFlag[];
  readonly note: string;
  readonly ordinary: readonly OrdinaryPlan[];
  readonly helpers: readonly HelperPlan[];
  /** States of units elsewhere on the board that matter to this one. */
  readonly board?: readonly { readonly unit: string; readonly state: MissionState; readonly from?: Spot }[];
  /** Left out: nobody has decided yet, or where it is `over`, nothing in the log says that anybody did. */
  readonly decision?: { readonly afterSeconds: number; readonly deviates?: true; readonly reason?: DeviationReason };
  readonly over?: true;
  /** Moments known when the call is registered, such as recognition. */
  readonly early?: readonly Moment[];
  readonly late?: readonly Moment[];
  /** Moments that nobody stamped. */
  readonly unstamped?: readonly { readonly role: TimeRole; readonly unit: string }[];
  readonly care?: CarePlan;
  readonly deliver?: true;
}

/** Where a spot is, given how places are looked up. */
export type WhereIs = (spot: Spot) => Position;

import type {
  AlarmRoute,
  CareRecord,
  Incident,
  MissionState,
  Position,
  SceneFlag,
  TimePoint,
  UnitId,
} from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Planted } from "../people/invented.ts";

/** What a unit reported of itself; the shape of the picture's Seen in ports, which this package may not import. */
export interface UnitReport {
  readonly unit: UnitId;
  readonly position?: { readonly at: Instant; readonly is: Position };
  readonly state?: { readonly at: Instant; readonly is: MissionState };
}

/** Why an operator did something else than was proposed. */
export type DeviationReason =
  | "unit-busy"
  | "unsafe-scene"
  | "local-knowledge"
  | "agreed-otherwise"
  | "patient-need"
  | "other";

/** What the operator decided, so many seconds after the call was registered. */
export interface DemoDecision {
  readonly alarm: readonly { readonly unit: UnitId; readonly route: AlarmRoute }[];
  readonly standDown: readonly UnitId[];
  readonly deviates: boolean;
  readonly reason?: DeviationReason;
  readonly afterSeconds: number;
}

/**
 * One incident as it can be played: received as `incident`, the board renewed by `reports`, a proposal asked for, `decision` taken,
 * then `times` follow in order (the alarm of the decision's units is not among them: whoever sends it stamps it; when a 110 centre says it
 * alarmed its unit is), then `record` is read and, where `deliver`, the case goes to the registry.
 */
export interface DemoIncident {
  readonly title: string;
  readonly incident: Incident;
  readonly reports: readonly UnitReport[];
  readonly flags: readonly SceneFlag[];
  /** Absent where nobody has decided yet, or where nothing in the log says that anybody did. */
  readonly decision?: DemoDecision;
  readonly times: readonly TimePoint[];
  readonly record?: CareRecord;
  readonly deliver: boolean;
  readonly planted: readonly Planted[];
}

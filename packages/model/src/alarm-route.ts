import type { AlarmRoute } from "./cover.ts";
import type { UnitKind } from "./unit.ts";

/** A way for an alarm, and what it rests on. */
export interface RouteBasis {
  readonly route: AlarmRoute;
  readonly from: "agreement" | "guideline" | "assumed";
}

const guideline = (route: AlarmRoute): RouteBasis => ({ route, from: "guideline" });

const MAIN: Readonly<Partial<Record<UnitKind, RouteBasis>>> = {
  fire: guideline("110"),
  voluntary: guideline("direct"),
  "rescue-vessel": guideline("direct"),
};
const POLICE = guideline("112");
const ASSUMED: RouteBasis = { route: "own-centre", from: "assumed" };

/**
 * The way an alarm goes, the one main rule of the house: police always through 112 and no agreement changes it (AH-2.4-b);
 * else as agreed; else fire through 110 (AH-2.8-d) and voluntary organisations directly (AH-2.8-e). Where neither says
 * anything: through the unit's own centre, marked as our assumption, since one step from alarm needs a way.
 */
export const alarmRoute = (kind: UnitKind, agreed?: AlarmRoute): RouteBasis => {
  if (kind === "police") return POLICE;
  return agreed === undefined ? (MAIN[kind] ?? ASSUMED) : { route: agreed, from: "agreement" };
};

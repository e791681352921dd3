import type { AgreementId, AlarmRoute, Condition, Remark, Text, UnitId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { bookTexts, overlapText } from "./texts-problems.ts";

/** What one agreement says of the route; without a route the guideline's main rule holds (AH-2.8-d, AH-2.8-e). */
export interface AgreedRoute {
  readonly agreement: AgreementId;
  readonly route?: AlarmRoute;
}

/** Two agreements in force at once for one unit, with different routes. `until` is the first day it is over; absent = no end. */
export interface RouteConflict {
  readonly problem: "overlap-with-other-route";
  readonly path: string;
  readonly unit: UnitId;
  readonly routes: readonly [AgreedRoute, AgreedRoute];
  readonly from: Day;
  readonly until?: Day;
  /** The conditions both name; absent where one of them has not recorded its conditions. */
  readonly conditions?: readonly Condition[];
}

/** Something wrong with a list of agreements: what, where (a JSON pointer), and about which. None of them stops `prepare`. */
export type BookProblem =
  | RouteConflict
  | {
      readonly problem:
        | "ends-before-it-begins"
        | "end-not-known"
        | "agreement-id-twice"
        | "id-with-two-bodies"
        | "in-force-before-decided"
        | "in-force-before-signed"
        | "contents-contradict-terms";
      readonly path: string;
      readonly agreement: AgreementId;
    }
  | {
      readonly problem: "unit-in-no-region";
      readonly path: string;
      readonly agreement: AgreementId;
      readonly unit: UnitId;
    };

/** What people read of a problem. */
export const sayProblem = (p: BookProblem): Text =>
  p.problem === "overlap-with-other-route" ? overlapText(p) : bookTexts[p.problem](p.agreement);

/** A problem as a remark for planners. */
export const remarkOf = (p: BookProblem): Remark => ({ code: p.problem, path: p.path, means: sayProblem(p).nb });

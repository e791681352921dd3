import type { AgreementId, AlarmRoute, Condition, Remark, UnitId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";

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

const means: Readonly<Record<Exclude<BookProblem["problem"], RouteConflict["problem"]>, (a: string) => string>> = {
  "ends-before-it-begins": (a) => `Avtalen ${a} slutter før den begynner, og gjelder derfor ingen dag.`,
  "end-not-known": (a) => `Det er ikke kjent når avtalen ${a} slutter.`,
  "agreement-id-twice": (a) => `Avtalen ${a} står to ganger med samme innhold; den regnes én gang.`,
  "id-with-two-bodies": (a) => `Avtalen ${a} står med to ulike innhold; det de er uenige om, er uavklart.`,
  "in-force-before-decided": (a) => `Avtalen ${a} gjelder fra før den ble besluttet.`,
  "in-force-before-signed": (a) => `Avtalen ${a} gjelder fra før den siste parten underskrev.`,
  "contents-contradict-terms": (a) =>
    `Avtalen ${a} sier noe annet om et innhold enn vilkårene viser; vilkårene gjelder.`,
  "unit-in-no-region": (a) => `Avtalen ${a} nevner en enhet som regionen ikke har.`,
};

const routeSaid = ({ agreement, route }: AgreedRoute): string => `${agreement} (${route ?? "hovedregelen"})`;

/** A problem as a remark for planners. */
export const remarkOf = (p: BookProblem): Remark => ({
  code: p.problem,
  path: p.path,
  means:
    p.problem === "overlap-with-other-route"
      ? `Avtalene ${p.routes.map(routeSaid).join(" og ")} gjelder ${p.unit} samtidig fra ${p.from}${
          p.until === undefined ? "" : ` til ${p.until}`
        }, med ulik varslingsvei; hovedregelen brukes.`
      : means[p.problem](p.agreement),
});

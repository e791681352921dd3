import type { Position, Unit } from "@prehosp/model";
import type { Seeded } from "../seeded.ts";
import { driveSeconds, outward } from "./clocks.ts";
import type { HelperPlan, Moment, OrdinaryPlan, Plan, WhereIs } from "./plan.ts";

/** A unit's part with its clock worked out, in seconds after registration. */
export interface Timed {
  readonly unit: string;
  readonly alarmed: number;
  readonly arrives: number;
  readonly moments: readonly Moment[];
  /** An akutthjelper that came to the place; police report to their own centre. */
  readonly givesHandover: boolean;
}

/** What the clocks of a plan are worked out from. */
export interface Ground {
  readonly plan: Plan;
  readonly units: ReadonlyMap<string, Unit>;
  readonly exact: Position;
  readonly whereIs: WhereIs;
  readonly seeded: Seeded;
  readonly relaySeconds: number;
}

const HOUR = 3600;
const NOWHERE = 900;

const drive = ({ units, exact, whereIs }: Ground, { unit, from }: OrdinaryPlan | HelperPlan): number => {
  const found = units.get(unit);
  const start = from === undefined ? found?.base : whereIs(from);
  return found === undefined || start === undefined ? NOWHERE : driveSeconds(found, start, exact);
};

/** The ordinary units, alarmed at once and one after another; each is free within the hour unless it drove longer than that. */
export const ordinaryWays = (ground: Ground): readonly Timed[] =>
  ground.plan.ordinary.map((o, i) => {
    const seeded = ground.seeded.fork(o.unit);
    const alarmed = 35 + i * 35;
    const arrives = o.arrives ?? alarmed + Math.round(drive(ground, o) * seeded.lognormal(1, 0.12));
    const free = Math.min(arrives + seeded.whole(1200, 2300), Math.max(HOUR, arrives + 300));
    return {
      unit: o.unit,
      alarmed,
      arrives,
      givesHandover: false,
      moments: [
        { role: "alarmed", unit: o.unit, seconds: alarmed },
        ...outward(o.unit, {
          acknowledged: alarmed + 27,
          underWay: alarmed + 45,
          atScene: arrives,
          walk: seeded.whole(45, 110),
        }),
        { role: "unit-free", unit: o.unit, seconds: free },
      ],
    };
  });

const calledOff = (unit: string, way: readonly Moment[], at: number): readonly Moment[] => [
  ...way.filter(({ role, seconds }) => seconds < at && (role === "acknowledged" || role === "under-way")),
  { role: "stood-down", unit, seconds: at },
  { role: "unit-free", unit, seconds: at + 30 },
];

/** The units of the decision. Their alarm itself is not among the moments: whoever sends it stamps it. */
export const helperWays = (ground: Ground, ordinaryArrives: number): readonly Timed[] => {
  const { plan, relaySeconds } = ground;
  const decided = plan.decision;
  if (decided === undefined) return [];
  return plan.helpers.map((h) => {
    const seeded = ground.seeded.fork(h.unit);
    const alarmed = decided.afterSeconds;
    const told = alarmed + (h.route === "110" || h.route === "112" ? relaySeconds : 0);
    const arrives = h.arrives ?? told + Math.round(drive(ground, h) * seeded.lognormal(1, 0.1));
    const acknowledged = told + 20;
    const underWay = Math.max(acknowledged, Math.round(told + (arrives - told) * 0.7));
    const way = outward(h.unit, { acknowledged, underWay, atScene: arrives, walk: seeded.whole(30, 80) });
    const free = Math.max(arrives, ordinaryArrives) + seeded.whole(140, 210);
    return {
      unit: h.unit,
      alarmed,
      arrives,
      givesHandover: h.stoodDown === undefined && h.route !== "112",
      moments:
        h.stoodDown === undefined
          ? [...way, { role: "unit-free", unit: h.unit, seconds: free }]
          : calledOff(h.unit, way, h.stoodDown),
    };
  });
};

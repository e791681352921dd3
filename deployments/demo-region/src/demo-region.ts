import { osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { build } from "./incidents/build.ts";
import { plans } from "./incidents/plans.ts";
import type { DemoIncident } from "./incidents/words.ts";
import { marks } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { existedOn } from "./region/lives.ts";
import { regionAt } from "./region/region.ts";
import type { DemoRegionData } from "./region/region.ts";
import { seeded } from "./seeded.ts";

/** The whole demonstration: a region, where its figures come from, and two days of incidents. */
export interface DemoRegion {
  readonly region: DemoRegionData;
  readonly marks: readonly Mark[];
  /** In the order they were received. */
  readonly incidents: readonly DemoIncident[];
}

/** The region "AMK Demo Sør" as of an instant; the same seed and instant give the same data, bit for bit. */
export const demoRegion = ({ seed = 113, at }: { readonly seed?: number; readonly at: Instant }): DemoRegion => {
  const draws = seeded(seed);
  const region = regionAt(draws.fork("region"), at);
  const today = osloDay(at);
  const there = region.units.filter(({ id }) => existedOn(region.lives, id, today));
  const units = new Map(there.map((unit) => [unit.id as string, unit]));
  const world = { units, seeded: draws.fork("incidents"), at, relaySeconds: region.relaySeconds };
  const incidents = plans(world)
    .toSorted((a, b) => b.minutesBefore - a.minutesBefore)
    .map((plan) => build(plan, world));
  return { region, marks, incidents };
};

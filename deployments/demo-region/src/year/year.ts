import type { IncidentId, Unit } from "@prehosp/model";
import { secondsBetween } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { build } from "../incidents/build.ts";
import type { DemoIncident } from "../incidents/words.ts";
import { regionAt } from "../region/region.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import { arrestsOf } from "./arrests.ts";
import { datedRows } from "./calendar.ts";
import { rowsOf } from "./missions.ts";
import { planOf } from "./plan-of.ts";
import { stationsOf } from "./stations.ts";

/** What came of one arrest, as hospital and population register tell it later; nobody's word but the demonstration's. */
export interface DemoOutcome {
  readonly incident: IncidentId;
  readonly admitted: boolean;
  readonly alive30Days: boolean;
  /** Cerebral performance category of those alive. */
  readonly cpc?: 1 | 2 | 3 | 4;
}

interface Asked {
  readonly seed?: number;
  readonly at: Instant;
}

const drawnFor = (draws: Seeded, units: readonly Unit[]) => {
  const rows = rowsOf(draws, stationsOf(units));
  return { rows, arrests: arrestsOf(draws.fork("arrests"), rows) };
};

const regionFor = ({ seed = 113, at }: Asked) => regionAt(seeded(seed).fork("region"), at);

/**
 * The incidents of the 364 days up to three days before `at`, in the order they were received, built one by one as they are asked for.
 * Their ids, titles and places follow from the seed alone; the forty of `demoRegion` are the days after.
 */
export const demoYear = ({ seed = 113, at }: Asked): Iterable<DemoIncident> => ({
  *[Symbol.iterator]() {
    const draws = seeded(seed).fork("year");
    const region = regionFor({ seed, at });
    const units = new Map(region.units.map((unit) => [unit.id as string, unit]));
    const { rows, arrests } = drawnFor(draws, region.units);
    const world = { units, seeded: draws.fork("incidents"), at, relaySeconds: region.relaySeconds };
    for (const { row, received, ambulances } of datedRows(rows, units, at)) {
      const minutesBefore = secondsBetween(received, at) / 60;
      yield build(
        planOf(row, arrests.get(row.id), { minutesBefore, ambulances, draws: draws.fork(`plan/${row.id}`) }),
        world,
      );
    }
  },
});

/** What came of the year's 194 arrests, by incident; the registry asks for it thirty days after. */
export const demoOutcomes = (asked: Asked): readonly DemoOutcome[] => {
  const { arrests } = drawnFor(seeded(asked.seed ?? 113).fork("year"), regionFor(asked).units);
  return [...arrests].map(([id, { admitted, alive30Days, cpc }]) => ({
    incident: id as IncidentId,
    admitted,
    alive30Days,
    ...(cpc === undefined ? {} : { cpc }),
  }));
};

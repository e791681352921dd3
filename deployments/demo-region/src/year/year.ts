import type { Agreement, IncidentId, Unit } from "@prehosp/model";
import { osloDay, secondsBetween } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { build } from "../incidents/build.ts";
import type { DemoIncident } from "../incidents/words.ts";
import { existedOn } from "../region/lives.ts";
import { regionAt } from "../region/region.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import { arrestsOf } from "./arrests.ts";
import type { Arrest } from "./arrests.ts";
import { datedRows } from "./calendar.ts";
import type { Dated } from "./calendar.ts";
import { monthAfter } from "./month-after.ts";
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

const incidentsOf = ({ seed = 113, at }: Asked, moved: (one: Dated, arrest?: Arrest) => Dated | undefined) => ({
  *[Symbol.iterator](): Generator<DemoIncident> {
    const draws = seeded(seed).fork("year");
    const region = regionFor({ seed, at });
    const units = new Map(region.units.map((unit) => [unit.id as string, unit]));
    const { rows, arrests } = drawnFor(draws, region.units);
    const thereOn = (day: Day) => new Map([...units].filter(([, { id }]) => existedOn(region.lives, id, day)));
    const world = { seeded: draws.fork("incidents"), at, relaySeconds: region.relaySeconds };
    for (const dated of datedRows(rows, units, at)) {
      const arrest = arrests.get(dated.row.id);
      const one = moved(dated, arrest);
      if (one === undefined) continue;
      const minutesBefore = secondsBetween(one.received, at) / 60;
      const plan = planOf(one, arrest, { minutesBefore, draws: draws.fork(`plan/${one.row.id}`) });
      yield build(plan, { ...world, units: thereOn(osloDay(one.received)) });
    }
  },
});

/**
 * The incidents of the 364 days up to three days before `at`, in the order they were received, built one by one as they are asked for.
 * Their ids, titles and places follow from the seed alone; the forty of `demoRegion` are the days after.
 */
export const demoYear = (asked: Asked): Iterable<DemoIncident> => incidentsOf(asked, (one) => one);

/** The incidents of the year alone whose log tells nothing of an akutthjelper, as they stand in `demoYear`. */
export const demoUntraced = (asked: Asked): Iterable<DemoIncident> =>
  incidentsOf(asked, (one) => (one.row.without === "untraced" ? one : undefined));

/** The year's 194 arrests alone, as they stand in `demoYear`. */
export const demoArrests = (asked: Asked): Iterable<DemoIncident> =>
  incidentsOf(asked, (one, arrest) => (arrest === undefined ? undefined : one));

/**
 * The thirty days from tomorrow on, each incident like one of the year 52 weeks before it; ids begin with "next-". Under these
 * agreements: what one of them now covers has its crew alarmed, and nobody is sent whose agreement has run out.
 */
export const demoMonthAfter = ({
  agreements,
  ...asked
}: Asked & { readonly agreements: readonly Agreement[] }): Iterable<DemoIncident> =>
  incidentsOf(asked, monthAfter(osloDay(asked.at), agreements));

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

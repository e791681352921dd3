import type { Unit } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Moment, Plan, Spot } from "../incidents/plan.ts";
import type { Seeded } from "../seeded.ts";
import type { Arrest } from "./arrests.ts";
import type { Dated } from "./calendar.ts";
import { careOfArrest, earlyOfArrest, lateOfArrest } from "./arrest-course.ts";
import type { Row } from "./missions.ts";
import { RELAY, toldAt } from "./missions.ts";
import { saidOf } from "./said.ts";

const KM_PER_HOUR = 65;
const FIRST_ALARM = 35;

/** Where it happened: as far from the station's place as the unit that came had time to drive. */
export const spotOf = ({ station, bearing, km, helper, decidedAfter }: Row): Spot => {
  const driven =
    helper && ((helper.arrives - toldAt(station, decidedAfter) - station.turnOut) / 3600) * station.kmPerHour;
  return { near: station.near, km: driven === undefined ? km : Math.min(20, Math.max(0.4, driven)), bearing };
};

// On the same road, as much further out as its drive says: the board then shows it where its arrival time makes sense.
const onTheRoad = (spot: Spot, unit: Unit, arrives: number, alarmed: number): Spot => {
  const turnOut = known(unit.turnOutSeconds) ? unit.turnOutSeconds : 0;
  return { ...spot, km: spot.km + Math.max(0.2, ((arrives - alarmed - turnOut) / 3600) * KM_PER_HOUR) };
};

/**
 * When the 110 centre says it alarmed the unit: around the time that a relay is taken to last, never after the crew answered. One in ten it
 * tells nothing of.
 */
const relayOf = (draws: Seeded, { station, helper, decidedAfter }: Row): readonly Moment[] => {
  if (helper === undefined || station.route !== "110" || draws.chance(0.1)) return [];
  const taken = Math.round(Math.min(RELAY + 18, Math.max(25, draws.lognormal(RELAY, 0.25))));
  return [{ role: "alarmed", unit: station.unit, seconds: decidedAfter + taken, system: "demo-110" }];
};

/** The plan of one row, given its date and the ambulances sent; the second goes to arrests only. */
export const planOf = (
  { row, ambulances, engaged }: Dated,
  arrest: Arrest | undefined,
  { minutesBefore, draws }: { readonly minutesBefore: number; readonly draws: Seeded },
): Plan => {
  const { notes, criterion, observed, title } = saidOf(row, arrest?.recognised);
  const spot = spotOf(row);
  const { station, helper } = row;
  const arrivals = [row.ambulance, row.ambulance + draws.whole(150, 800)] as const;
  const ordinary = ambulances.map((unit, i) => {
    const arrives = arrivals[i] ?? row.ambulance;
    return { unit: unit.id, from: onTheRoad(spot, unit, arrives, FIRST_ALARM * (i + 1)), arrives };
  });
  return {
    id: row.id,
    title: `${title}, ${station.near}`,
    spot,
    minutesBefore,
    observed,
    urgency: row.kind === "other" ? "haster" : "akutt",
    ...(criterion === undefined ? {} : { criterion }),
    ...(station.unit === "rs-demo-1" ? { flags: ["water"] as const } : {}),
    note: draws.pick(notes),
    ordinary,
    helpers:
      helper === undefined
        ? []
        : [
            {
              unit: station.unit,
              route: station.route,
              arrives: helper.arrives,
              ...(helper.stoodDown === undefined ? {} : { stoodDown: helper.stoodDown }),
            },
          ],
    ...(engaged.length === 0
      ? {}
      : { board: engaged.map(({ id }) => ({ unit: id, state: "engaged-elsewhere" as const })) }),
    ...(row.without === "untraced" ? { over: true } : { decision: { afterSeconds: row.decidedAfter } }),
    unstamped: helper?.unstamped === true ? [{ role: "at-patient", unit: station.unit }] : [],
    late: [
      ...relayOf(draws.fork("relay"), row),
      ...(arrest === undefined ? [] : lateOfArrest(draws.fork("late"), row, arrest, ambulances[0]?.id ?? "")),
    ],
    ...(arrest === undefined
      ? {}
      : {
          early: earlyOfArrest(draws, row, arrest),
          care: careOfArrest(draws.fork("care"), row, arrest),
          ...(arrest.missed ? {} : { deliver: true as const }),
        }),
  };
};

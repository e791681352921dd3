import type { Agreement, Condition, UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addDays, addSeconds, osloDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Arrest } from "./arrests.ts";
import type { Dated } from "./calendar.ts";
import type { Row } from "./missions.ts";

const WEEKS_52 = 364 * 86_400;
const DAYS = 30;

// What the call makes of it: an arrest nobody recognised is taken as unconscious.
const conditionOf = (arrest: Arrest | undefined): Condition =>
  arrest?.recognised === true ? "cardiac-arrest" : "unconscious";

const helped = (row: Row): Row =>
  row.would === undefined ? row : { ...row, helper: { arrives: row.would, first: true, unstamped: false } };

/** How an incident of the year comes again 52 weeks later under these agreements; undefined where it does not, within thirty days of today. */
export const monthAfter =
  (today: Day, agreements: readonly Agreement[]) =>
  ({ row, received, ...rest }: Dated, arrest?: Arrest): Dated | undefined => {
    const later = addSeconds(received, WEEKS_52);
    const day = osloDay(later);
    if (day <= today || day > addDays(today, DAYS)) return undefined;
    const inForce = agreements.filter(
      ({ units, from, until }) =>
        units.includes(row.station.unit as UnitId) && from <= day && (!known(until) || day < until),
    );
    if (row.helper !== undefined && inForce.length === 0) return undefined;
    const isCovered =
      row.without === "not-covered" &&
      inForce.some(({ conditions }) => known(conditions) && conditions.includes(conditionOf(arrest)));
    const again = { ...row, id: row.id.replace("year", "next") };
    return { ...rest, received: later, row: isCovered ? helped(again) : again };
  };

import type { UnitId } from "@prehosp/model";
import { addMonths, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { unitId } from "./unit-rows.ts";

/** The days that one unit existed; without `to` it still does. */
export interface DemoLife {
  readonly unit: UnitId;
  readonly from: Day;
  readonly to?: Day | undefined;
}

/**
 * The units that have not been there all the time: a second car in Arendal since eight months ago, and a home-care team that was wound up
 * four months ago. Of whole months, as figures are asked for; of every other unit nobody says that there was a day it did not exist.
 */
export const livesAt = (at: Instant): readonly DemoLife[] => {
  const month = `${osloDay(at).slice(0, 7)}-01` as Day;
  return [
    { unit: unitId("amb-arendal-2"), from: addMonths(month, -8) },
    { unit: unitId("hjemmetjeneste-gjerstad-1"), from: "2019-09-01" as Day, to: addMonths(month, -4) },
  ];
};

/** Whether a unit existed on a day. */
export const existedOn = (lives: readonly DemoLife[], unit: UnitId, day: Day): boolean =>
  lives.every((one) => one.unit !== unit || (one.from <= day && (one.to === undefined || day < one.to)));

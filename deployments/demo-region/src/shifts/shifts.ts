import type { OrgId, UnitId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { addDays, osloDay, startOfDay, zoned } from "@prehosp/model/time";
import { org } from "../region/organisations.ts";
import { unitRows } from "../region/region.ts";
import { unitId } from "../region/unit-rows.ts";
import { seeded } from "../seeded.ts";
import { rosterOf } from "./rosters.ts";
import type { Watch } from "./rosters.ts";

/** One crew's time on shift; `no-crew` is a hole in the plan, said outright. */
export interface Shift {
  readonly who: UnitId | OrgId;
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: Watch["kind"];
  /** Which of several crews, such as "vaktlag 3"; of who is in it the shift says nothing. */
  readonly crew?: string;
}

const AMK = org("amk-demo-sor");
// Which shifts a unit has follows from how it is crewed, never from the seed.
const rows = new Map(unitRows(seeded(0)).map((row) => [row.id, row]));

/** Everyone with shifts: the 57 units, and AMK itself. */
export const rostered: readonly (UnitId | OrgId)[] = [AMK, ...[...rows.keys()].map(unitId)];

const clock = (day: Day, time: string): Instant =>
  time === "24:00" ? startOfDay(addDays(day, 1)) : (zoned(day, `${time}:00`)?.instant ?? startOfDay(day));

/** The shifts that begin on a civil day, in order; none for a unit the region has not, and none where nobody is asked to stand by. */
export const shiftsOn = (who: UnitId | OrgId, day: Day): readonly Shift[] => {
  const row = rows.get(who);
  if (row === undefined && who !== AMK) return [];
  return rosterOf(row, day).map(({ from, to, kind, crew }) => ({
    who,
    from: clock(day, from),
    to: clock(to <= from ? addDays(day, 1) : day, to),
    kind,
    ...(crew === undefined ? {} : { crew }),
  }));
};

/** The shift that covers an instant (from it begins, up to it ends); undefined where no one is asked to stand by. */
export const onShift = (who: UnitId | OrgId, at: Instant): Shift | undefined => {
  const today = osloDay(at);
  return [...shiftsOn(who, today), ...shiftsOn(who, addDays(today, -1))].find(({ from, to }) => from <= at && at < to);
};

import type { TimePoint, UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import type { Way } from "./way.ts";

type Told = Pick<Way, "alarms" | "timeline">;

/** Whether a point is the hub's own clock of an alarm: that of the first receipt, which may be another centre's and not the unit's. */
const isReceipt = ({ alarms }: Told, { role, unit, at }: TimePoint): boolean =>
  role === "alarmed" && alarms.some((one) => one.unit === unit && one.at === at);

/** When a unit was alarmed, as somebody tells it: the first clock that is not that of a receipt. */
export const toldAlarmOf = (way: Told, unit: UnitId) =>
  way.timeline.points
    .filter((point) => point.role === "alarmed" && point.unit === unit && !isReceipt(way, point))
    .flatMap(({ at }) => (known(at) ? [at] : []))
    .toSorted(compareInstants)[0];

/**
 * An incident as a case is made of it. Of a unit that went by another centre the hub's own clock is no second clock of the same moment:
 * where somebody tells when the unit was alarmed, that stands alone; where nobody does, the hub's stands. Pure.
 */
export const wayOfCase = (way: Way): Way => {
  const relayed = new Set(way.alarms.flatMap(({ route, unit }) => (route === "110" || route === "112" ? [unit] : [])));
  const told = new Set([...relayed].filter((unit) => toldAlarmOf(way, unit) !== undefined));
  const points = way.timeline.points.filter(
    (point) => point.unit === undefined || !told.has(point.unit) || !isReceipt(way, point),
  );
  return { ...way, timeline: { ...way.timeline, points } };
};

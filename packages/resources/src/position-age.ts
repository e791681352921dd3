import { metresBetween } from "@prehosp/model";
import type { Position } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { secondsBetween } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { PlacedUnit } from "./placed-unit.ts";

/** Whether a place is the base, or so near it that the region counts it as the base; satellites never say twice the same. */
export const isAtBase = (is: Position, base: Position | undefined, within = 0): boolean =>
  base !== undefined &&
  ((base.lat === is.lat && base.lng === is.lng) || (within > 0 && metresBetween(is, base) <= within));

/**
 * Seconds since a unit was seen where it is; 0 at its base, where a position does not grow old, and for a position from after
 * the question. Absent where neither position nor base is known.
 */
export const positionAge = ({ unit, seen }: PlacedUnit, at: Instant, atBaseMetres = 0): Recorded<number> => {
  if (seen === undefined) return unit.base === undefined ? absent("unknown") : 0;
  return isAtBase(seen.is, unit.base, atBaseMetres) ? 0 : Math.max(0, secondsBetween(seen.at, at));
};

import { known } from "@prehosp/model/absence";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { WaySeen } from "../api/words.ts";

type Decided = Pick<WaySeen, "decisions">;

/** Whether a message was a stand-down: as it says itself, and for one from before it did, as the last decision on the unit until then says. */
export const isStandDown = (
  { decisions }: Decided,
  { unit, at, message }: { readonly unit: string; readonly at: Instant; readonly message?: unknown },
): boolean =>
  typeof message === "string"
    ? message === "stand-down"
    : decisions
        .findLast(
          (d) =>
            compareInstants(d.at, at) <= 0 &&
            (d.alarm.some((a) => a.unit === unit) || d.standDown?.includes(unit) === true),
        )
        ?.standDown?.includes(unit) === true;

/**
 * The units that an alarm has reached: a recorded time of alarm or a receipt that is no refusal, and no stand-down since.
 * A decision alone is no alarm: where it did not get through, the unit can be chosen again.
 */
export const alarmedIn = (way: Pick<WaySeen, "timeline" | "alarms"> & Decided): ReadonlySet<string> => {
  const recorded = (role: string) =>
    way.timeline.points.flatMap(({ role: is, unit, at }) =>
      is === role && unit !== undefined && known(at) ? [{ unit: unit as string, at }] : [],
    );
  const stoodDown = recorded("stood-down");
  const reached = way.alarms.filter(
    (alarm) => alarm.receipt !== "refused" && alarm.receipt !== "deferred" && !isStandDown(way, alarm),
  );
  const standing = [...recorded("alarmed"), ...reached].filter(
    (alarm) => !stoodDown.some(({ unit, at }) => unit === alarm.unit && compareInstants(at, alarm.at) >= 0),
  );
  return new Set(standing.map(({ unit }) => unit));
};

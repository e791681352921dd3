import { known } from "@prehosp/model/absence";
import type { WaySeen } from "../api/words.ts";

/**
 * The units that an alarm has reached: a recorded time of alarm or a receipt that is no refusal, and no stand-down since.
 * A decision alone is no alarm: where it did not get through, the unit can be chosen again.
 */
export const alarmedIn = ({ timeline, alarms }: Pick<WaySeen, "timeline" | "alarms">): ReadonlySet<string> => {
  const recorded = (role: string): readonly string[] =>
    timeline.points.flatMap((p) => (p.role === role && p.unit !== undefined && known(p.at) ? [p.unit] : []));
  const stoodDown = new Set(recorded("stood-down"));
  const reached = alarms
    .filter(({ receipt }) => receipt !== "refused" && receipt !== "deferred")
    .map(({ unit }) => unit);
  return new Set([...recorded("alarmed"), ...reached].filter((unit) => !stoodDown.has(unit)));
};

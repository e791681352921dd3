import type { UnitId } from "@prehosp/model";

/** A decision beside the proposal it was made on: what was proposed, first to arrive first, and what was done. */
export interface Choice {
  /** Undefined where nothing had been proposed. */
  readonly proposed: readonly UnitId[] | undefined;
  readonly alarm: readonly UnitId[];
  /** The units that were out on the incident already. */
  readonly out: readonly UnitId[];
  readonly isOrdinary: (unit: UnitId) => boolean;
  /** Whether the call pointed at cardiac arrest, as `indicate` reads it (AH-2.5-d). */
  readonly arrest: boolean;
}

/**
 * Whether a decision departs from the proposal: it alarms a unit that is neither proposed nor ordinary, or it passes the first
 * proposed unit over, for another helper or, in arrest, for ordinary resources alone. Where nothing was proposed, or nobody is
 * alarmed, nothing is departed from.
 */
export const deviates = ({ proposed, alarm, out, isOrdinary, arrest }: Choice): boolean => {
  if (proposed === undefined || alarm.length === 0) return false;
  const helpers = alarm.filter((unit) => !isOrdinary(unit));
  const [first] = proposed;
  const passedOver = first !== undefined && !alarm.includes(first) && !out.includes(first);
  return helpers.some((unit) => !proposed.includes(unit)) || (passedOver && (arrest || helpers.length > 0));
};

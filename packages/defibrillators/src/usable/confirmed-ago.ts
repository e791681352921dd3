import type { Defibrillator } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { daysBetween } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { confirmedBy } from "../shown/facts.ts";

/** Whole days since the owner last confirmed it; absent where nobody did, or the day lies ahead. */
export const confirmedAgo = ({ lastConfirmed }: Defibrillator, on: Day): Recorded<number> => {
  const confirmedOn = confirmedBy(lastConfirmed, on);
  return isAbsent(confirmedOn) ? confirmedOn : daysBetween(confirmedOn, on);
};

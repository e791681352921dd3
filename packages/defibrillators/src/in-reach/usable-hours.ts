import type { Defibrillator, Outcome } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { openAt } from "@prehosp/model/time";
import type { Day, OpenState, OpeningHours } from "@prehosp/model/time";
import { allOutcomes } from "@prehosp/rules";
import type { LocalFlag } from "../usable/reported.ts";
import { usableOutcome } from "../usable/usable.ts";
import type { WeekHour } from "./week-hours.ts";

const always: OpeningHours = { kind: "always", closed: [] };
const outcomeOf: Readonly<Record<OpenState, Outcome>> = { open: "met", closed: "not-met", unknown: "unclear" };

/**
 * Says whether one is usable in each hour, as `usable` says at the hour's first instant. A register speaks of all but the clock
 * by the day, so that the rest is judged once a day, and hours that many have in common once for all; a local report has an
 * instant, and where there is one each hour is judged whole.
 */
export const usableHours = (hours: readonly WeekHour[]) => {
  const seen = new Map<string, readonly Outcome[]>();
  const openHours = (own: Defibrillator["hours"]): readonly Outcome[] => {
    const key = JSON.stringify(own);
    const open = seen.get(key) ?? hours.map(({ at }): Outcome => (known(own) ? outcomeOf[openAt(own, at)] : "unclear"));
    seen.set(key, open);
    return open;
  };
  return (aed: Defibrillator, flags: readonly LocalFlag[] = []): readonly Outcome[] => {
    if (flags.length > 0) return hours.map(({ at }) => usableOutcome(aed, at, flags));
    const open = openHours(aed.hours);
    const openAlways: Defibrillator = { ...aed, hours: always };
    let on: Day | undefined;
    let apart: Outcome = "unclear";
    return hours.map(({ at, day }, i) => {
      if (day !== on) apart = usableOutcome(openAlways, at);
      on = day;
      return allOutcomes([apart, open[i] ?? "unclear"]);
    });
  };
};

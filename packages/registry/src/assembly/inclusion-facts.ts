import type { CareRecord, Incident, TimePoint } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import { absent, isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { compareInstants, osloDay } from "@prehosp/model/time";
import type { InclusionFacts } from "../inclusion.ts";
import { arrestSaid } from "./said-by-records.ts";
import type { Settlement } from "./settlement.ts";
import { settledAs } from "./settlement.ts";
import type { Settled } from "./statement.ts";
import { settle } from "./statement.ts";
import type { Groups } from "./units.ts";

const eventDayOf = (points: readonly TimePoint[]): Recorded<Day> => {
  const calls = points
    .filter(({ role }) => role === "registered" || role === "call-ringing" || role === "call-answered")
    .map(({ at }) => at)
    .filter(known)
    .toSorted(compareInstants);
  return calls[0] === undefined ? absent("not-recorded") : osloDay(calls[0]);
};

const treatmentOf = (records: readonly CareRecord[]): Recorded<boolean> => {
  const said = records.flatMap((r) => [
    isAbsent(r.cprStartedBy) ? r.cprStartedBy : r.cprStartedBy !== "nobody",
    isAbsent(r.firstShockBy) ? r.firstShockBy : r.firstShockBy !== "nobody",
    r.resuscitationByAmbulance,
  ]);
  if (said.includes(true)) return true;
  return said.length > 0 && said.every(known) ? false : absent("not-recorded");
};

/** What inclusion is judged from, and how the records' word on the arrest was settled. */
export const inclusionFacts = (
  points: readonly TimePoint[],
  records: readonly CareRecord[],
  { missions }: Incident,
  groups: Groups,
  settlement?: Settlement,
): { readonly facts: InclusionFacts; readonly arrest: Settled } => {
  const arrest = settledAs(settle(arrestSaid(records)), settlement);
  const said = arrest.outcome === "one" ? arrest.statement.said : undefined;
  const allTold = missions.length > 0 && groups.kindUntold.length === 0;
  return {
    arrest,
    facts: {
      eventDay: eventDayOf(points),
      arrestConfirmed: typeof said === "boolean" ? said : isAbsent(said) ? said : absent("not-recorded"),
      ambulanceDispatched: groups.ambulance.size > 0 ? true : allTold ? false : absent("not-recorded"),
      treatmentStarted: treatmentOf(records),
    },
  };
};

import type { CareRecord, IncidentId, TimeRole } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addDays, addSeconds, compareInstants, osloDay, secondsBetween } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { DemoIncident } from "../incidents/words.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import type { DemoOutcome } from "./year.ts";
import { demoOutcomes, demoYear } from "./year.ts";

/** What somebody wrote in one field: a value, or why there is none. */
export type DemoEntry =
  | { readonly value: string | boolean; readonly exactness?: "exact" }
  | { readonly absent: "not-applicable" | "unknown" };

/** The registry form of one arrest of the year: what the coordinator wrote over what the chain fills in. */
export interface DemoForm {
  readonly incident: IncidentId;
  readonly patient: string;
  readonly opened: Instant;
  /** None where the outcome is still waited for: the form is then a draft. */
  readonly signed?: Instant;
  readonly entries: Readonly<Record<string, DemoEntry>>;
}

const DAY = 86_400;
// Outcomes are asked for thirty days after; somebody has them some days later.
const OUTCOME_DAYS = 35;
const none: DemoEntry = { absent: "not-applicable" };
const say = (value: string | boolean): DemoEntry => ({ value });
const unless = (entry: DemoEntry | undefined): DemoEntry => entry ?? none;

const clockOf = ({ incident, times }: DemoIncident, role: TimeRole): Instant | undefined =>
  [...incident.times, ...times]
    .flatMap((point) => (point.role === role && known(point.at) ? [point.at] : []))
    .toSorted(compareInstants)[0];

// Of the call: what no clock says, the centre answered afterwards.
const callOf = (one: DemoIncident, { witnessed }: CareRecord): DemoForm["entries"] => {
  const seen = witnessed === "health-personnel";
  const answer = (element: string, role: TimeRole, time: string): DemoForm["entries"] =>
    clockOf(one, role) === undefined ? { [element]: seen ? none : say(false), [time]: none } : {};
  return {
    ...answer("recognised-arrest", "arrest-recognised", "time-recognised"),
    ...answer("telephone-cpr", "telephone-cpr-started", "time-telephone-cpr"),
  };
};

const careOf = (one: DemoIncident, record: CareRecord): DemoForm["entries"] => {
  const treated = record.resuscitationByAmbulance === true;
  const admitted = record.statusAtHandover === "rosc";
  const at = (role: TimeRole): DemoEntry => {
    const said = admitted ? clockOf(one, role) : undefined;
    return unless(said && { value: said, exactness: "exact" });
  };
  return {
    "not-attempted-because": treated ? none : say("obviously-dead"),
    ...(known(record.firstRhythm) ? {} : { "first-rhythm": { absent: "unknown" } as const }),
    "any-rosc": say(record.rosc === true),
    transported: say(admitted),
    "time-left-scene": at("left-scene"),
    "time-hospital-arrival": at("at-destination"),
  };
};

const outcomeOf = (draws: Seeded, day: ReturnType<typeof osloDay>, said: DemoOutcome): DemoForm["entries"] => {
  const { admitted, alive30Days, cpc } = said;
  const died = addDays(day, admitted ? draws.whole(2, 25) : 0);
  return {
    "survived-event": say(admitted),
    "alive-24-hours": say(admitted),
    "alive-at-discharge": admitted ? say(alive30Days) : none,
    "cpc-discharge": unless(cpc === undefined ? undefined : say(`cpc-${String(cpc)}`)),
    "death-day": alive30Days ? none : say(died),
  };
};

/**
 * The 186 forms of the year's 194 arrests, in the order of the events; of the other eight nobody made one. Those of the last weeks are
 * drafts without an outcome: what is due of them is for the coordinator.
 */
export const demoForms = ({
  seed = 113,
  at,
}: {
  readonly seed?: number;
  readonly at: Instant;
}): readonly DemoForm[] => {
  const outcomes = new Map(demoOutcomes({ seed, at }).map((one) => [one.incident, one]));
  const all = seeded(seed).fork("forms");
  return [...demoYear({ seed, at })].flatMap((one): readonly DemoForm[] => {
    const { incident, record, deliver } = one;
    const outcome = outcomes.get(incident.id);
    if (!deliver || record === undefined || outcome === undefined || !known(incident.received)) return [];
    const draws = all.fork(incident.id);
    const age = secondsBetween(incident.received, at);
    // Median nine days; of the newest, within what has passed.
    const opened = addSeconds(incident.received, Math.min(draws.lognormal(9, 0.7) * DAY, age * 0.6));
    const told = Math.max(OUTCOME_DAYS * DAY, secondsBetween(incident.received, opened)) + draws.whole(1, 5) * DAY;
    const early = { ...callOf(one, record), ...careOf(one, record) };
    const head = { incident: incident.id, patient: record.patient, opened };
    if (told > age) return [{ ...head, entries: early }];
    const late = outcomeOf(draws, osloDay(incident.received), outcome);
    return [{ ...head, signed: addSeconds(incident.received, told), entries: { ...early, ...late } }];
  });
};

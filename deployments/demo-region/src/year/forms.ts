import type { CareRecord, IncidentId, TimeRole } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import {
  addDays,
  addMonths,
  addSeconds,
  compareInstants,
  osloDay,
  secondsBetween,
  startOfDay,
} from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { demoRegion } from "../demo-region.ts";
import type { DemoIncident } from "../incidents/words.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import type { DemoOutcome } from "./year.ts";
import { demoArrests, demoOutcomes } from "./year.ts";

/** What somebody wrote in one field: a value, or why there is none. */
export type DemoEntry =
  | { readonly value: string | boolean; readonly exactness?: "exact" }
  | { readonly absent: "not-applicable" | "not-recorded" | "unknown" };

/** Entries of a form by element. */
export type DemoEntries = Readonly<Record<string, DemoEntry>>;

/** The registry form of one arrest: what the coordinator wrote over what the chain fills in, and when. */
export interface DemoForm {
  readonly incident: IncidentId;
  readonly patient: string;
  readonly opened: Instant;
  readonly entries: DemoEntries;
  /** None: still a draft. */
  readonly signed?: Instant;
  /** What became known of a patient who came to hospital; none where nobody came there, or it is still waited for. */
  readonly outcome?: { readonly at: Instant; readonly entries: DemoEntries };
  /** None: not delivered yet. */
  readonly delivered?: Instant;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
const YEAR = 364 * DAY;
// Outcomes are asked for thirty days after; somebody has them some days later.
const OUTCOME_DAYS = 35;
// A year ago a form was opened after a fortnight, at the median; now after four days.
const openedAfterDays = (age: number): number => 4 + 10 * Math.min(1, age / YEAR);
const YOUNG = 18 * HOUR;
/** New arrests that nobody has opened a form of; of the demonstration's forty. */
const NEW: ReadonlySet<string> = new Set(["demo-arrest", "demo-two-clocks", "demo-fall"]);

const none: DemoEntry = { absent: "not-applicable" };
const say = (value: string | boolean): DemoEntry => ({ value });
const unless = (entry: DemoEntry | undefined): DemoEntry => entry ?? none;

const clockOf = ({ incident, times }: DemoIncident, role: TimeRole): Instant | undefined =>
  [...incident.times, ...times]
    .flatMap((point) => (point.role === role && known(point.at) ? [point.at] : []))
    .toSorted(compareInstants)[0];

// Of the call: what no clock says, the centre answered afterwards.
const callOf = (one: DemoIncident, { witnessed }: CareRecord): DemoEntries => {
  const seen = witnessed === "health-personnel";
  const answer = (element: string, role: TimeRole, time: string): DemoEntries =>
    clockOf(one, role) === undefined ? { [element]: seen ? none : say(false), [time]: none } : {};
  return {
    ...answer("recognised-arrest", "arrest-recognised", "time-recognised"),
    ...answer("telephone-cpr", "telephone-cpr-started", "time-telephone-cpr"),
  };
};

const careOf = (one: DemoIncident, record: CareRecord, admitted: boolean): DemoEntries => {
  const treated = record.resuscitationByAmbulance === true;
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

// Who died where it happened is known to have; of who came to hospital nothing is known yet.
const deadAtScene = (day: Day): DemoEntries => ({
  "survived-event": say(false),
  "alive-24-hours": say(false),
  "alive-30-days": say(false),
  "alive-at-discharge": none,
  "cpc-discharge": none,
  "death-day": say(day),
});
const waitedFor: DemoEntries = { "survived-event": say(true), "alive-30-days": { absent: "not-recorded" } };

const outcomeOf = (draws: Seeded, day: Day, { alive30Days, cpc }: DemoOutcome): DemoEntries => ({
  "alive-24-hours": say(true),
  "alive-30-days": say(alive30Days),
  "alive-at-discharge": say(alive30Days),
  "cpc-discharge": unless(cpc === undefined ? undefined : say(`cpc-${String(cpc)}`)),
  "death-day": alive30Days ? none : say(addDays(day, draws.whole(2, 25))),
});

const startOfNextMonth = (at: Instant): Instant => startOfDay(addMonths(`${osloDay(at).slice(0, 7)}-01` as Day, 1));

/** The form of one arrest; none where nobody made one. */
const formOf = (one: DemoIncident, draws: Seeded, at: Instant, outcome?: DemoOutcome): readonly DemoForm[] => {
  const { incident, record } = one;
  if (record === undefined || !known(incident.received)) return [];
  const { received } = incident;
  const upTo = (when: Instant): { readonly is: Instant } | undefined => (when <= at ? { is: when } : undefined);
  const age = secondsBetween(received, at);
  // Of the newest, within what has passed.
  const opened = addSeconds(
    received,
    Math.round(Math.min(draws.lognormal(openedAfterDays(age), 0.5) * DAY, age * 0.6)),
  );
  const signed = addSeconds(opened, Math.min(draws.whole(1, 72) * HOUR, Math.floor(secondsBetween(opened, at) / 2)));
  const admitted = outcome?.admitted ?? record.statusAtHandover !== "dead";
  const day = osloDay(received);
  const entries = {
    ...callOf(one, record),
    ...careOf(one, record, admitted),
    ...(admitted ? waitedFor : deadAtScene(day)),
  };
  const head = { incident: incident.id, patient: record.patient, opened, entries };
  if (age < YOUNG || incident.id === "demo-gym") return [head];
  const told = Math.max(OUTCOME_DAYS * DAY, secondsBetween(received, signed)) + draws.whole(1, 5) * DAY;
  const known30 = admitted && outcome !== undefined ? upTo(addSeconds(received, told)) : undefined;
  const delivered = admitted && known30 === undefined ? undefined : upTo(startOfNextMonth(known30?.is ?? signed));
  return [
    {
      ...head,
      signed,
      ...(known30 && outcome ? { outcome: { at: known30.is, entries: outcomeOf(draws, day, outcome) } } : {}),
      ...(delivered ? { delivered: delivered.is } : {}),
    },
  ];
};

interface Asked {
  readonly seed?: number;
  readonly at: Instant;
}

/**
 * The year's 194 arrests in the order of the events, each with the form of the 186 that somebody made one of, built one by one as they
 * are asked for. All 186 are signed; of the newest who came to hospital the outcome is still waited for.
 */
export function* demoRegistered({ seed = 113, at }: Asked): Generator<{
  readonly one: DemoIncident;
  readonly form: DemoForm | undefined;
}> {
  const outcomes = new Map(demoOutcomes({ seed, at }).map((one) => [one.incident, one]));
  const all = seeded(seed).fork("forms");
  for (const one of demoArrests({ seed, at })) {
    const { id } = one.incident;
    yield { one, form: one.deliver ? formOf(one, all.fork(id), at, outcomes.get(id))[0] : undefined };
  }
}

/** The forms of the year's arrests alone. */
export const demoForms = (asked: Asked): readonly DemoForm[] =>
  [...demoRegistered(asked)].flatMap(({ form }) => form ?? []);

/**
 * The forms of the arrests among the demonstration's forty, newest events last: drafts of the last hours and where two clocks disagree, the
 * others signed. Three have none: with the year's eight they are the eleven possible arrests without a form.
 */
export const demoNewForms = ({ seed = 113, at }: Asked): readonly DemoForm[] => {
  const all = seeded(seed).fork("forms");
  return demoRegion({ seed, at }).incidents.flatMap((one) =>
    one.record?.arrestConfirmed === true && !NEW.has(one.incident.id) ? formOf(one, all.fork(one.incident.id), at) : [],
  );
};

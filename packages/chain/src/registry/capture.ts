import { indicate } from "@prehosp/criteria";
import { type Dismissal, type PossibleArrest, type SeenIncident, possibleArrests } from "@prehosp/registry";
import type { Books } from "../books.ts";
import { incidentOf } from "../question.ts";
import { type Way, careRecordOf } from "../way.ts";
import type { KeptForm } from "./form.ts";
import { formEvents } from "./form-facts.ts";

/** What of a region's books tells of an arrest. */
export type Known = Pick<Books["Service"], "region" | "criteria">;

/** An incident with all that can tell of an arrest: the call, its clocks and its records; pure. */
export const seenOf = (way: Way, { region, criteria }: Known): SeenIncident => {
  const incident = incidentOf(way);
  const { observed, criterion } = incident;
  return {
    incident,
    timeline: way.timeline,
    records: way.records.map((record) => careRecordOf(way, record)),
    units: region.units,
    indication: indicate(criteria, { observed, criterion }).indication,
  };
};

/** A form with the facts it was folded from. */
type WithFacts = Pick<KeptForm, "form" | "facts">;

/** The keys of every sign of an arrest that an incident shows. */
export const signKeys = (seen: SeenIncident): readonly string[] => [
  ...new Set(possibleArrests([seen], { forms: [] }).flatMap(({ signs }) => signs.map(({ key }) => key))),
];

// A dismissal is of the whole incident, and a record that tells of a patient later brings its own signs; where records tell of
// signs of one of several patients already, it is of that patient.
const dismissalOf = ({ form, facts }: WithFacts, seen: SeenIncident | undefined): readonly Dismissal[] => {
  const last = formEvents(facts).findLast(({ type }) => type === "dismissed");
  if (last?.type !== "dismissed" || form.standing !== "dismissed" || form.incident === undefined) return [];
  const { because, signs } = last.said;
  const several = new Set(seen?.records.map((record) => record.patient)).size > 1;
  const isToldOf = several && possibleArrests([seen!], { forms: [] }).some(({ patient }) => patient !== undefined);
  const patient = isToldOf ? form.case.patient : undefined;
  return [{ incident: form.incident, patient, because, by: last.by, at: last.at, signs }];
};

/** Those of the incidents that may hold an arrest without a form among `forms`; dismissed ones stay so until a new sign. Pure. */
export const possibleAmong = <K extends WithFacts>(
  incidents: readonly SeenIncident[],
  all: readonly K[],
  isForm: (kept: K) => boolean,
): readonly PossibleArrest[] => {
  const seen = new Map(incidents.map((one) => [one.incident.id, one]));
  return possibleArrests(incidents, {
    forms: all.flatMap((kept) =>
      kept.form.incident === undefined || !isForm(kept)
        ? []
        : [{ incident: kept.form.incident, patient: kept.form.case.patient }],
    ),
    dismissals: all.flatMap((kept) => dismissalOf(kept, seen.get(kept.form.incident!))),
  });
};

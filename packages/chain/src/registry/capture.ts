import { indicate } from "@prehosp/criteria";
import { type Dismissal, type PossibleArrest, type SeenIncident, possibleArrests } from "@prehosp/registry";
import type { Books } from "../books.ts";
import { incidentOf } from "../question.ts";
import { type Way, careRecordOf } from "../way.ts";
import type { KeptForm } from "./form.ts";
import { formEvents } from "./form-facts.ts";

type Known = Pick<Books["Service"], "region" | "criteria">;

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

/** The keys of every sign of an arrest that an incident shows. */
export const signKeys = (seen: SeenIncident): readonly string[] => [
  ...new Set(possibleArrests([seen], { forms: [] }).flatMap(({ signs }) => signs.map(({ key }) => key))),
];

// A dismissal of the only patient there is was one of the incident: a record that tells of it later brings its own signs.
const dismissalOf = ({ form, facts }: KeptForm, patients: number): readonly Dismissal[] => {
  const last = formEvents(facts).at(-1);
  if (last?.type !== "dismissed" || form.incident === undefined) return [];
  const { because, signs } = last.said;
  const patient = patients > 1 ? form.case.patient : undefined;
  return [{ incident: form.incident, patient, because, by: last.by, at: last.at, signs }];
};

/** The incidents that may hold an arrest without a form among `forms`; dismissed ones stay so until a new sign. Pure. */
export const possibleAmong = (
  ways: readonly Way[],
  all: readonly KeptForm[],
  books: Known,
  isForm: (kept: KeptForm) => boolean,
): readonly PossibleArrest[] => {
  const patients = new Map(ways.map((way) => [way.incident, new Set(way.records.map((r) => r.patient)).size]));
  return possibleArrests(
    ways.map((way) => seenOf(way, books)),
    {
      forms: all.flatMap((kept) =>
        kept.form.incident === undefined || !isForm(kept)
          ? []
          : [{ incident: kept.form.incident, patient: kept.form.case.patient }],
      ),
      dismissals: all.flatMap((kept) => dismissalOf(kept, patients.get(kept.form.incident!) ?? 0)),
    },
  );
};

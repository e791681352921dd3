import type { Basis, Places } from "@prehosp/indicators";
import { known } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import { type Case, valueOf } from "@prehosp/registry";
import { capturesOf } from "./captures.ts";
import { type FoldedForm, casesOf, openedForms, signedCases } from "./forms.ts";
import type { Part } from "./part.ts";

/** What every indicator rests on, and what places its parts: municipalities as numbered on the day it happened. */
export interface WholeBasis {
  readonly basis: Basis;
  /** What stands in the signed forms. */
  readonly signed: readonly Case[];
  readonly places: Required<Pick<Places, "municipalityOf" | "beside">>;
}

type Incidents = readonly NonNullable<Part["incident"]>[];

/**
 * Places incidents by what the centre said of them, and forms and the arrests of a capture audit by the case they are of, else its
 * incident.
 */
const placesOf = (incidents: Incidents, { cases }: Basis, forms: readonly FoldedForm[]): WholeBasis["places"] => {
  const said = new Map<string, string | undefined>(
    incidents.map(({ incident, municipality }) => [incident, municipality]),
  );
  const written = new Map<string, string>();
  for (const one of cases) {
    const code = valueOf(one, "municipality");
    if (known(code)) written.set(one.incident, code);
  }
  const ofForm = new Map<string, string>(forms.map(({ form }) => [form.id, form.case.incident]));
  return {
    municipalityOf: (incident) => said.get(incident),
    beside: (part, key) => {
      const incident = part === "forms" ? ofForm.get(key) : key.slice(0, key.lastIndexOf("/"));
      return incident === undefined ? undefined : (written.get(incident) ?? said.get(incident));
    },
  };
};

/**
 * Everything that an indicator can rest on, put together: incidents in the order they began, forms in the order they are handed in.
 * Calls are not among it: no door brings what the telephony knows, and a part that is not there is not an empty one. Residents come
 * from who asks. Pure.
 */
export const wholeOf = (parts: Incidents, forms: readonly FoldedForm[]): WholeBasis => {
  const incidents = parts.toSorted((a, b) => compareInstants(a.from, b.from) || (a.incident < b.incident ? -1 : 1));
  const basis: Basis = {
    cases: casesOf(
      incidents.flatMap(({ cases }) => cases),
      forms,
    ),
    timelines: incidents.flatMap(({ timelines }) => timelines),
    missions: incidents.flatMap(({ missions }) => missions),
    considerations: incidents.map(({ consideration }) => consideration),
    relays: incidents.flatMap(({ relays }) => relays),
    forms: openedForms(forms),
    captures: capturesOf(
      incidents.flatMap(({ seen }) => seen),
      forms,
    ),
  };
  return { basis, signed: signedCases(forms), places: placesOf(incidents, basis, forms) };
};

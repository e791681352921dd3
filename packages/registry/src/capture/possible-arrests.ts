import { lastVersions } from "../assembly/said-by-records.ts";
import type { Dismissal, PossibleArrest, SeenIncident } from "./possible-arrest.ts";
import { judged } from "./possible-arrest.ts";
import type { Sign } from "./sign.ts";
import { signsOf } from "./sign.ts";

const byIncident = <T extends { readonly incident: string }>(all: Iterable<T>): ReadonlyMap<string, readonly T[]> => {
  const map = new Map<string, T[]>();
  for (const one of all) map.set(one.incident, [...(map.get(one.incident) ?? []), one]);
  return map;
};

/**
 * The events that may be an arrest and have no form, in the order of the incidents, each with its signs and why. A patient of whom a
 * record tells is one of its own; what only the centre knows belongs to the incident. What was dismissed stays so until a new sign.
 */
export const possibleArrests = (
  incidents: Iterable<SeenIncident>,
  known: {
    readonly forms: Iterable<{ readonly incident: string; readonly patient: string }>;
    readonly dismissals?: readonly Dismissal[] | undefined;
  },
): readonly PossibleArrest[] => {
  const forms = byIncident(known.forms);
  const dismissals = byIncident(known.dismissals ?? []);
  return [...incidents].flatMap((seen) => {
    const { id } = seen.incident;
    const timeline = seen.timeline.incident === id ? seen.timeline : { incident: seen.incident.id, points: [] };
    const records = lastVersions(seen.records.filter(({ incident }) => incident === id));
    const own = { ...seen, timeline, records };
    const signs = signsOf(own);
    const done = new Set(forms.get(id)?.map(({ patient }) => patient));
    const patients = [...new Set(records.map(({ patient }) => patient))];
    const shared = signs.filter(({ patient }) => patient === undefined);
    const told = signs.length > shared.length;
    // The centre's signs are of the one patient there is; of several, they are nobody's as long as a record tells of one.
    const lists: readonly (readonly [string | undefined, readonly Sign[]])[] = [
      ...patients.map((patient): readonly [string, readonly Sign[]] => [
        patient,
        signs.filter((sign) => sign.patient === patient || (patients.length === 1 && sign.patient === undefined)),
      ]),
      ...(patients.length !== 1 && !told && done.size === 0 ? [[undefined, shared] as const] : []),
    ];
    return lists.flatMap(([patient, its]) =>
      its.length === 0 || (patient !== undefined && done.has(patient))
        ? []
        : [judged(own, patient, its, dismissals.get(id) ?? [])],
    );
  });
};

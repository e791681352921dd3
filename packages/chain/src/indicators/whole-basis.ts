import type { Basis, Places } from "@prehosp/indicators";
import type { IncidentId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import { type Case, valueOf } from "@prehosp/registry";
import { Effect } from "effect";
import { Books } from "../books.ts";
import { heldBriefly } from "../cut-off.ts";
import { formOpened } from "../kinds/form.ts";
import { basisOf } from "../measure.ts";
import { seenOf, signKeys } from "../registry/capture.ts";
import type { ReplayPeriod } from "../replay/period.ts";
import { readIn } from "../replay/ways-in.ts";
import type { Way } from "../way.ts";
import { capturesOf } from "./captures.ts";
import { considerationOf, probableGainOf } from "./considerations.ts";
import { type FoldedForm, casesOf, foldedForm, openedForms, signedCases } from "./forms.ts";
import { relaysOf } from "./relays.ts";

/** What every indicator rests on, and what places its parts: municipalities as numbered on the day it happened. */
export interface WholeBasis {
  readonly basis: Basis;
  /** What stands in the signed forms. */
  readonly signed: readonly Case[];
  readonly places: Required<Pick<Places, "municipalityOf" | "beside">>;
}

/**
 * Places incidents by what the centre said of them, and forms and the arrests of a capture audit by the case they are of, else its
 * incident.
 */
const placesOf = (ways: readonly Way[], { cases }: Basis, forms: readonly FoldedForm[]): WholeBasis["places"] => {
  const said = new Map<string, string | undefined>();
  for (const { incident, received } of ways)
    if ("municipality" in received.place) said.set(incident, received.place.municipality);
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

/** The incident that a form's first fact tells of. */
const incidentOf = ({ payload }: { readonly payload: unknown }): IncidentId | undefined =>
  (payload as { readonly incident?: IncidentId }).incident;

/**
 * Everything the ledger tells of some days that an indicator can rest on, in one reading of it. Calls are not among it: no door brings
 * what the telephony knows, and a part that is not there is not an empty one. Residents come from who asks.
 */
export const wholeBasisIn = Effect.fn("chain.wholeBasisIn")(function* (period: ReplayPeriod) {
  const books = yield* Books;
  const { region } = books;
  // A call that rang before midnight may be registered after it: the incidents of the days beside are read too.
  const { ways, besides } = yield* readIn(
    { from: addDays(period.from, -1), to: addDays(period.to, 1) },
    formOpened.kind,
  );
  const byId = new Map(ways.map((way) => [way.incident, way]));
  const forms = yield* Effect.forEach(besides.values(), (facts) => {
    const incident = incidentOf(facts[0]!);
    const way = incident && byId.get(incident);
    // The form of an incident of other days is of those days.
    if (incident !== undefined && way === undefined) return Effect.undefined;
    return Effect.andThen(
      Effect.yieldNow,
      heldBriefly(() => foldedForm(facts, way, region.units)),
    );
  }).pipe(Effect.map((all) => all.filter((one) => one !== undefined)));
  const each = yield* Effect.forEach(ways, (way) =>
    Effect.gen(function* () {
      yield* Effect.yieldNow;
      const gain = yield* probableGainOf(way);
      return yield* heldBriefly(() => {
        const seen = seenOf(way, books);
        return {
          ...basisOf([way], region.units),
          consideration: considerationOf(way, books, gain),
          relays: relaysOf(way, region),
          seen: signKeys(seen).length > 0 ? [seen] : [],
        };
      });
    }),
  );
  return yield* heldBriefly((): WholeBasis => {
    const basis: Basis = {
      cases: casesOf(
        each.flatMap(({ cases }) => cases),
        forms,
      ),
      timelines: each.flatMap(({ timelines }) => timelines),
      missions: each.flatMap(({ missions }) => missions),
      considerations: each.map(({ consideration }) => consideration),
      relays: each.flatMap(({ relays }) => relays),
      forms: openedForms(forms),
      captures: capturesOf(
        each.flatMap(({ seen }) => seen),
        forms,
      ),
    };
    return { basis, signed: signedCases(forms), places: placesOf(ways, basis, forms) };
  });
});

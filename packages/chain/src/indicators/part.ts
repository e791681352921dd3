import type { Basis, Consideration, Relay } from "@prehosp/indicators";
import type { IncidentId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Fact } from "@prehosp/ports";
import type { SeenIncident } from "@prehosp/registry";
import { Effect } from "effect";
import { Books } from "../books.ts";
import { heldBriefly } from "../cut-off.ts";
import { basisOf } from "../measure.ts";
import { seenOf, signKeys } from "../registry/capture.ts";
import { type Way, wayOf } from "../way.ts";
import { considerationOf, probableGainOf } from "./considerations.ts";
import { type FoldedForm, foldedForm } from "./forms.ts";
import { relaysOf } from "./relays.ts";

/** What one incident gives to what indicators rest on. */
interface OfIncident extends Pick<Basis, "cases" | "timelines" | "missions"> {
  readonly incident: IncidentId;
  readonly from: Instant;
  /** Where the centre said that it was. */
  readonly municipality: string | undefined;
  readonly consideration: Consideration;
  readonly relays: readonly Relay[];
  /** What shows a sign of an arrest. */
  readonly seen: readonly SeenIncident[];
}

/** What one incident gives together with its forms, or a form that was opened by hand. */
export interface Part {
  readonly incident: OfIncident | undefined;
  /** As the forms were handed in; undefined is one that is not measured. */
  readonly forms: readonly (FoldedForm | undefined)[];
  /** Everything that it rests on was there; what was not may be there another time, and then gives another part. */
  readonly isSettled: boolean;
}

const municipalityOf = ({ received: { place } }: Way) => ("municipality" in place ? place.municipality : undefined);

const ofIncident = Effect.fn("chain.ofIncident")(function* (way: Way) {
  const books = yield* Books;
  const { region } = books;
  yield* Effect.yieldNow;
  const { gain, isSettled } = yield* probableGainOf(way);
  const made = yield* heldBriefly((): OfIncident => {
    const seen = seenOf(way, books);
    return {
      ...basisOf([way], region.units),
      incident: way.incident,
      from: way.valid.from,
      municipality: municipalityOf(way),
      consideration: considerationOf(way, books, gain),
      relays: relaysOf(way, region),
      seen: signKeys(seen).length > 0 ? [seen] : [],
    };
  });
  return { made, isSettled };
});

/** Folds the facts of an incident and of its forms; without an incident, forms that were opened by hand. */
export const partOf = Effect.fn("chain.partOf")(function* (
  incident: { readonly id: IncidentId; readonly facts: readonly Fact[] } | undefined,
  forms: readonly (readonly Fact[])[],
) {
  const { units } = (yield* Books).region;
  const way = incident && wayOf(incident.id, incident.facts);
  // Forms of an incident that was never received are of no day.
  if (incident !== undefined && way === undefined)
    return { incident: undefined, forms: [], isSettled: true } satisfies Part;
  const folded = yield* Effect.forEach(forms, (facts) =>
    Effect.andThen(
      Effect.yieldNow,
      heldBriefly(() => foldedForm(facts, way, units)),
    ),
  );
  const own = way && (yield* ofIncident(way));
  return { incident: own?.made, forms: folded, isSettled: own?.isSettled ?? true } satisfies Part;
});

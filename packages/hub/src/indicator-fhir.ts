import { Books, type HeldTooLong, fhirNamespace, heldBriefly } from "@prehosp/chain";
import { measureReportsOf } from "@prehosp/fhir";
import type { Measured } from "@prehosp/indicators";
import { Effect } from "effect";

type Bundle = ReturnType<typeof measureReportsOf>;

/** What was measured, as it may leave, as MeasureReports that the region reports. */
export const measuredInFhir = (measured: readonly Measured[]): Effect.Effect<Bundle, HeldTooLong, Books> =>
  Effect.gen(function* () {
    const { region } = yield* Books;
    return yield* heldBriefly(() => measureReportsOf(measured, { namespace: fhirNamespace, reporter: region.id }));
  });

import { Books, fhirNamespace, heldBriefly } from "@prehosp/chain";
import { measureReportsOf, measuresOf } from "@prehosp/fhir";
import type { Indicator, Measured } from "@prehosp/indicators";
import { Effect } from "effect";

/** Definitions as Measures. */
export const definitionsInFhir = (indicators: readonly Indicator[]) => measuresOf(indicators);

/** What was measured, as it may leave, as MeasureReports that the region reports. */
export const measuredInFhir = Effect.fn("hub.measuredInFhir")(function* (measured: readonly Measured[]) {
  const { region } = yield* Books;
  return yield* heldBriefly(() => measureReportsOf(measured, { namespace: fhirNamespace, reporter: region.id }));
});

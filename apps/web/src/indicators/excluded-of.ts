import type { AnyMeasurement, Excluded } from "@prehosp/indicators";

/** How many each reason has left out of a figure, or that this is withheld; undefined where there is no figure. */
export const excludedOf = (one: AnyMeasurement): readonly Excluded[] | "withheld" | undefined => {
  if (one.belowMinimum) return undefined;
  return one.leftOut === "withheld" ? "withheld" : one.excluded;
};

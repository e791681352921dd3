import { OWN } from "./systems.ts";

/** The canonical of an indicator's Measure, without its version. */
export const measureUrl = (indicator: string): string => `${OWN}/Measure/${indicator}`;

/** The populations that a Measure of each kind has, in HL7's words; of a rate the denominator is person-years. */
export const populations = {
  share: ["initial-population", "denominator", "denominator-exclusion", "numerator"],
  time: ["initial-population", "measure-population", "measure-population-exclusion", "measure-observation"],
  rate: ["initial-population", "denominator", "numerator-exclusion", "numerator"],
} as const;

/** How a Measure of each kind is scored. */
export const scoring = { share: "proportion", time: "continuous-variable", rate: "ratio" } as const;

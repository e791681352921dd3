import type { AnyMeasurement } from "@prehosp/indicators";
import { Measurement, RateMeasurement, TimeMeasurement } from "@prehosp/indicators";
import type { PublishingProblem } from "./problem.ts";
import { problem } from "./problem.ts";

const schemas = { share: Measurement, time: TimeMeasurement, rate: RateMeasurement } as const;

/** A measurement, or where it is at fault: by its own kind, so that the place can be told. */
export const readMeasurement = (
  given: AnyMeasurement,
  at: number,
): { readonly measurement: AnyMeasurement } | { readonly problem: PublishingProblem } => {
  const schema = (Object.entries(schemas).find(([kind]) => kind === given?.kind) ?? ["share", Measurement])[1];
  const read = schema.safeParse(given);
  if (read.success) {
    const { data } = read;
    const isOutside = "numerator" in data && data.numerator > data.denominator;
    return isOutside
      ? { problem: problem("numerator-outside-denominator", "measurements", at, "numerator") }
      : { measurement: data };
  }
  return { problem: problem("bad-measurement", "measurements", at, ...(read.error.issues[0]?.path ?? []).map(String)) };
};

import type { MeasureReport } from "./r4.ts";
import type { Measurement } from "@prehosp/indicators";
import { epoch, instantOf } from "@prehosp/model/time";
import { masked } from "./absent-code.ts";
import { OWN, hl7 } from "./systems.ts";

const group = (code: string, count: number) => ({ code: { coding: [{ system: hl7.population, code }] }, count });

/** A measurement as a summary MeasureReport; a withheld one carries no figure, only that it is masked. */
export const measureReport = (measurement: Measurement): MeasureReport => {
  const { indicator, version, period } = measurement;
  const head = {
    resourceType: "MeasureReport",
    status: "complete",
    type: "summary",
    measure: `${OWN}/Measure/${indicator}|${version}`,
    // Our period ends before its `to`; the end of a FHIR period is in it.
    period: { start: period.from, end: instantOf(epoch(period.to) - 1) },
  } as const;
  if (measurement.belowMinimum) return { ...head, group: [{ measureScore: { extension: [masked] } }] };
  const left = measurement.excluded.reduce((sum, { n }) => sum + n, 0) + measurement.missing;
  return {
    ...head,
    group: [
      {
        population: [
          group("initial-population", measurement.population),
          group("denominator-exclusion", left),
          group("denominator", measurement.population),
          group("numerator", measurement.numerator),
        ],
        measureScore: { value: measurement.value, unit: "1", system: "http://unitsofmeasure.org", code: "1" },
      },
    ],
  };
};

import type { Unit } from "@prehosp/model";
import { type Basis, type Measurement, type Period, indicators, measure } from "@prehosp/indicators";
import { assembled } from "./deliver.ts";
import type { Way } from "./way.ts";

/** What the indicators rest on, out of the ways of a period; pure. */
export const basisOf = (ways: readonly Way[], units: readonly Unit[]): Basis => ({
  cases: ways.flatMap((w) => assembled(w, units).case ?? []),
  timelines: ways.map((w) => w.timeline),
  missions: ways.map((w) => ({
    incident: w.incident,
    status: w.status,
    urgencies: w.urgencies,
    missions: w.missions,
  })),
});

/** Every indicator over a period. */
export const measurements = (ways: readonly Way[], units: readonly Unit[], period: Period): readonly Measurement[] => {
  const basis = basisOf(ways, units);
  return indicators.map((i) => measure(i, basis, period));
};

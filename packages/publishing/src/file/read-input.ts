import type { AnyMeasurement, Indicator } from "@prehosp/indicators";
import { epoch, osloDay, startOfDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";
import { readMeasurement } from "../read-measurement.ts";
import type { Group } from "./withhold.ts";

/** One measurement as the file sees it: of which definition, unit and year; without counts where it is withheld. */
export interface Told extends Group {
  /** Its place in what was handed in. */
  readonly at: number;
  readonly definition: Indicator;
  readonly year: number;
  readonly measurement: AnyMeasurement;
  /** Id of the unit; "" = of all units. */
  readonly key: string;
  /** [fulfil, do not fulfil] of a share, [how many] of a time. */
  readonly counts?: readonly number[];
}

const yearOf = ({ period: { from, to } }: AnyMeasurement): number | undefined => {
  const year = Number(osloDay(from).slice(0, 4));
  const first = (of: number): Day => `${String(of).padStart(4, "0")}-01-01` as Day;
  // Whoever writes midnight in UTC means the year as well: the same days in Norway, an hour late.
  const isFirst = (at: typeof from, of: number): boolean =>
    osloDay(at) === first(of) && epoch(at) - epoch(startOfDay(first(of))) <= 3_600_000;
  return isFirst(from, year) && isFirst(to, year + 1) ? year : undefined;
};

const countsOf = (one: AnyMeasurement): readonly number[] | undefined => {
  if (one.belowMinimum) return undefined;
  return "numerator" in one ? [one.numerator, one.denominator - one.numerator] : [one.denominator];
};

/** Measurements as they are told of, and what is wrong with the rest. */
export const readInput = (
  definitions: readonly Indicator[],
  measurements: readonly AnyMeasurement[],
): { readonly told: readonly Told[]; readonly problems: readonly PublishingProblem[] } => {
  const byId = new Map(definitions.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const told: Told[] = [];
  const problems: PublishingProblem[] = [];
  measurements.forEach((given, at) => {
    const read = readMeasurement(given, at);
    if ("problem" in read) {
      problems.push(read.problem);
      return;
    }
    const { measurement } = read;
    const { indicator, version, unit } = measurement;
    const definition = byId.get(indicator);
    const year = yearOf(measurement);
    const counts = countsOf(measurement);
    const key = JSON.stringify([indicator, unit ?? null, year ?? at]);
    const wrong = [
      ...(definition === undefined ? [problem("unknown-indicator", "measurements", at, "indicator")] : []),
      ...(definition !== undefined &&
      (definition.version !== version || definition.kind !== (measurement.kind ?? "share"))
        ? [problem("definition-differs", "measurements", at, "version")]
        : []),
      ...(year === undefined ? [problem("not-a-year", "measurements", at, "period")] : []),
      ...(seen.has(key) ? [problem("given-twice", "measurements", at)] : []),
    ];
    seen.add(key);
    problems.push(...wrong);
    if (wrong.length > 0 || definition === undefined || year === undefined) return;
    told.push({
      at,
      definition,
      year,
      measurement,
      key: unit ?? "",
      ...(counts === undefined ? {} : { counts }),
    });
  });
  return { told, problems };
};

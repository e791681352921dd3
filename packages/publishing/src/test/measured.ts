import type { AnyMeasurement, SmallNumbers } from "@prehosp/indicators";
import { AnyMeasurement as Schema, allIndicators, wilson } from "@prehosp/indicators";
import type { PublishingUnit } from "../index.ts";

// Weights of an organisation number; the numbers are made up, with a check digit that fits.
const weights = [3, 2, 7, 6, 5, 4, 3, 2];
const withCheck = (eight: string): string | undefined => {
  const rest = 11 - (weights.reduce((sum, weight, i) => sum + weight * Number(eight[i]), 0) % 11);
  return rest === 10 ? undefined : `${eight}${String(rest % 11)}`;
};
export const numbers: readonly string[] = Array.from({ length: 120 }, (_, i) =>
  withCheck(String(90_000_000 + i * 7)),
).flatMap((one) => one ?? []);

export const units = (...ids: readonly (string | readonly [id: string, within: string])[]): PublishingUnit[] =>
  ids.map((one, i) => {
    const [unit, within] = typeof one === "string" ? [one] : one;
    return { unit: unit ?? "", orgnr: numbers[i] ?? "", ...(within === undefined ? {} : { within }) };
  });

export const policy: SmallNumbers = {
  threshold: 5,
  mode: "suppress",
  zeros: "shown",
  decidedBy: "test",
  source: "test",
};

const definitionOf = (id: string) => allIndicators.find((one) => one.id === id)!;
const head = (indicator: string, year: number, unit: string | undefined) => ({
  indicator,
  version: definitionOf(indicator).version,
  period: { from: `${String(year - 1)}-12-31T23:00:00.000Z`, to: `${String(year)}-12-31T23:00:00.000Z` },
  minimumDenominator: 6,
  ...(unit === undefined ? {} : { unit }),
});
const rest = { belowMinimum: false, excluded: [], unplaced: 0, missing: 0 };

/** A share of a unit; withheld without counts, and of all of them without a unit. */
export const share = (
  unit: string | undefined,
  counts?: readonly [yes: number, no: number],
  { indicator = "recognised-arrest", year = 2026 } = {},
): AnyMeasurement => {
  if (counts === undefined) return Schema.parse({ ...head(indicator, year, unit), kind: "share", belowMinimum: true });
  const [yes, no] = counts;
  const n = yes + no;
  return Schema.parse({
    ...head(indicator, year, unit),
    ...rest,
    kind: "share",
    population: n,
    numerator: yes,
    denominator: n,
    value: n === 0 ? 0 : yes / n,
    interval: wilson(yes, Math.max(n, 1)),
  });
};

export const time = (unit: string | undefined, n: number, median: number): AnyMeasurement =>
  Schema.parse({
    ...head("call-to-compression", 2026, unit),
    ...rest,
    kind: "time",
    population: n,
    denominator: n,
    method: "type-7",
    quantiles: [
      {
        p: 0.5,
        value: median,
        interval: { method: "order-statistics", level: 0.95, low: median - 10, high: median + 10 },
      },
      { p: 0.1, value: median / 2 },
      { p: 0.9, value: median * 2 },
    ],
  });

export const rate = (unit: string | undefined): AnyMeasurement =>
  Schema.parse({
    ...head("survival-rate-30-days", 2026, unit),
    ...rest,
    kind: "rate",
    population: 30,
    denominator: 30,
    numerator: 12,
    personYears: 100_000,
    per: 100_000,
    value: 12,
    interval: { method: "byar", level: 0.95, low: 6, high: 21 },
  });

import type { AnyMeasurement, Group } from "@prehosp/indicators";
import { before } from "../order.ts";
import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";
import { readMeasurement } from "../read-measurement.ts";
import type { Row } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { tableOf } from "../table/table.ts";
import { emptyFigureRow, figureColumns } from "./figure-columns.ts";

/** One measurement and whom it is of. */
export interface Figure {
  readonly group?: Pick<Group, "level" | "id">;
  readonly measurement: AnyMeasurement;
}

type Shown = Extract<AnyMeasurement, { belowMinimum: false }>;

const limits = (of: { low: number; high: number; method: string; level: number } | undefined): Row =>
  of === undefined ? {} : { low: of.low, high: of.high, interval_method: of.method, interval_level: of.level };

const valueOf = (one: Shown): Row => {
  if ("quantiles" in one) {
    const at = (p: number) => one.quantiles.find((quantile) => quantile.p === p);
    const [median, p10, p90] = [at(0.5), at(0.1), at(0.9)];
    return {
      value: median?.value ?? null,
      ...limits(median?.interval),
      p10: p10?.value ?? null,
      p10_low: p10?.interval?.low ?? null,
      p10_high: p10?.interval?.high ?? null,
      p90: p90?.value ?? null,
      p90_low: p90?.interval?.low ?? null,
      p90_high: p90?.interval?.high ?? null,
    };
  }
  return {
    numerator: one.numerator,
    value: one.value,
    ...limits(one.interval),
    ...("personYears" in one ? { person_years: one.personYears, per: one.per } : {}),
  };
};

const leftOutOf = (one: Shown): Row =>
  one.leftOut === "withheld"
    ? { left_out: "withheld" }
    : {
        left_out: "told",
        population: one.population,
        excluded: one.excluded.reduce((sum, { n }) => sum + n, 0),
        excluded_reasons: one.excluded.map(({ reason, n }) => `${reason}=${String(n)}`).join(" "),
        unplaced: one.unplaced,
        missing: one.missing,
      };

const shownOf = (one: Shown): Row => ({
  ...leftOutOf(one),
  denominator: one.denominator,
  breaks: one.breaks === undefined || one.breaks.length === 0 ? null : one.breaks.map(({ from }) => from).join(" "),
  ...valueOf(one),
});

const units = { share: "1", time: "s", rate: "per person-years" } as const;

const rowOf = ({ group, measurement: one }: Figure): Row => {
  const { kind = "share", problems = [] } = one.belowMinimum ? one : { kind: one.kind };
  const unit = group?.level === "national" ? undefined : (group?.id ?? one.unit);
  return {
    ...emptyFigureRow,
    indicator: one.indicator,
    version: one.version,
    kind,
    level: group?.level ?? null,
    group_id: unit ?? null,
    period_from: one.period.from,
    period_to: one.period.to,
    minimum_denominator: one.minimumDenominator,
    value_unit: units[kind],
    ...(one.belowMinimum
      ? {
          withheld: problems.length > 0 ? "not-measured" : "withheld",
          problems: problems.length > 0 ? problems.map(({ code }) => code).join(" ") : null,
        }
      : shownOf(one)),
  };
};

const orderOf = (row: Row): string =>
  JSON.stringify([row["indicator"], row["level"], row["group_id"] ?? "", row["period_from"], row["period_to"]]);

/**
 * Measurements as a table, one row each and sorted, for CSV, Parquet and a codebook. Nothing is withheld here: hand in what the policy for
 * small numbers let through. The same indicator, group and period twice is a problem.
 */
export const figuresTable = (
  figures: readonly Figure[],
): Table | { readonly problems: readonly PublishingProblem[] } => {
  const problems = figures.flatMap(({ measurement }, i) => {
    const read = readMeasurement(measurement, i);
    return "problem" in read ? [read.problem] : [];
  });
  if (problems.length > 0) return { problems };
  const rows = figures.map(rowOf).map((row, i) => ({ row, i, key: orderOf(row) }));
  const first = new Map(rows.toReversed().map(({ key, i }) => [key, i]));
  const twice = rows.filter(({ key, i }) => first.get(key) !== i);
  if (twice.length > 0) return { problems: twice.map(({ i }) => problem("given-twice", "measurements", i)) };
  return tableOf(
    figureColumns,
    rows.toSorted((a, b) => before(a.key, b.key)).map(({ row }) => row),
  );
};

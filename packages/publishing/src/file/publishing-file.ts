import type { AnyMeasurement, Indicator } from "@prehosp/indicators";
import { SmallNumbers } from "@prehosp/indicators";
import * as z from "zod";
import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";
import { before } from "../order.ts";
import type { Naming } from "./describe.ts";
import { metadataOf } from "./describe.ts";
import type { LeftOut } from "./left-out.ts";
import type { Told } from "./read-input.ts";
import { readInput } from "./read-input.ts";
import type { PublishingIndicator } from "./row.ts";
import { PublishingContext, PublishingRow } from "./row.ts";
import { outsideUnits, stayingIn } from "./staying-in.ts";
import { PublishingUnit, unitProblems } from "./unit.ts";

/** What a publishing file is made of. */
export interface PublishingInput extends Naming {
  readonly context: PublishingContext;
  readonly definitions: readonly Indicator[];
  /** Of one calendar year each; those of a unit above others, or of no unit, are sums: published elsewhere and not in the file. */
  readonly measurements: readonly AnyMeasurement[];
  /** Units that share no member; the receiver adds them up. */
  readonly units: readonly PublishingUnit[];
  /** Ids of groups that the receiver does not take, measured all the same: with them the others add up to the sum. */
  readonly beside?: readonly string[];
  readonly policy: SmallNumbers;
}

/** A file as SKDE takes it, with what the receiver must know of each indicator and what is not in it. */
export interface PublishingFile {
  readonly rows: readonly PublishingRow[];
  readonly metadata: readonly PublishingIndicator[];
  readonly left: readonly LeftOut[];
}

const rowOf = (
  { key, year, definition, measurement, counts = [] }: Told,
  { context, ids = {} }: PublishingInput,
  units: ReadonlyMap<string, PublishingUnit>,
): PublishingRow => {
  const median =
    !measurement.belowMinimum && "quantiles" in measurement
      ? measurement.quantiles.find(({ p }) => p === 0.5)?.value
      : undefined;
  const [yes = 0, no = 0] = counts;
  return {
    context,
    year,
    orgnr: units.get(key)?.orgnr ?? "",
    ind_id: ids[definition.id] ?? definition.id,
    // The receiver keeps three decimals (double(9,3)).
    var: median === undefined ? yes : Math.round(median * 1000) / 1000,
    denominator: yes + no,
  };
};

/**
 * The publishing file of SKDE's Sykehusviser: one row for each indicator, unit and year, with counts already summed for the unit, and
 * nothing in it, nor in it together with the sums handed in, gives back a withheld count: see `withhold`. One indicator at a time; hand
 * in what the same policy made of the measurements for every other publication, such as a report.
 */
export const publishingFile = (
  input: PublishingInput,
): PublishingFile | { readonly problems: readonly PublishingProblem[] } => {
  const bad = [
    ...(z.array(PublishingUnit).safeParse(input.units).error?.issues ?? []).map((one) => ["units", ...one.path]),
    ...(SmallNumbers.safeParse(input.policy).error?.issues ?? []).map((one) => ["policy", ...one.path]),
    ...(PublishingContext.safeParse(input.context).success ? [] : [["context"]]),
  ];
  if (bad.length > 0) return { problems: bad.map((path) => problem("bad-input", ...path.map(String))) };
  const { definitions, measurements, units, policy } = input;
  const byUnit = new Map(units.map((one) => [one.unit, one]));
  const beside = new Set(input.beside?.filter((id) => !byUnit.has(id)));
  const { metadata, problems: badMetadata } = metadataOf(definitions, input);
  const { told, problems: badMeasurements } = readInput(definitions, measurements);
  const problems = [
    ...unitProblems(units),
    ...definitions.flatMap(({ id }, i) =>
      definitions.findIndex((other) => other.id === id) < i ? [problem("definition-twice", "definitions", i)] : [],
    ),
    ...badMetadata,
    ...badMeasurements,
    ...told.flatMap(({ key, at }) =>
      key === "" || byUnit.has(key) || outsideUnits.has(key) || beside.has(key)
        ? []
        : [problem("unknown-unit", "measurements", at, "unit")],
    ),
  ];
  if (problems.length > 0) return { problems };

  const byFigure = new Map<string, Told[]>();
  for (const one of told) {
    const figure = JSON.stringify([one.definition.id, one.year]);
    byFigure.set(figure, [...(byFigure.get(figure) ?? []), one]);
  }
  const found = [...byFigure.values()].map((figure) => stayingIn(figure, byUnit, policy, beside));
  const inside = found.flatMap((one) => one.inside).map((one) => ({ at: one.at, row: rowOf(one, input, byUnit) }));
  const unsound = [
    ...found.flatMap((one) => one.problems),
    ...inside.flatMap(({ at, row }) =>
      PublishingRow.safeParse(row).success ? [] : [problem("number-too-large", "measurements", at)],
    ),
  ];
  if (unsound.length > 0) return { problems: unsound };
  return {
    rows: inside
      .map(({ row }) => row)
      .toSorted((a, b) => before(a.ind_id, b.ind_id) || a.year - b.year || before(a.orgnr, b.orgnr)),
    metadata,
    left: found.flatMap((one) => one.left).toSorted((a, b) => before(JSON.stringify(a), JSON.stringify(b))),
  };
};

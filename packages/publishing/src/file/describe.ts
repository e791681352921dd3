import type { Indicator } from "@prehosp/indicators";
import { before } from "../order.ts";
import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";
import { PublishingIndicator } from "./row.ts";

const sentences = (of: readonly (string | undefined)[]): string =>
  of
    .filter((one) => one !== undefined)
    .map((one) => (/[.!?:;]$/.test(one) ? one : `${one}.`))
    .join(" ");

const spanOf = (one: Indicator): readonly string[] =>
  one.kind === "time"
    ? [`Fra: ${one.start.nb}`, `Til: ${one.end.nb}`]
    : [`Teller: ${one.numerator.nb}`, `Nevner: ${one.denominator.nb}`];

/** What the receiver must know of an indicator that is a share or a time, in bokmål; `id` and `coverage` are the receiver's ids. */
const describe = (
  one: Indicator,
  { id, coverage, isCoverage }: { readonly id: string; readonly coverage?: string; readonly isCoverage: boolean },
): PublishingIndicator => {
  const target = one.kind === "share" ? one.target : undefined;
  return {
    id,
    dg_id: isCoverage ? null : (coverage ?? null),
    title: one.label.nb,
    name: `${one.id} ${one.version}`,
    type: one.kind === "time" ? "median" : isCoverage ? "dg_andel" : "andel",
    sformat: one.kind === "time" ? ",.0f" : ",.0%",
    measure_unit: one.kind === "time" ? "sekunder" : null,
    min_denominator: one.minimumDenominator,
    level_green: target?.share ?? null,
    level_yellow: null,
    // A target is a share to reach; without one nobody has said which way is better.
    level_direction: target === undefined ? null : 1,
    short_description: sentences([one.population.nb]),
    long_description: sentences([
      ...spanOf(one),
      one.exclusions.length === 0 ? undefined : `Utelatt: ${one.exclusions.map(({ text }) => text.nb).join("; ")}`,
      `Kilde: ${one.source.nb}`,
      target === undefined ? undefined : `Mål: ${target.source.nb}`,
      ...one.traps.map(({ nb }) => nb),
    ]),
  };
};

/** What an indicator is called at the receiver. */
export interface Naming {
  /** Ids at the receiver, by our own; our own where none is given. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Our id of the indicator that tells the coverage of the others. */
  readonly coverage?: string;
}

/** The metadata of definitions, sorted by id, and what of it the receiver does not take; the format has no type for rates. */
export const metadataOf = (
  definitions: readonly Indicator[],
  { ids = {}, coverage }: Naming,
): {
  readonly metadata: readonly PublishingIndicator[];
  readonly problems: readonly PublishingProblem[];
} => {
  const idOf = (one: string): string => ids[one] ?? one;
  const all = definitions
    .filter(({ kind }) => kind !== "rate")
    .map((one) =>
      describe(one, {
        id: idOf(one.id),
        isCoverage: one.id === coverage,
        ...(coverage === undefined ? {} : { coverage: idOf(coverage) }),
      }),
    );
  const problems = all.flatMap((one, i) => [
    ...(PublishingIndicator.safeParse(one).error?.issues ?? []).map(({ code, path }) =>
      problem(
        code === "too_big" && path[0] !== "min_denominator" ? "text-too-long" : "number-too-large",
        "metadata",
        one.id,
        ...path.map(String),
      ),
    ),
    ...(all.slice(0, i).some(({ id }) => id === one.id) ? [problem("definition-twice", "metadata", one.id)] : []),
  ]);
  return { metadata: all.toSorted((a, b) => before(a.id, b.id)), problems };
};

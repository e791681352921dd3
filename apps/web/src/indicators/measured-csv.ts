import type { AnyMeasurement } from "@prehosp/indicators";
import type { Language } from "@prehosp/model";
import { csvOf } from "./csv-of.ts";
import { figureOf } from "./figure.ts";

const HEADS = [
  "indikator",
  "versjon",
  "fra",
  "til",
  "gruppe",
  "navn",
  "status",
  "teller",
  "nevner",
  "verdi",
  "nedre",
  "øvre",
  "enhet",
  "populasjon",
  "utelatt",
  "mangler",
  "uten_tidspunkt",
] as const;

const UNITS = { share: "andel", time: "sekunder (median)", rate: "rate" } as const;

/** One line of the file: whom it is of, and what was measured. */
interface CsvRow {
  readonly id: string;
  readonly name: string;
  readonly measurement: AnyMeasurement;
}

/** Measurements as a file: codes that do not change with the language, decimals as it writes them. What is withheld has no number at all: its columns are empty. */
export const measuredCsv = (rows: readonly CsvRow[], language: Language): string => {
  const written = (value: number | undefined): string =>
    value === undefined ? "" : language === "en" ? String(value) : String(value).replace(".", ",");
  return csvOf(
    HEADS,
    rows.map(({ id, name, measurement: one }) => {
      const about = [one.indicator, one.version, one.period.from, one.period.to, id, name];
      const figure = figureOf(one);
      if (one.belowMinimum || figure === undefined) {
        const status = one.belowMinimum && one.problems !== undefined ? one.problems[0]?.code : undefined;
        return [...about, status ?? "for-få", ...HEADS.slice(about.length + 1).map(() => "")];
      }
      const leftOut =
        one.leftOut === "withheld"
          ? [undefined, undefined, undefined, undefined]
          : [one.population, one.excluded.reduce((sum, { n }) => sum + n, 0), one.missing, one.unplaced];
      const unit = figure.per === undefined ? UNITS[figure.kind] : `per ${String(figure.per)} personår`;
      return [
        ...about,
        "vist",
        written(figure.numerator),
        written(figure.n),
        written(figure.value),
        written(figure.interval?.low),
        written(figure.interval?.high),
        unit,
        ...leftOut.map(written),
      ];
    }),
  );
};

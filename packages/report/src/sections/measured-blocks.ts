import type { AnyMeasurement } from "@prehosp/indicators";
import type { Context, ToldIndicator } from "../context.ts";
import { count, dayText, decimal, duration, wholePercent } from "../numbers.ts";
import type { Block } from "../report.ts";
import { saidOf, whyWithheld } from "../said-measurement.ts";

type Shown = Extract<AnyMeasurement, { belowMinimum: false }>;

const quantileRows = (one: Shown, { t, language }: Context): readonly (readonly [string, string])[] =>
  one.kind !== "time"
    ? []
    : one.quantiles
        .filter(({ p }) => p !== 0.5)
        .map(({ p, value, interval }) => [
          `${wholePercent(Math.round(p * 100), language)} ${t("within")}`,
          interval === undefined
            ? duration(value, language)
            : `${duration(value, language)} (${duration(interval.low, language)}–${duration(interval.high, language)})`,
        ]);

const resultRows = (one: Shown, context: Context): readonly (readonly [string, string])[] => {
  const { t, language } = context;
  const { value, interval, of } = saidOf(one, language);
  const heads = { share: "result", time: "median", rate: "rate" } as const;
  return [
    [t(heads[one.kind ?? "share"]), value],
    ...(interval === "" ? [] : [[t("interval"), interval] as const]),
    ...quantileRows(one, context),
    [t("basis"), of],
    ...(one.kind === "rate" ? [[t("personYears"), decimal(one.personYears, 0, language)] as const] : []),
  ];
};

/** How the population came out, reason by reason. */
const populationBlocks = (one: Shown, context: Context): readonly Block[] => {
  const { t, language } = context;
  const row = (label: string, n: number): readonly string[] => [label, count(n, language)];
  if (one.leftOut === "withheld") return [{ kind: "paragraph", text: t("leftOutWithheld"), tone: "note" }];
  return [
    {
      kind: "table",
      table: {
        caption: t("populationCaption"),
        heads: [t("part"), t("n")],
        numeric: [false, true],
        rows: [
          row(t("inPopulation"), one.population),
          ...one.excluded.map(({ text, n }) => row(`− ${context.in(text)}`, n)),
          row(`− ${t("missing")}`, one.missing),
          row(`= ${t("known")}`, one.denominator),
          row(t("unplaced"), one.unplaced),
        ],
      },
    },
  ];
};

/** What an indicator came to over the whole of the report. */
export const wholeBlocks = ({ whole }: ToldIndicator, context: Context): readonly Block[] => {
  const { language } = context;
  if (whole.belowMinimum)
    return whyWithheld(whole, language).map((text) => ({ kind: "paragraph", text, tone: "note" }));
  return [
    { kind: "facts", rows: resultRows(whole, context) },
    ...populationBlocks(whole, context),
    ...(whole.breaks ?? []).map(({ from, means }): Block => ({
      kind: "paragraph",
      text: `${context.t("breakInside")} ${dayText(from, language)}: ${context.in(means)}`,
      tone: "note",
    })),
  ];
};

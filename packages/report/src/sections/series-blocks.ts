import { runChart } from "@prehosp/figures";
import { osloDay, startOfDay } from "@prehosp/model/time";
import type { Context, ToldIndicator } from "../context.ts";
import { filled } from "../context.ts";
import { dayText, periodText } from "../numbers.ts";
import { picture } from "../picture.ts";
import type { Block } from "../report.ts";
import { saidOf } from "../said-measurement.ts";
import { unitOf, valuesOf } from "../values-of.ts";

/** Fewer points are no line. */
const FEWEST = 3;

type Series = NonNullable<ToldIndicator["series"]>;

/** The breaks of a definition that fall inside a series, at the first point that begins with or after them, or that holds them. */
const breaksOf = (one: ToldIndicator, { of }: Series, labels: readonly string[], context: Context) =>
  (one.definition.series ?? []).flatMap(({ from, means }) => {
    const day = startOfDay(from);
    const at = of.findIndex(({ period }) => day < period.to);
    const label = labels[at];
    const first = of[0];
    return label === undefined || first === undefined || day <= first.period.from
      ? []
      : [{ at: label, means: `${dayText(from, context.language)}: ${context.in(means)}` }];
  });

/** One indicator over time: a run chart with its breaks, and the table. */
export const seriesBlocks = (one: ToldIndicator, context: Context): readonly Block[] => {
  const { definition, series } = one;
  if (series === undefined || series.of.length === 0) return [];
  const { t, language } = context;
  const title = filled(t("overTime"), context.in(definition.label), t(`by-${series.step}`));
  const labels = series.of.map(({ period }) => periodText(osloDay(period.from), osloDay(period.to), language));
  const shown = series.of.filter((point) => valuesOf(point) !== undefined).length;
  if (shown === 0) return [{ kind: "paragraph", text: filled(t("noneShown"), t(`by-${series.step}`)), tone: "note" }];
  const target = definition.kind === "share" ? definition.target?.share : undefined;
  return [
    ...(shown < FEWEST
      ? []
      : picture(runChart, {
          title,
          language,
          untitled: true,
          unit: unitOf(definition),
          points: series.of.map((point, at) => {
            const label = labels[at] ?? "";
            const values = valuesOf(point);
            return values === undefined ? { label, withheld: true } : { label, ...values };
          }),
          breaks: breaksOf(one, series, labels, context),
          ...(target === undefined ? {} : { target }),
        })),
    {
      kind: "table",
      table: {
        caption: title,
        heads: [t("period"), t("result"), t("interval"), t("basis")],
        numeric: [false, true, true, true],
        rows: series.of.map((point, at) => {
          const { value, interval, of } = saidOf(point, language);
          return [labels[at] ?? "", value, interval, of];
        }),
      },
    },
  ];
};

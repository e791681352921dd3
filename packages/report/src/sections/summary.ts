import type { Context, ToldIndicator } from "../context.ts";
import { percent } from "../numbers.ts";
import type { Block, ReportSection } from "../report.ts";
import { saidOf } from "../said-measurement.ts";

/** Whether the target is reached, as far as the interval can tell. */
const againstTarget = ({ definition, whole }: ToldIndicator, { language, t }: Context): string => {
  if (definition.kind !== "share" || definition.target === undefined) return "";
  const { share } = definition.target;
  const target = percent(share, language);
  if (whole.belowMinimum || whole.kind === "time" || whole.kind === "rate") return target;
  const { low, high } = whole.interval;
  const verdict =
    share === 1 && whole.value < 1
      ? "below"
      : low >= share || whole.value === 1
        ? "reached"
        : high < share
          ? "below"
          : "unsure";
  return `${target}: ${t(verdict)}`.replaceAll(" ", "\u00a0");
};

const results = (context: Context): readonly Block[] => {
  const { indicators, language, t } = context;
  if (indicators.length === 0) return [{ kind: "paragraph", text: t("nothingMeasured"), tone: "note" }];
  return [
    {
      kind: "table",
      table: {
        caption: t("resultsCaption"),
        heads: [t("indicator"), t("result"), t("interval"), t("basis"), t("target")],
        numeric: [false, true, true, true, false],
        rows: indicators.map((one) => {
          const { value, interval, of } = saidOf(one.whole, language);
          return [context.in(one.definition.label), value, interval, of, againstTarget(one, context)];
        }),
      },
    },
    { kind: "paragraph", text: t("resultsNote"), tone: "note" },
  ];
};

/** All results at a glance, and what the editor says of them. */
export const summary = (context: Context): ReportSection => ({
  id: "summary",
  title: context.t("summary"),
  blocks: [...context.editor("summary"), ...results(context)],
  parts: [],
});

import { publish } from "@prehosp/indicators";
import { isProblem, wilson } from "@prehosp/statistics";
import type { Context } from "../context.ts";
import { percentOf } from "../numbers.ts";
import type { CoverageCounts } from "../input-parts.ts";
import type { Block, ReportSection } from "../report.ts";
import { shareBetween } from "../said-measurement.ts";
import { toldCount } from "../told-count.ts";

const shares = ({ registered, found, unclear }: CoverageCounts, { t, language }: Context): Block => {
  const interval = wilson(registered, registered + found);
  return {
    kind: "facts",
    rows: [
      [t("coverageShare"), percentOf(registered, registered + found, language)],
      ...(isProblem(interval) ? [] : [[t("interval"), shareBetween(interval.low, interval.high, language)] as const]),
      [t("coverageAtLeast"), percentOf(registered, registered + found + unclear, language)],
    ],
  };
};

const blocks = (counts: CoverageCounts, context: Context): readonly Block[] => {
  const { t, language, policy } = context;
  const told = publish(
    {
      rows: ["all"],
      columns: ["registered", "found", "unclear"],
      counts: [[counts.registered, counts.found, counts.unclear]],
    },
    policy,
  );
  const cells = told.cells[0] ?? [];
  const isExact = cells.every((cell) => "n" in cell);
  const names = [t("registered"), t("found"), t("unclear")];
  return [
    {
      kind: "table",
      table: {
        caption: t("coverageCaption"),
        heads: [t("part"), t("n")],
        numeric: [false, true],
        rows: [
          ...cells.map((cell, at) => [names[at] ?? "", toldCount(cell, language)]),
          [t("sum"), toldCount(told.sum, language)],
        ],
      },
    },
    ...(isExact && counts.registered + counts.found > 0
      ? [shares(counts, context)]
      : [{ kind: "paragraph", text: t("coverageWithheld"), tone: "note" } as const]),
  ];
};

/** How much of what should be there is registered. */
export const coverageSection = (context: Context): ReportSection => {
  const { input, t, editor } = context;
  return {
    id: "coverage",
    title: t("coverage"),
    blocks: [
      ...editor("coverage"),
      ...(input.coverage === undefined
        ? [{ kind: "paragraph", text: t("noCoverage"), tone: "note" } as const]
        : blocks(input.coverage, context)),
    ],
    parts: [],
  };
};

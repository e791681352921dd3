import type { Context, ToldIndicator } from "../context.ts";
import type { ReportSection } from "../report.ts";
import { definitionBlocks } from "./definition-facts.ts";
import { groupBlocks } from "./group-blocks.ts";
import { wholeBlocks } from "./measured-blocks.ts";
import { seriesBlocks } from "./series-blocks.ts";

const isFaulty = ({ whole }: ToldIndicator): boolean => whole.belowMinimum && whole.problems !== undefined;

const part = (one: ToldIndicator, context: Context): ReportSection => ({
  id: `indicator:${one.definition.id}`,
  title: context.in(one.definition.label),
  blocks: [
    ...context.editor(`indicator:${one.definition.id}`),
    ...wholeBlocks(one, context),
    // What could not be measured at all has nothing by group or month either.
    ...(isFaulty(one) ? [] : [...groupBlocks(one, context), ...seriesBlocks(one, context)]),
    { kind: "heading", text: context.t("howDefined") },
    ...definitionBlocks(one.definition, context),
  ],
  parts: [],
});

/** Every indicator: what it came to, group by group, over time, and what it is. */
export const indicatorParts = (context: Context): ReportSection => ({
  id: "indicators",
  title: context.t("indicators"),
  blocks: context.editor("indicators"),
  parts: context.indicators.map((one) => part(one, context)),
});

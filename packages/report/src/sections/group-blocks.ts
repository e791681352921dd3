import { funnelChart, inOrder, sortedBars } from "@prehosp/figures";
import type { AnyMeasurement } from "@prehosp/indicators";
import type { Context, ToldIndicator } from "../context.ts";
import { filled } from "../context.ts";
import { picture } from "../picture.ts";
import type { Block } from "../report.ts";
import { saidOf } from "../said-measurement.ts";
import { unitOf, valuesOf } from "../values-of.ts";
import { mapOf } from "./map-block.ts";

/** More bars than this are set smaller, so that they stand on one page. */
const MOST = 40;

/** With fewer there is no pattern to look for. */
const FEWEST = 5;

type Level = ToldIndicator["groups"][number];

type Group = Level["of"][number];

const isShown = ({ measurement }: Group): boolean => valuesOf(measurement) !== undefined;

/** One group alone is no picture: the table says it. */
const barsOf = (
  of: readonly Group[],
  title: string,
  { definition, whole }: ToldIndicator,
  context: Context,
): readonly Block[] => {
  const all = valuesOf(whole);
  const target = definition.kind === "share" ? definition.target?.share : undefined;
  if (of.length === 1) return [];
  return picture(sortedBars, {
    title,
    language: context.language,
    untitled: true,
    ...(of.length > MOST ? { text: 6.5 } : {}),
    unit: unitOf(definition),
    rows: of.map(({ label, measurement }) => ({ label, ...valuesOf(measurement) })),
    ...(definition.kind === "time" ? { first: "lowest" as const } : {}),
    ...(all === undefined ? {} : { all: { value: all.value } }),
    ...(target === undefined ? {} : { target }),
  });
};

/** A funnel where the figure is a share: units of different size can be held to one share there. */
const funnelOf = (of: readonly Group[], title: string, context: Context): readonly Block[] => {
  const points = of.flatMap(({ label, measurement: one }) =>
    one.belowMinimum || !("numerator" in one) || one.kind === "rate"
      ? []
      : [{ label, hits: one.numerator, of: one.denominator }],
  );
  // Where all are alike there is no chance to draw the limits of.
  const areAlike = points.every(({ hits, of: n }) => hits === n) || points.every(({ hits }) => hits === 0);
  if (points.length < FEWEST || areAlike) return [];
  return picture(funnelChart, {
    title: filled(context.t("funnelTitle"), title),
    language: context.language,
    untitled: true,
    points,
  });
};

const row = (label: string, measurement: AnyMeasurement, context: Context): readonly string[] => {
  const { value, interval, of } = saidOf(measurement, context.language);
  return [label, value, interval, of];
};

const tableOf = (
  level: Level,
  of: readonly Group[],
  title: string,
  { whole }: ToldIndicator,
  context: Context,
): Block => ({
  kind: "table",
  table: {
    caption: title,
    heads: [context.t(level.level), context.t("result"), context.t("interval"), context.t("basis")],
    numeric: [false, true, true, true],
    rows: [
      ...of.map(({ label, measurement }) => row(label, measurement, context)),
      row(context.t("all"), whole, context),
    ],
  },
});

/** The groups without a figure, by name: "for få: …", "ikke målt: …". */
const without = (level: Level, { language }: Context): readonly Block[] => {
  const named = new Map<string, readonly string[]>();
  for (const group of level.of) {
    if (isShown(group)) continue;
    const why = saidOf(group.measurement, language).value;
    named.set(why, [...(named.get(why) ?? []), group.label]);
  }
  return [...named].map(([why, labels]) => ({
    kind: "paragraph",
    text: `${why.charAt(0).toUpperCase()}${why.slice(1)}: ${labels.join(", ")}.`,
    tone: "note",
  }));
};

/** One indicator group by group: bars with intervals, municipalities on a map, a funnel where it is a share, the table, and who has no figure. */
export const groupBlocks = (one: ToldIndicator, context: Context): readonly Block[] =>
  one.groups
    .filter(({ of, isLeftOut }) => of.length > 0 || isLeftOut)
    .map((level) => ({ ...level, of: level.of.toSorted((a, b) => inOrder(a.label, b.label)) }))
    .flatMap((level): readonly Block[] => {
      const { t } = context;
      const title = filled(t("byLevel"), context.in(one.definition.label), t(`by-${level.level}`));
      if (level.isLeftOut)
        return [{ kind: "paragraph", text: filled(t("levelWithheld"), t(`by-${level.level}`)), tone: "note" }];
      const shown = level.of.filter(isShown);
      if (shown.length === 0)
        return [{ kind: "paragraph", text: filled(t("noneShown"), t(`by-${level.level}`)), tone: "note" }];
      return [
        ...barsOf(shown, title, one, context),
        ...(level.level === "municipality" ? mapOf(level.of, title, one, context) : []),
        ...funnelOf(shown, title, context),
        tableOf(level, shown, title, one, context),
        ...without(level, context),
        ...(level.disjoint ? [] : [{ kind: "paragraph", text: t("notDisjoint"), tone: "note" } as const]),
      ];
    });

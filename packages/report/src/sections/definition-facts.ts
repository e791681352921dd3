import type { Indicator } from "@prehosp/indicators";
import type { Context } from "../context.ts";
import { count, dayText, percent, wholePercent } from "../numbers.ts";
import type { Block } from "../report.ts";

const intervalMethod = (one: Indicator, { t, language }: Context): string => {
  const names = { share: "wilsonMethod", time: "orderMethod", rate: "rateMethod" } as const;
  return `${t(names[one.kind])}, ${wholePercent(Math.round(one.interval.level * 100), language)}`;
};

const counted = (one: Indicator, context: Context): readonly (readonly [string, string])[] =>
  one.kind === "time"
    ? [
        [context.t("start"), context.in(one.start)],
        [context.t("end"), context.in(one.end)],
      ]
    : [
        [context.t("numerator"), context.in(one.numerator)],
        [context.t("denominator"), context.in(one.denominator)],
      ];

/** What an indicator is, in facts and warnings: nothing of what was measured. */
export const definitionBlocks = (one: Indicator, context: Context): readonly Block[] => {
  const { t, language } = context;
  const target: readonly (readonly [string, string])[] =
    one.kind === "share" && one.target !== undefined
      ? [[t("target"), `${percent(one.target.share, language)}. ${context.in(one.target.source)}`]]
      : [];
  const traps = one.traps.map((trap) => context.in(trap));
  const series = (one.series ?? []).map(({ from, means }) => `${dayText(from, language)}: ${context.in(means)}`);
  return [
    {
      kind: "facts",
      rows: [
        [t("population"), context.in(one.population)],
        ...(one.exclusions.length === 0
          ? []
          : [[t("leftOut"), one.exclusions.map(({ text }) => context.in(text)).join("; ")] as const]),
        ...counted(one, context),
        [t("intervalMethod"), intervalMethod(one, context)],
        [t("minimum"), count(one.minimumDenominator, language)],
        ...target,
        [t("norms"), one.cites.join(", ")],
        [t("source"), `${context.in(one.source)} (${t(one.evidence)})`],
        [t("version"), `${one.id} ${one.version}, ${t("validFrom")} ${dayText(one.validFrom, language)}`],
      ],
    },
    ...(traps.length === 0
      ? []
      : [{ kind: "heading", text: t("traps") } as const, { kind: "list", items: traps } as const]),
    ...(series.length === 0
      ? []
      : [{ kind: "heading", text: t("seriesBreaks") } as const, { kind: "list", items: series } as const]),
  ];
};

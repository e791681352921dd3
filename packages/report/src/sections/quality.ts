import { publish } from "@prehosp/indicators";
import type { Context } from "../context.ts";
import type { QualityRows } from "../input-parts.ts";
import { tooFew, wholePercent } from "../numbers.ts";
import type { Block, ReportSection } from "../report.ts";
import { filled } from "../context.ts";
import { toldCount } from "../told-count.ts";

/**
 * A share of counts in whole per cent, rounded down; where either side has at most so many as the threshold only that it is so,
 * which leaves that side between none and the threshold.
 */
const roughly = (part: number, whole: number, { t, language, policy: { threshold } }: Context): string => {
  if (whole < 2 * threshold + 2) return tooFew(language);
  const floor = (n: number): string => wholePercent(Math.floor((100 * n) / whole), language);
  if (part <= threshold) return filled(t("atMost"), wholePercent(Math.ceil((100 * threshold) / whole), language));
  return whole - part <= threshold ? filled(t("atLeast"), floor(whole - threshold)) : floor(part);
};

const unitTable = (rows: QualityRows, context: Context): Block => {
  const { t, language, policy } = context;
  const told = publish(
    {
      rows: rows.units.map((_, at) => String(at)),
      columns: ["clean", "remarked"],
      counts: rows.units.map(({ cases, clean }) => [clean, cases - clean]),
    },
    policy,
  );
  return {
    kind: "table",
    table: {
      caption: filled(t("unitQuality"), rows.dataset),
      heads: [t("unit"), t("cases"), t("clean")],
      numeric: [false, true, true],
      rows: [
        ...rows.units.map(({ label }, at) => [
          label,
          toldCount(told.rowSums[at] ?? { withheld: true }, language),
          toldCount(told.cells[at]?.[0] ?? { withheld: true }, language),
        ]),
        [t("sum"), toldCount(told.sum, language), toldCount(told.columnSums[0] ?? { withheld: true }, language)],
      ],
    },
  };
};

const tables = (rows: QualityRows, context: Context): readonly Block[] => {
  const { t } = context;
  const fired = rows.rules.filter((rule) => rule.fired > 0);
  return [
    {
      kind: "table",
      table: {
        caption: filled(t("completeness"), rows.dataset),
        heads: [t("element"), t("share")],
        numeric: [false, true],
        rows: rows.elements.map(({ label, known, applies }) => [label, roughly(known, applies, context)]),
      },
    },
    ...(fired.length === 0
      ? [{ kind: "paragraph", text: filled(t("noRuleFired"), rows.dataset) } as const]
      : [
          {
            kind: "table",
            table: {
              caption: filled(t("consistency"), rows.dataset),
              heads: [t("rule"), t("level"), t("share")],
              numeric: [false, false, true],
              rows: fired.map((rule) => [
                `${rule.label} (${rule.id})`,
                t(rule.level),
                roughly(rule.fired, rule.judged, context),
              ]),
            },
          } as const,
        ]),
    ...(rows.units.length === 0 ? [] : [unitTable(rows, context)]),
  ];
};

/** How complete and how consistent the data are. */
export const qualitySection = (context: Context): ReportSection => {
  const { input, t, editor } = context;
  const quality = input.quality ?? [];
  return {
    id: "quality",
    title: t("quality"),
    blocks: [
      ...editor("quality"),
      ...(quality.length === 0
        ? [{ kind: "paragraph", text: t("noQuality"), tone: "note" } as const]
        : [
            ...quality.flatMap((rows) => tables(rows, context)),
            { kind: "paragraph", text: t("qualityNote"), tone: "note" } as const,
          ]),
    ],
    parts: [],
  };
};

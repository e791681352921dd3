import { norm, sources } from "@prehosp/norms";
import type { NormId } from "@prehosp/norms";
import type { Context } from "../context.ts";
import { dayText } from "../numbers.ts";
import type { Block, ReportSection } from "../report.ts";

const normRow = (id: NormId): readonly string[] => {
  const { source, section } = norm(id);
  const { title, editions } = sources[source];
  return [id, `${title}, ${section}`, editions[0].norsk];
};

const tables = ({ indicators, t, language, ...context }: Context): readonly Block[] => {
  const cited = [...new Set(indicators.flatMap(({ definition }) => definition.cites))].toSorted();
  if (indicators.length === 0) return [{ kind: "paragraph", text: t("nothingMeasured"), tone: "note" }];
  return [
    {
      kind: "table",
      table: {
        caption: t("definitionsCaption"),
        heads: [t("indicator"), "id", t("version"), t("validFromHead"), t("known-how")],
        numeric: [false, false, false, false, false],
        rows: indicators.map(({ definition }) => [
          context.in(definition.label),
          definition.id,
          definition.version,
          dayText(definition.validFrom, language),
          t(definition.evidence),
        ]),
      },
    },
    {
      kind: "table",
      table: {
        caption: t("normsCaption"),
        heads: [t("norm"), t("where"), t("edition")],
        numeric: [false, false, false],
        rows: cited.map(normRow),
      },
    },
  ];
};

/** Which version of which definition the figures follow, and the norms behind them. */
export const definitionsSection = (context: Context): ReportSection => ({
  id: "definitions",
  title: context.t("definitions"),
  blocks: [...context.editor("definitions"), ...tables(context)],
  parts: [],
});

import type { Indicator } from "@prehosp/indicators";
import { allIndicators } from "@prehosp/indicators";
import { sayInstant } from "@prehosp/model/time";
import type { Context } from "./context.ts";
import { contextOf } from "./context.ts";
import type { ReportInput } from "./input.ts";
import { periodText } from "./numbers.ts";
import type { ReportProblem } from "./problem.ts";
import { readInput } from "./read-input.ts";
import type { Report, ReportSection } from "./report.ts";
import { coverageSection } from "./sections/coverage.ts";
import { definitionsSection } from "./sections/definitions.ts";
import { flowSection } from "./sections/flow.ts";
import { howToRead } from "./sections/how-to-read.ts";
import { indicatorParts } from "./sections/indicators.ts";
import { qualitySection } from "./sections/quality.ts";
import { smallNumbersSection } from "./sections/small-numbers.ts";
import { summary } from "./sections/summary.ts";
import { toldOf } from "./told-of.ts";

/** A part that is there only where the editor wrote it. */
const written = (section: "foreword" | "improvement", { t, editor }: Context): readonly ReportSection[] => {
  const blocks = editor(section);
  return blocks.length === 0 ? [] : [{ id: section, title: t(section), blocks, parts: [] }];
};

const front = (input: ReportInput, { t, language }: Context, period: string): Report["front"] => [
  [t("kind"), t(input.kind === "registry" ? "registry" : "regionReport")],
  [t("period"), period],
  [t("issuer"), input.issuer.name],
  ...(input.issuer.orgnr === undefined ? [] : [[t("orgnr"), input.issuer.orgnr] as const]),
  [t("extracted"), sayInstant(input.extracted, { language })],
];

/**
 * A whole report as data from what was measured, after the small-numbers policy of its input; or every fault of the input with its
 * place. `definitions` are those the measurements follow; the same input and package versions give the same report.
 */
export const reportOf = (
  given: unknown,
  definitions: readonly Indicator[] = allIndicators,
): { readonly report: Report } | { readonly problems: readonly ReportProblem[] } => {
  const read = readInput(given, definitions);
  if ("problems" in read) return read;
  const { input } = read;
  const indicators = input.indicators.flatMap((one) => {
    const definition = definitions.find(({ id }) => id === one.whole.indicator);
    return definition === undefined ? [] : [{ definition, ...toldOf(one, input.smallNumbers) }];
  });
  const context = contextOf(input, indicators);
  const { kind, title, from, to, extracted, language } = input;
  const period = periodText(from, to, language);
  return {
    report: {
      kind,
      title,
      period,
      from,
      to,
      issuer: input.issuer.name,
      extracted,
      language,
      front: front(input, context, period),
      sections: [
        ...written("foreword", context),
        summary(context),
        howToRead(context),
        indicatorParts(context),
        flowSection(context),
        coverageSection(context),
        qualitySection(context),
        ...written("improvement", context),
        smallNumbersSection(context),
        definitionsSection(context),
      ],
    },
  };
};

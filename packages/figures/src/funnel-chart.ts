import { type FunnelUnit, type Problem, type Unit, funnel, isProblem, overdispersion } from "@prehosp/statistics";
import { inOrder } from "./alphabet.ts";
import { notRows, wrongValue } from "./check.ts";
import type { Drawing } from "./drawing.ts";
import { type FunnelDot, funnelPlot } from "./funnel-plot.ts";
import { plainText } from "./plain-text.ts";
import { sayBetween, sayCount, sayNumber, sayValue } from "./said.ts";
import { type Open, type Sheet, closeSheet, key, note, openSheet } from "./sheet.ts";
import { texts } from "./texts.ts";

/** One unit of a funnel, or a withheld one, of which only the name is left. */
export type FunnelPoint =
  | { readonly label: string; readonly hits: number; readonly of: number; readonly withheld?: false }
  | { readonly label: string; readonly withheld: true };

/** Shares of units against how many each rests on. */
export interface FunnelChart extends Sheet {
  readonly points: readonly FunnelPoint[];
  /** The share around which the funnel lies; that of all shown units together where it is not said. */
  readonly centre?: number;
}

/** So many names stand in one line of text; the rest are in the table. */
const most = 12;

const listed = (labels: readonly string[], { say, language }: Open): string => {
  const names = labels.toSorted(inOrder);
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} … ${sayCount(names.length - most, language)} ${say(texts.more)}`;
};

/** On which side of which limits a unit lies; the outermost limits that it is outside of. */
const verdictOf = ({ outside }: FunnelUnit) => {
  const worst = outside.toSorted((a, b) => b.level - a.level)[0];
  if (worst === undefined) return texts.inside;
  if (worst.side === "high") return worst.level > 0.99 ? texts.above998 : texts.above95;
  return worst.level > 0.99 ? texts.below998 : texts.below95;
};

/** Where chance alone gives so much spread seldomer than this, it is said that there is more than chance. */
const seldom = 0.05;
/** Less makes the limits no wider than can be seen. */
const least = 1.2;

/** That the units differ more than by chance, and who is outside when that is reckoned with; nothing where chance may have made them. */
const widerThanChance = (
  units: readonly (Unit & { readonly label: string })[],
  centre: number,
  sheet: Open,
): readonly string[] => {
  const spread = overdispersion(units, { centre });
  if (isProblem(spread) || spread.phi < least || spread.p >= seldom) return [];
  const wide = funnel(units, { centre, levels: [0.998], phi: spread.phi });
  if (isProblem(wide)) return [];
  const outside = units.filter((_, i) => wide.units[i]?.outside.length !== 0).map(({ label }) => label);
  const said = sheet
    .say(texts.overdispersed)
    .replace("{0}", sayNumber(spread.phi, 1, sheet.language))
    .replace("{1}", sayNumber(Math.sqrt(spread.phi), 1, sheet.language));
  return [`${said}: ${outside.length === 0 ? sheet.say(texts.nobody) : listed(outside, sheet)}.`];
};

/**
 * Units around their common share with the limits of chance at 95 % and 99.8 % (`funnel` of @prehosp/statistics): nobody is
 * ranked. Those outside are named; withheld ones are listed, not drawn, and are no part of the centre. Where the units differ
 * more than by chance that is said, with who is outside of limits that reckon with it (`overdispersion`).
 */
export const funnelChart = ({ points, centre, ...choice }: FunnelChart): Drawing | Problem => {
  const wrong = notRows(points.length) ?? wrongValue([centre], true);
  if (wrong !== undefined) return wrong;
  const shown = points.flatMap((point, at) =>
    point.withheld === true ? [] : [{ ...point, label: plainText(point.label), at }],
  );
  const withheld = points.flatMap((point) => (point.withheld === true ? [plainText(point.label)] : []));
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { say, language } = sheet;
  const found = shown.length === 0 ? undefined : funnel(shown, centre === undefined ? {} : { centre });
  if (isProblem(found)) {
    const at = found.at === undefined ? undefined : shown[found.at]?.at;
    return at === undefined ? { problem: found.problem } : { problem: found.problem, at };
  }
  const dots: readonly FunnelDot[] = (found?.units ?? []).map((unit, i) => ({
    label: shown[i]?.label ?? "",
    of: unit.of,
    value: unit.value,
    isOutside: unit.outside.length > 0,
  }));
  const levels = [sayValue(0.95, "share", language, 0), sayValue(0.998, "share", language, 1)] as const;
  const share = (value: number): string => sayValue(value, "share", language);
  const verdicts = (found?.units ?? []).map(verdictOf);
  const remarks: string[] = [];
  if (found !== undefined) {
    funnelPlot(sheet, dots, found.centre);
    const together = centre === undefined ? ` (${say(texts.ofShown)})` : "";
    key(sheet, { paint: "ink" }, `${say(texts.centre)} ${share(found.centre)}${together}`);
    key(sheet, { paint: "other", dashed: true }, levels[0]);
    key(sheet, { paint: "other" }, levels[1]);
    for (const verdict of [texts.above998, texts.above95, texts.below95, texts.below998]) {
      const names = dots.filter((_, i) => verdicts[i] === verdict).map(({ label }) => label);
      if (names.length > 0) remarks.push(`${say(verdict)}: ${listed(names, sheet)}.`);
    }
    if (remarks.length === 0) remarks.push(say(texts.noneOutside));
  }
  if (withheld.length > 0) remarks.push(`${say(texts.withheld)}: ${listed(withheld, sheet)}.`);
  if (found !== undefined) remarks.push(say(texts.limits), ...widerThanChance(shown, found.centre, sheet));
  for (const remark of remarks) note(sheet, remark, { paint: "quiet" });
  return closeSheet(sheet, remarks, {
    heads: [say(texts.name), say(texts.value), say(texts.hits), say(texts.of), ...levels, say(texts.remark)],
    rows: [
      ...(found?.units ?? []).map(({ hits, of, value, limits }, i) => [
        dots[i]?.label ?? "",
        share(value),
        sayCount(hits, language),
        sayCount(of, language),
        ...limits.map(({ low, high }) => sayBetween(low, high, "share", language)),
        say(verdicts[i] ?? texts.inside),
      ]),
      ...withheld.toSorted(inOrder).map((label) => [label, say(texts.tooFew), "", "", "", "", ""]),
      ...(found === undefined ? [] : [[say(texts.centre), share(found.centre), "", "", "", "", ""]]),
    ],
  });
};

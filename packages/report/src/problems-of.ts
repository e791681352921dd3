import type { AnyMeasurement, Indicator } from "@prehosp/indicators";
import { osloDay } from "@prehosp/model/time";
import { lengthProblems, textProblems } from "./checked-text.ts";
import type { MeasuredIndicator } from "./input-parts.ts";
import type { ReportInput } from "./input.ts";
import { openSections } from "./input.ts";
import type { ReportProblem } from "./problem.ts";

const twice = (ids: readonly string[]): readonly number[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) < at ? [at] : []));

const differs = (one: AnyMeasurement, whole: AnyMeasurement): boolean =>
  one.indicator !== whole.indicator ||
  one.version !== whole.version ||
  (one.kind ?? "share") !== (whole.kind ?? "share");

/** Whether the counts can be of the same members: nobody fulfils who is not asked about, and who is left out makes up the rest. */
const addsUp = (one: AnyMeasurement): boolean => {
  if (one.belowMinimum) return true;
  if ("numerator" in one && one.numerator > one.denominator) return false;
  if (one.leftOut === "withheld") return true;
  return one.population === one.excluded.reduce((sum, { n }) => sum + n, one.missing + one.denominator);
};

const indicatorProblems = (
  { whole, groups = [], series }: MeasuredIndicator,
  at: string,
  { from, to }: ReportInput,
  definition: Indicator | undefined,
): readonly ReportProblem[] => {
  const found: ReportProblem[] = [];
  if (definition === undefined || definition.kind !== (whole.kind ?? "share"))
    found.push({ code: "unknown-indicator", at: `${at}/whole/indicator`, because: whole.indicator });
  else if (definition.version !== whole.version)
    found.push({
      code: "definition-version",
      at: `${at}/whole/version`,
      because: `${whole.version}, ${definition.version}`,
    });
  const outOfPeriod = ({ period }: AnyMeasurement): boolean =>
    osloDay(period.from) !== from || osloDay(period.to) !== to;
  if (outOfPeriod(whole)) found.push({ code: "period-differs", at: `${at}/whole/period` });
  if (!addsUp(whole)) found.push({ code: "does-not-add-up", at: `${at}/whole` });
  groups.forEach(({ of }, level) => {
    const where = (n: number): string => `${at}/groups/${String(level)}/of/${String(n)}`;
    for (const n of twice(of.map(({ id }) => id))) found.push({ code: "group-twice", at: where(n) });
    of.forEach(({ measurement }, n) => {
      if (differs(measurement, whole)) found.push({ code: "indicator-differs", at: where(n) });
      if (outOfPeriod(measurement)) found.push({ code: "period-differs", at: where(n) });
      if (!addsUp(measurement)) found.push({ code: "does-not-add-up", at: where(n) });
    });
  });
  series?.of.forEach((point, n) => {
    const before = series.of[n - 1];
    if (differs(point, whole)) found.push({ code: "indicator-differs", at: `${at}/series/of/${String(n)}` });
    if (point.period.from >= point.period.to || (before !== undefined && before.period.to > point.period.from))
      found.push({ code: "periods-overlap", at: `${at}/series/of/${String(n)}` });
    if (!addsUp(point)) found.push({ code: "does-not-add-up", at: `${at}/series/of/${String(n)}` });
  });
  return found;
};

const flowProblems = (flow: NonNullable<ReportInput["flow"]>): readonly ReportProblem[] =>
  // A box stands after the one it is under: then there is no circle either.
  flow.flatMap(({ id, under }, at) =>
    flow.findIndex((box) => box.id === id) < at ||
    (under !== undefined && !flow.slice(0, at).some((box) => box.id === under))
      ? [{ code: "flow-broken" as const, at: `/flow/${String(at)}` }]
      : [],
  );

/** What is at fault in a report's input, each with its place; nothing is printed before it is mended. */
export const problemsOf = (input: ReportInput, definitions: readonly Indicator[]): readonly ReportProblem[] => {
  const ids = input.indicators.map(({ whole }) => whole.indicator);
  const sections: readonly string[] = [...openSections, ...ids.map((id) => `indicator:${id}`)];
  const named = input.texts.map(({ section }) => section);
  return [
    ...(input.from < input.to ? [] : [{ code: "period-turned-round" as const, at: "/to" }]),
    ...twice(ids).map((at) => ({ code: "indicator-twice" as const, at: `/indicators/${String(at)}` })),
    ...input.indicators.flatMap((one, at) =>
      indicatorProblems(
        one,
        `/indicators/${String(at)}`,
        input,
        definitions.find(({ id }) => id === one.whole.indicator),
      ),
    ),
    ...twice((input.areas?.of ?? []).map(({ id }) => id)).map((at) => ({
      code: "group-twice" as const,
      at: `/areas/of/${String(at)}`,
    })),
    ...flowProblems(input.flow ?? []),
    ...named.flatMap((section, at) =>
      sections.includes(section) ? [] : [{ code: "unknown-section" as const, at: `/texts/${String(at)}/section` }],
    ),
    ...twice(named).map((at) => ({ code: "text-twice" as const, at: `/texts/${String(at)}` })),
    ...lengthProblems(input.texts),
    ...textProblems({ ...input, salt: undefined }),
  ];
};

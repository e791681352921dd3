import type { AnyMeasurement, FlowCount, GroupLevel, Indicator, IndicatorProblem } from "@prehosp/indicators";
import { allIndicators, problemTexts } from "@prehosp/indicators";
import { sayDay, sayMinutes } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { heading, row, wrapped } from "../explain/page.ts";

const NBSP = "\u00a0";
const NO_FIGURE = { "small-numbers": "holdt tilbake: små tall" } as const;

/** A number with a decimal comma and thousands apart. */
const number = (value: number, digits: number): string => {
  const [whole = "0", rest] = value.toFixed(digits).split(".");
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, NBSP)}${rest === undefined ? "" : `,${rest}`}`;
};
const percent = (share: number): string => `${number(share * 100, 1)}${NBSP}%`;
const DAY = 86_400;
const lasting = (seconds: number): string =>
  seconds < DAY ? sayMinutes(seconds) : `${number(seconds / DAY, 1)}${NBSP}døgn`;

/** Why there is no figure. */
export const problemText = ({ code, at }: IndicatorProblem): string =>
  `${problemTexts[code].nb.replace(/\.$/, "")}${at === undefined ? "" : ` (${at})`}`;

/** What the figure does not rest on; only that it is not told where it is withheld. */
const leftOut = (one: Extract<AnyMeasurement, { belowMinimum: false }>): readonly string[] => {
  if (one.leftOut === "withheld") return ["antall utelatt vises ikke: for få"];
  const left = one.excluded.reduce((sum, { n }) => sum + n, 0);
  return [
    ...(one.missing > 0 ? [`${number(one.missing, 0)} mangler`] : []),
    ...(left > 0 ? [`${number(left, 0)} utelatt`] : []),
    ...(one.unplaced > 0 ? [`${number(one.unplaced, 0)} uten tidspunkt`] : []),
  ];
};

/** A figure in words: value, interval, and what it rests on; or why there is none. */
export const figure = (one: AnyMeasurement): string => {
  if (one.belowMinimum) {
    if (one.problems) return `ikke målt: ${one.problems.map(problemText).join(", ")}`;
    return "reason" in one && one.reason === "small-numbers"
      ? NO_FIGURE["small-numbers"]
      : `for få (minst ${String(one.minimumDenominator)})`;
  }
  const of = (text: string) => [text, ...leftOut(one)].join(" · ");
  if ("quantiles" in one) {
    const at = (p: number) => one.quantiles.find((q) => q.p === p)?.value;
    const said = (p: number) => lasting(at(p) ?? Number.NaN);
    return of(`median ${said(0.5)} (10–90${NBSP}%: ${said(0.1)}–${said(0.9)}) · ${number(one.denominator, 0)} tider`);
  }
  const { value, interval, numerator, denominator } = one;
  if ("per" in one)
    return of(
      `${number(value, 1)} per ${number(one.per, 0)} personår (${number(interval.low, 1)}–${number(interval.high, 1)}) · ${number(numerator, 0)} hendelser`,
    );
  return of(
    `${percent(value)} (${percent(interval.low)}–${percent(interval.high)}) · ${number(numerator, 0)} av ${number(denominator, 0)}`,
  );
};

interface Days {
  readonly from: Day;
  readonly to: Day;
}
/** The days of a period, the last one not in it. */
export const daysText = ({ from, to }: Days): string => `fra og med ${sayDay(from)} til ${sayDay(to)}`;

const nameOf = (id: string): string => allIndicators.find((one) => one.id === id)?.label.nb ?? id;

interface Row {
  readonly group: {
    readonly level: GroupLevel;
    readonly id: string;
    readonly label?: { readonly nb: string } | undefined;
  };
  readonly measurement: AnyMeasurement;
}

/** Measured groups, indicator by indicator. */
export const measuredText = (period: Days, measured: readonly Row[]): string => {
  const ids = [...new Set(measured.map(({ measurement }) => measurement.indicator))];
  return [
    heading(`Indikatorer ${daysText(period)}`),
    ...ids.flatMap((id) => [
      "",
      ...wrapped(`${nameOf(id)} (${id})`, 0),
      ...measured
        .filter(({ measurement }) => measurement.indicator === id)
        .flatMap(({ group, measurement }) => row(group.label?.nb ?? group.id, figure(measurement))),
    ]),
  ].join("\n");
};

interface Point {
  readonly period: Days;
  readonly measurement: AnyMeasurement;
  readonly breaksBefore: readonly { readonly from: Day; readonly means: { readonly nb: string } }[];
  readonly breaksInside: readonly { readonly from: Day; readonly means: { readonly nb: string } }[];
}

/** A series, a line for each period; a break stands on a line of its own where it comes. */
export const seriesText = (id: string, points: readonly Point[]): string => {
  const broken = (all: Point["breaksBefore"]) =>
    all.flatMap(({ from, means }) => wrapped(`— brudd ${sayDay(from)}: ${means.nb}`, 2, 4));
  return [
    heading(`${nameOf(id)} (${id})`),
    ...points.flatMap(({ period, measurement, breaksBefore, breaksInside }) => [
      ...broken(breaksBefore),
      ...row(`${sayDay(period.from)}`, figure(measurement)),
      ...broken(breaksInside),
    ]),
  ].join("\n");
};

const countText = (count: FlowCount["count"]): string => {
  if ("withheld" in count) return NO_FIGURE["small-numbers"];
  if ("from" in count) return `${number(count.from, 0)}–${number(count.to, 0)}`;
  return "about" in count ? `omtrent ${number(count.about, 0)}` : number(count.n, 0);
};

type Box = Omit<FlowCount, "label" | "under"> & {
  readonly label: { readonly nb: string };
  readonly under?: string | undefined;
};

/** The Utstein flow, each box set in under the one it is a part of. */
export const flowText = (period: Days, flow: readonly Box[]): string => {
  const depth = (box: Box | undefined): number =>
    box?.under === undefined ? 0 : 1 + depth(flow.find(({ id }) => id === box.under));
  return [
    heading(`Utstein-flyt ${daysText(period)}`),
    ...flow.map((box) => `${"  ".repeat(1 + depth(box))}${box.label.nb}: ${countText(box.count)}`),
  ].join("\n");
};

const evidence = {
  read: "lest i åpen kilde",
  transcribed: "lest i åpen avskrift",
  background: "bakgrunnskunnskap, ikke kontrollert",
  own: "vår egen definisjon",
} as const;

/** A definition, all that a reader needs to judge the figure. */
export const definitionText = (one: Indicator): string =>
  [
    heading(`${one.label.nb} (${one.id} ${one.version})`),
    ...row("populasjon", one.population.nb),
    ...one.exclusions.flatMap(({ text }) => row("uten", text.nb)),
    ...(one.kind === "time"
      ? [...row("fra", one.start.nb), ...row("til", one.end.nb)]
      : [...row("teller", one.numerator.nb), ...row("nevner", one.denominator.nb)]),
    ...("target" in one && one.target ? row("mål", `${percent(one.target.share)} · ${one.target.source.nb}`) : []),
    ...row("minste nevner", String(one.minimumDenominator)),
    ...row("kilde", `${one.source.nb} (${evidence[one.evidence]}; ${one.cites.join(", ")})`),
    ...row("gjelder fra", sayDay(one.validFrom)),
    ...(one.series ?? []).flatMap(({ from, means }) => row(`brudd`, `${sayDay(from)}: ${means.nb}`)),
    ...one.traps.flatMap(({ nb }) => row("vær klar over", nb)),
    ...(one.needs === undefined ? [] : row("trenger", one.needs.join(", "))),
  ].join("\n");

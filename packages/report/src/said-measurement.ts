import type { AnyMeasurement } from "@prehosp/indicators";
import { problemTexts } from "@prehosp/indicators";
import type { Language } from "@prehosp/model";
import { say } from "@prehosp/model";
import { count, decimal, duration, percent, percentOf, tooFew } from "./numbers.ts";
import { texts } from "./texts/index.ts";

/** A measurement as it is printed: figure, interval, and what they rest on; empty where there is nothing. */
export interface Said {
  readonly value: string;
  readonly interval: string;
  readonly of: string;
}

const between = (low: string, high: string): string => `${low}–${high}`;

/** An interval of shares: "27,7–31,2 %". */
export const shareBetween = (low: number, high: number, language: Language): string =>
  between(decimal(low * 100, 1, language), percent(high, language));

/** A measurement in words: a share of so many, a median, a rate; withheld ones hold no number. */
export const saidOf = (one: AnyMeasurement, language: Language): Said => {
  if (one.belowMinimum) {
    const first = one.problems?.[0];
    return { value: first === undefined ? tooFew(language) : say(texts.notMeasured, language), interval: "", of: "" };
  }
  if (one.kind === "time") {
    const median = one.quantiles.find(({ p }) => p === 0.5);
    const interval = median?.interval;
    return {
      value: median === undefined ? "" : duration(median.value, language),
      interval:
        interval === undefined ? "" : between(duration(interval.low, language), duration(interval.high, language)),
      of: count(one.denominator, language),
    };
  }
  if (one.kind === "rate")
    return {
      value: decimal(one.value, 1, language),
      interval: between(decimal(one.interval.low, 1, language), decimal(one.interval.high, 1, language)),
      of: `${count(one.numerator, language)} ${say(texts.events, language)}`,
    };
  return {
    value: percentOf(one.numerator, one.denominator, language),
    interval: shareBetween(one.interval.low, one.interval.high, language),
    of: `${count(one.numerator, language)} / ${count(one.denominator, language)}`,
  };
};

/** Why a measurement has no figure, in sentences; none where it has one. */
export const whyWithheld = (one: AnyMeasurement, language: Language): readonly string[] => {
  if (!one.belowMinimum) return [];
  const problems = one.problems ?? [];
  return problems.length === 0
    ? [say(texts.withheldHere, language)]
    : [...new Set(problems.map(({ code }) => say(problemTexts[code], language)))];
};

import type { Day } from "@prehosp/model/time";
import { known } from "@prehosp/model/absence";
import type { PossibleArrest } from "./possible-arrest.ts";

/** The days an account is of, the last not included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** How much of what should be there is registered, case by case. Shares are undefined where there is nothing to divide by. */
export interface Coverage {
  readonly registered: number;
  /** Without a form, and the records show that they belong in the register. */
  readonly found: number;
  /** Without a form, and nobody has said yet whether they belong. */
  readonly unclear: number;
  /** Neither counted nor left out: nobody recorded on which day they were. */
  readonly dayless: number;
  /** registered / (registered + found). */
  readonly share: number | undefined;
  /** The share if everything unclear belonged in the register: it is not lower. */
  readonly atLeast: number | undefined;
}

const divided = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

/**
 * Coverage by capture audit of a period: cases with a form against those that the audit found without one (registry.md §2.2: registered
 * over registered and found). Hand in actual events, or exercises, never both.
 */
export const coverage = (
  registered: Iterable<{ readonly day: Day | undefined }>,
  possible: Iterable<PossibleArrest>,
  { from, to }: Period,
): Coverage => {
  let dayless = 0;
  const within = (day: Day | undefined): boolean => {
    if (day === undefined) dayless++;
    return day !== undefined && day >= from && day < to;
  };
  const with_ = [...registered].filter(({ day }) => within(day)).length;
  const open = [...possible].filter(
    ({ standing, eventDay }) => standing === "open" && within(known(eventDay) ? eventDay : undefined),
  );
  const found = open.filter(({ inclusion }) => inclusion.outcome === "met").length;
  return {
    registered: with_,
    found,
    unclear: open.length - found,
    dayless,
    share: divided(with_, with_ + found),
    atLeast: divided(with_, with_ + open.length),
  };
};

/** One trust: whom it serves and the months ("2026-11") it reported. */
export interface Reporting {
  readonly trust: string;
  readonly population: number;
  readonly months: readonly string[];
}

/** Person-years of the months reported, and of all months asked for. */
export interface PersonTime {
  readonly reported: number;
  readonly all: number;
  readonly share: number | undefined;
}

/** Coverage of the population: person-years of the months that trusts reported over those of all months, each a twelfth of a year. */
export const personTimeCoverage = (trusts: Iterable<Reporting>, months: readonly string[]): PersonTime => {
  const asked = new Set(months);
  let [reported, all] = [0, 0];
  for (const { population, months: own } of trusts) {
    reported += (population * [...new Set(own)].filter((month) => asked.has(month)).length) / 12;
    all += (population * asked.size) / 12;
  }
  return { reported, all, share: divided(reported, all) };
};

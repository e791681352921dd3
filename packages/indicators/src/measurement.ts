import { Text } from "@prehosp/model";
import { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";
import { IndicatorProblem } from "./problem.ts";

export const count = (norsk: string, means: string) => z.int().nonnegative().meta({ norsk, means });
export const share = (norsk: string, means: string) => z.number().min(0).max(1).meta({ norsk, means });

export const Period = z
  .object({
    from: Instant.meta({ norsk: "fra og med", means: "First instant of the period" }),
    to: Instant.meta({ norsk: "til", means: "First instant after the period" }),
  })
  .meta({ norsk: "periode", means: "A half-open stretch of time: from is in it, to is not" });
export type Period = z.output<typeof Period>;

export const Interval = z
  .object({
    method: z.literal("wilson").meta({ norsk: "metode", means: "How the interval was computed" }),
    level: share("konfidensnivå", "The level of confidence, such as 0.95"),
    low: share("nedre grense", "The lower limit"),
    high: share("øvre grense", "The upper limit"),
  })
  .meta({ norsk: "konfidensintervall", means: "The interval around a share, with its method and level" });
export type Interval = z.output<typeof Interval>;

export const Excluded = z
  .object({
    reason: z.string().min(1).meta({ norsk: "årsakskode", means: "Stable code of the reason" }),
    text: Text,
    n: count("antall", "How many were left out for this reason"),
  })
  .meta({ norsk: "utelatt", means: "What was left out of the population, and why" });
export type Excluded = z.output<typeof Excluded>;

/** A break in the series that falls inside the period: the figures before and after it do not mean the same. */
export const Break = z
  .object({
    from: Day.meta({ norsk: "fra og med", means: "First day of the new meaning" }),
    means: Text,
  })
  .meta({ norsk: "brudd i tidsserien", means: "A day inside the period from which the figures mean something else" });
export type Break = z.output<typeof Break>;

/** What every measurement says of itself. */
export const head = {
  indicator: z.string().min(1).meta({ norsk: "indikator", means: "Id of the indicator" }),
  version: z.string().min(1).meta({ norsk: "versjon", means: "Version of the definition" }),
  period: Period,
  minimumDenominator: count("minste nevner", "Below this denominator figures are withheld"),
  unit: z.string().min(1).optional().meta({ norsk: "enhet", means: "Whom it was measured for; absent = all of them" }),
};

/** Withheld: too few to show, or a problem; neither the figure nor any count that would give it back is there. */
export const withheld = {
  ...head,
  belowMinimum: z.literal(true).meta({
    norsk: "for få",
    means: "No figure is given: the denominator is below the minimum, or there are problems",
  }),
  problems: z
    .array(IndicatorProblem)
    .readonly()
    .optional()
    .meta({ norsk: "feil", means: "Why nothing could be measured at all; absent where there were only too few" }),
  reason: z.literal("small-numbers").optional().meta({
    norsk: "grunn",
    means:
      "It was made ready for publishing: too few, or a figure by which too few could be worked out; which of them is not told",
  }),
};

/** A figure is there. */
export const shown = {
  ...head,
  belowMinimum: z
    .literal(false)
    .meta({ norsk: "for få", means: "The denominator is large enough to show the figures" }),
  breaks: z
    .array(Break)
    .readonly()
    .optional()
    .meta({ norsk: "brudd", means: "Breaks in the series inside the period; absent = none" }),
};

/** How the population came out; population = excluded + missing + those whose answer is known. */
export const leftOutTold = {
  leftOut: z.literal("told").optional().meta({
    norsk: "de utelatte",
    means: "The population and what was left out of it are told; absent in what older versions wrote",
  }),
  population: count("populasjon", "All in the population within the period, before exclusions"),
  excluded: z.array(Excluded).readonly().meta({ norsk: "utelatt", means: "Left out, reason by reason" }),
  unplaced: count(
    "uten tidspunkt",
    "Without any time that places them in a period; counted in no period and printed in each",
  ),
  missing: count(
    "manglende",
    "In the population, not excluded, but without a known value; left out of the figure and printed",
  ),
};

/** The figure without the population, and without anything that was left out of it: each of them would give the others back. */
export const leftOutWithheld = {
  leftOut: z.literal("withheld").meta({
    norsk: "de utelatte",
    means:
      "Population, missing, unplaced and excluded are withheld together: one is small, or one by which a small one could be worked out",
  }),
};

const kind = z
  .literal("share")
  .optional()
  .meta({ norsk: "slag", means: "A share; absent in what older versions wrote" });

const Withheld = z
  .strictObject({ kind, ...withheld })
  .meta({ norsk: "tilbakeholdt måling", means: "A measurement withheld because it rests on too few, or on a fault" });

const figure = {
  numerator: count("teller", "How many fulfil the indicator"),
  denominator: count("nevner", "Population less excluded less missing"),
  value: share("andel", "Numerator divided by denominator"),
  interval: Interval,
};

const Shown = z
  .discriminatedUnion("leftOut", [
    z
      .strictObject({ kind, ...shown, ...leftOutTold, ...figure })
      .meta({ norsk: "vist måling", means: "A measurement with its figures and all that was left out" }),
    z
      .strictObject({ kind, ...shown, ...leftOutWithheld, ...figure })
      .meta({ norsk: "vist tall", means: "A measurement with its figures; what was left out is withheld" }),
  ])
  .meta({ norsk: "vist måling", means: "A measurement with its figures" });

/** One share measured over one period; population = excluded + missing + denominator, where they are told. */
export const Measurement = z
  .discriminatedUnion("belowMinimum", [Shown, Withheld])
  .meta({ norsk: "måling", means: "One indicator measured over one period, or withheld because it rests on too few" });
export type Measurement = z.output<typeof Measurement>;

import type { Text } from "@prehosp/model";
import * as z from "zod";
import { words } from "./texts.ts";

/** What hinders a figure: a fault of the definition, of the period, of the population or of what was handed in. */
export const ProblemCode = z
  .enum([
    "numerator-outside-denominator",
    "unlisted-exclusion",
    "not-finite",
    "negative",
    "not-whole",
    "too-large",
    "no-population",
    "population-missing",
    "periods-overlap",
    "periods-unordered",
    "period-turned-round",
    "bad-time",
    "before-valid",
    "unit-not-then",
    "not-given",
    "bad-level",
    "bad-minimum",
    "bad-target",
  ])
  .meta({ norsk: "feilkode", means: "Which fault hinders a figure" });
export type ProblemCode = z.output<typeof ProblemCode>;

/** A reason why no figure is given. */
export const IndicatorProblem = z
  .strictObject({
    code: ProblemCode,
    at: z.string().min(1).optional().meta({ norsk: "hvor", means: "What is at fault, where it can be pointed out" }),
  })
  .meta({ norsk: "feil", means: "A reason why no figure is given" });
export type IndicatorProblem = z.output<typeof IndicatorProblem>;

/** A problem in words. */
export const problemTexts: Readonly<Record<ProblemCode, Text>> = {
  "numerator-outside-denominator": words(
    "Noe står i telleren og ikke i nevneren.",
    "Noko står i teljaren og ikkje i nemnaren.",
    "Something is in the numerator and not in the denominator.",
  ),
  "unlisted-exclusion": words(
    "Noe er utelatt av en grunn som definisjonen ikke har.",
    "Noko er utelate av ein grunn som definisjonen ikkje har.",
    "Something is left out for a reason that the definition does not list.",
  ),
  "not-finite": words("Et tall er ikke et tall.", "Eit tal er ikkje eit tal.", "A number is no number."),
  negative: words("Et tall er under null.", "Eit tal er under null.", "A number is below zero."),
  "not-whole": words("Et antall er ikke helt.", "Eit antal er ikkje heilt.", "A count is not whole."),
  "too-large": words(
    "Et antall er større enn noe som kan telles her.",
    "Eit antal er større enn noko som kan teljast her.",
    "A count is larger than anything that can be counted here.",
  ),
  "no-population": words("Folketallet er null.", "Folketalet er null.", "The population is zero."),
  "population-missing": words(
    "Folketallet dekker ikke hele perioden.",
    "Folketalet dekkjer ikkje heile perioden.",
    "The population does not cover the whole period.",
  ),
  "periods-overlap": words("Perioder overlapper.", "Periodar overlappar.", "Periods overlap."),
  "periods-unordered": words(
    "Periodene står ikke i rekkefølge.",
    "Periodane står ikkje i rekkjefølgje.",
    "The periods are not in order.",
  ),
  "period-turned-round": words(
    "Perioden slutter ikke etter at den begynner.",
    "Perioden sluttar ikkje etter at han byrjar.",
    "The period does not end after it begins.",
  ),
  "bad-time": words("Et tidspunkt finnes ikke.", "Eit tidspunkt finst ikkje.", "A point in time does not exist."),
  "before-valid": words(
    "Perioden begynner før definisjonen gjelder.",
    "Perioden byrjar før definisjonen gjeld.",
    "The period begins before the definition is valid.",
  ),
  "unit-not-then": words(
    "Enheten fantes ikke i perioden.",
    "Eininga fanst ikkje i perioden.",
    "The unit did not exist in the period.",
  ),
  "not-given": words(
    "Grunnlaget er ikke gitt; det er ikke det samme som tomt.",
    "Grunnlaget er ikkje gitt; det er ikkje det same som tomt.",
    "What it rests on was not handed in, which is not the same as empty.",
  ),
  "bad-level": words(
    "Konfidensnivået må være mellom 0 og 1.",
    "Konfidensnivået må vere mellom 0 og 1.",
    "The level of confidence must be between 0 and 1.",
  ),
  "bad-minimum": words(
    "Minste nevner må være et helt tall fra 1.",
    "Minste nemnar må vere eit heilt tal frå 1.",
    "The minimum denominator must be a whole number from 1.",
  ),
  "bad-target": words("Målet er ikke en andel.", "Målet er ikkje ein del.", "The target is no share."),
};

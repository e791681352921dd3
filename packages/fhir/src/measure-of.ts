import type { Expression, Measure, MeasureGroupPopulation } from "./r4.ts";
import type { Indicator } from "@prehosp/indicators";
import { measureUrl, populations, scoring } from "./measure-names.ts";
import { extensionUrl, hl7 } from "./systems.ts";

type Population = (typeof populations)[Indicator["kind"]][number];

const left = (one: Indicator): string =>
  [...one.exclusions.map(({ text }) => text.nb), "svaret er ikke kjent"].join("; ");

const described = (one: Indicator, code: Population): string => {
  switch (code) {
    case "initial-population":
    case "measure-population":
      return one.population.nb;
    case "denominator":
      // As R4 counts it, before exclusions; the denominator of a rate is told by its definition.
      return one.kind === "rate" ? one.denominator.nb : one.population.nb;
    case "denominator-exclusion":
    case "measure-population-exclusion":
    case "numerator-exclusion":
      return left(one);
    case "measure-observation":
      return one.kind === "time" ? `${one.start.nb} – ${one.end.nb}` : one.population.nb;
    case "numerator":
      return one.kind === "time" ? one.population.nb : one.numerator.nb;
  }
};

/** R4 wants an expression of every population in CQL, FHIRPath or a query: ours is a function, named here, with the words beside it. */
const population = (one: Indicator, code: Population): MeasureGroupPopulation => ({
  code: { coding: [{ system: hl7.population, code }] },
  criteria: {
    description: described(one, code),
    _language: { extension: [{ url: hl7.absentExtension, valueCode: "unsupported" }] },
    expression: `${one.id}/${code}`,
  } as Expression,
});

/** A name that a program can use, as R4 wishes: first-responder-cpr → FirstResponderCpr. */
const nameOf = (id: string): string =>
  id
    .split(/[^a-z0-9]+/i)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");

/**
 * An indicator as a Measure (R4), in bokmål: a share is a proportion, a time a continuous variable, a rate a ratio. Which way is better
 * is said only where the definition has a target; one that rests on what nobody has verified is a draft.
 */
export const measureOf = (one: Indicator): Measure => ({
  resourceType: "Measure",
  language: "nb",
  extension: [{ url: extensionUrl("minimum-denominator"), valueInteger: one.minimumDenominator }],
  url: measureUrl(one.id),
  version: one.version,
  name: nameOf(one.id),
  title: one.label.nb,
  status: one.evidence === "background" ? "draft" : "active",
  subjectCodeableConcept: { text: one.population.nb },
  effectivePeriod: { start: one.validFrom },
  ...(one.traps.length === 0 ? {} : { guidance: one.traps.map(({ nb }) => nb).join("\n\n") }),
  relatedArtifact: [
    { type: "citation", citation: one.source.nb },
    ...(one.kind === "share" && one.target !== undefined
      ? [{ type: "justification" as const, citation: one.target.source.nb }]
      : []),
  ],
  scoring: { coding: [{ system: hl7.scoring, code: scoring[one.kind] }] },
  ...(one.kind === "share" && one.target !== undefined
    ? { improvementNotation: { coding: [{ system: hl7.improvement, code: "increase" }] } }
    : {}),
  group: [{ population: populations[one.kind].map((code) => population(one, code)) }],
});

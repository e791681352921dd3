import * as z from "zod";
import type { Outcome } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { allOutcomes, anyOutcome } from "@prehosp/rules";
import { FactIs } from "./atom.ts";

/** Facts of the service, unit or room that are asked with; one that isn't named is not recorded. */
export type Facts = Readonly<Record<string, Recorded<string>>>;

/** Whom a requirement is for, told by facts alone. The only place with a negation: it is over context, never over evidence. */
export type Guard =
  | FactIs
  | { readonly not: Guard }
  | { readonly allOf: readonly Guard[] }
  | { readonly anyOf: readonly Guard[] };

/** Whom a requirement is for. */
export const Guard: z.ZodType<Guard> = z
  .union([
    FactIs,
    z.strictObject({
      not: z.lazy(() => Guard).meta({ norsk: "ikke", means: "For all others; unclear stays unclear" }),
    }),
    z.strictObject({
      allOf: z
        .array(z.lazy(() => Guard))
        .min(1)
        .readonly()
        .meta({ norsk: "alle av", means: "All of these hold" }),
    }),
    z.strictObject({
      anyOf: z
        .array(z.lazy(() => Guard))
        .min(1)
        .readonly()
        .meta({ norsk: "minst én av", means: "One of these holds" }),
    }),
  ])
  .meta({ norsk: "gjelder for", means: "Whom it is for, told by facts of the service and never by evidence" });

/** The value of a fact where it is known; a name that only the prototype has is none. */
export const factOf = (facts: Facts, name: string): string | undefined => {
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return known(value) ? value : undefined;
};

/** Met for those it is for, not-met for others, and unclear while a fact that decides isn't known. */
export const guardOutcome = (guard: Guard, facts: Facts): Outcome => {
  if ("allOf" in guard) return allOutcomes(guard.allOf.map((g) => guardOutcome(g, facts)));
  if ("anyOf" in guard) return anyOutcome(guard.anyOf.map((g) => guardOutcome(g, facts)));
  if ("not" in guard) {
    const outcome = guardOutcome(guard.not, facts);
    return outcome === "met" ? "not-met" : outcome === "not-met" ? "met" : outcome;
  }
  const value = factOf(facts, guard.fact);
  return value === undefined ? "unclear" : guard.is.includes(value) ? "met" : "not-met";
};

/** Names of the facts that a guard asks about. */
export const factsOfGuard = (guard: Guard): readonly string[] =>
  "allOf" in guard
    ? guard.allOf.flatMap(factsOfGuard)
    : "anyOf" in guard
      ? guard.anyOf.flatMap(factsOfGuard)
      : "not" in guard
        ? factsOfGuard(guard.not)
        : [guard.fact];

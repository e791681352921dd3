import { OrganisationNumber } from "@prehosp/model/identifiers";
import * as z from "zod";
import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";

/** A unit of the measurements and the number by which the receiver knows it. */
export const PublishingUnit = z
  .strictObject({
    unit: z.string().min(1).meta({ norsk: "enhet", means: "Id of the unit in the measurements" }),
    orgnr: z
      .string()
      .meta({ norsk: "organisasjonsnummer", means: "Number of the unit; nine digits, the last a check" }),
    within: z
      .string()
      .min(1)
      .optional()
      .meta({ norsk: "del av", means: "Id of the unit that it is part of; absent = of all of them alone" }),
  })
  .meta({ norsk: "enhet i publisering", means: "A unit and the number by which the receiver knows it" });
export type PublishingUnit = z.output<typeof PublishingUnit>;

/** The units above one, nearest first; a unit that is within itself ends it. */
export const above = (units: ReadonlyMap<string, PublishingUnit>, unit: string): readonly string[] => {
  const found: string[] = [];
  for (let at = units.get(unit)?.within; at !== undefined && at !== unit && !found.includes(at);) {
    found.push(at);
    at = units.get(at)?.within;
  }
  return found;
};

/** What is wrong with the units, each named by its place. */
export const unitProblems = (units: readonly PublishingUnit[]): readonly PublishingProblem[] => {
  const byId = new Map(units.map((one) => [one.unit, one]));
  return units.flatMap((one, i) => {
    const { unit, orgnr, within } = one;
    const before = units.slice(0, i);
    const top = above(byId, unit).at(-1) ?? unit;
    return [
      ...(OrganisationNumber.safeParse(orgnr).success ? [] : [problem("number-invalid", "units", i, "orgnr")]),
      ...(before.some((other) => other.unit === unit) ? [problem("unit-twice", "units", i, "unit")] : []),
      ...(before.some((other) => other.orgnr === orgnr) ? [problem("number-twice", "units", i, "orgnr")] : []),
      ...(within === undefined || byId.has(within) ? [] : [problem("within-unknown", "units", i, "within")]),
      ...(byId.get(top)?.within !== undefined && byId.has(byId.get(top)?.within ?? "")
        ? [problem("within-itself", "units", i, "within")]
        : []),
    ];
  });
};

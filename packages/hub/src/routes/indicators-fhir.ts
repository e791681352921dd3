import { measuresOf } from "@prehosp/fhir";
import { allIndicators } from "@prehosp/indicators";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { measuredInFhir } from "../indicator-fhir.ts";
import { AskedLevel, measuredAsAsked } from "./indicators-level.ts";

const fhir = {
  method: "GET",
  tag: "Indicators",
  act: "read",
  answer: z.looseObject({ resourceType: z.literal("Bundle") }),
  media: "application/fhir+json",
} as const;

/** Indicators in FHIR R4: the definitions, and what was measured by them; what is small is in neither. */
export const indicatorFhirRoutes = [
  route(
    {
      ...fhir,
      path: "/api/v1/indicators/fhir/measures",
      says: "Every indicator's definition as a FHIR R4 Measure, in a Bundle",
    },
    () => Effect.succeed({ ...measuresOf(allIndicators) }),
  ),
  route(
    {
      ...fhir,
      path: "/api/v1/indicators/fhir/measure-reports",
      says: "Indicators of every group of a level over whole months as FHIR R4 MeasureReports (summary) in a Bundle, by the rule for small numbers: what is withheld has no count; the last twelve months where none are named",
      query: AskedLevel,
    },
    ({ query }) =>
      Effect.gen(function* () {
        const { measured } = yield* measuredAsAsked(query);
        return { ...(yield* measuredInFhir(measured)) };
      }),
  ),
] as const;

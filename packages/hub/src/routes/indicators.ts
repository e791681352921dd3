import { Books, groundsIn, measuredFlow, measuredSeries, smallNumbersOf, stepsOf } from "@prehosp/chain";
import { allIndicators } from "@prehosp/indicators";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { AskedOf, badlyAsked, indicatorsAsked, monthsAsked, periodsAsked, residentsAsked } from "./indicators-asked.ts";
import { AskedLevel, measuredAsAsked } from "./indicators-level.ts";
import { AreasView, DefinitionView, FlowView, MeasuredView, SeriesView, definitionView } from "./indicators-views.ts";
import { inTime } from "./period.ts";

const tag = "Indicators";
const smallNumbers = Effect.map(Books, ({ region }) => smallNumbersOf(region));

/** How good it was: every indicator with its definition, on a level, over time, and the Utstein flow; what is small never leaves. */
export const indicatorRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/indicators/definitions",
      says: "Every indicator's definition: population, exclusions, target, source, breaks in the series, traps, and what it needs to be handed in",
      tag,
      act: "read",
      answer: z.array(DefinitionView).readonly(),
    },
    () => Effect.succeed(allIndicators.map(definitionView)),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/indicators/areas",
      says: "The municipalities that figures are drawn on, simplified to what a map shows; an empty object where the deployment names no file of areas and its region has none",
      tag,
      act: "read",
      answer: AreasView,
    },
    () => Effect.map(Books, ({ region: { areas } }) => ({ ...(areas && { areas }) })),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/indicators/measured",
      says: "Indicators of every group of a level over whole months, by the rule for small numbers; the last twelve months where none are named. What could not be measured says why",
      tag,
      act: "read",
      query: AskedLevel,
      answer: MeasuredView,
    },
    ({ query }) =>
      Effect.gen(function* () {
        const { period, measured } = yield* measuredAsAsked(query);
        return { period, smallNumbers: yield* smallNumbers, measured };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/indicators/series",
      says: "One indicator month by month or year by year, or over periods that are named (2025-01-01..2026-01-01, with a comma between); breaks in the series stand at the point they come before or lie in",
      tag,
      act: "read",
      query: AskedOf.extend({
        indicator: z.string(),
        step: z.enum(["month", "year"]).default("month"),
        periods: z.string().max(4000).optional(),
      }),
      answer: SeriesView,
    },
    ({ query }) =>
      Effect.gen(function* () {
        const [indicator] = yield* indicatorsAsked(query.indicator);
        const named = query.periods === undefined ? undefined : yield* periodsAsked(query.periods);
        const days = named?.flatMap(({ from, to }) => [from, to]).toSorted();
        const period = yield* monthsAsked(days ? { from: days[0], to: days.at(-1) } : query);
        const periods = named ?? stepsOf(period, query.step);
        const grounds = yield* groundsIn(period, residentsAsked(query, period)).pipe(inTime);
        const series = yield* measuredSeries(grounds, indicator!, periods).pipe(inTime);
        if ("problems" in series) return yield* badlyAsked(named ? "periods" : "from", series.problems);
        return {
          indicator: indicator!.id,
          smallNumbers: yield* smallNumbers,
          points: series.points.map((point, i) => ({ period: periods[i]!, ...point })),
        };
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/indicators/flow",
      says: "The Utstein flow of arrests over whole months, by the rule for small numbers; the last twelve months where none are named",
      tag,
      act: "read",
      query: AskedOf.pick({ from: true, to: true }),
      answer: FlowView,
    },
    ({ query }) =>
      Effect.gen(function* () {
        const period = yield* monthsAsked(query);
        const grounds = yield* groundsIn(period).pipe(inTime);
        return { period, smallNumbers: yield* smallNumbers, flow: yield* measuredFlow(grounds) };
      }),
  ),
] as const;

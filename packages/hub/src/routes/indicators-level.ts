import { groundsIn, measuredOnLevels } from "@prehosp/chain";
import { Effect } from "effect";
import * as z from "zod";
import { AskedOf, indicatorsAsked, monthsAsked, residentsAsked, unitAsked } from "./indicators-asked.ts";
import { inTime } from "./period.ts";

/** What is asked of the groups of a level, by default the region. */
export const AskedLevel = AskedOf.extend({
  level: z.enum(["national", "region", "unit", "municipality"]).default("region"),
  indicator: z.string().optional(),
  unit: z.string().optional(),
});

/** What was measured on the level that is asked for, as it may leave, and over which months. */
export const measuredAsAsked = (query: z.output<typeof AskedLevel>) =>
  Effect.gen(function* () {
    const period = yield* monthsAsked(query);
    const indicators = yield* indicatorsAsked(query.indicator);
    const unit = query.unit === undefined ? undefined : yield* unitAsked(query.unit);
    const level = unit ? "unit" : query.level;
    const grounds = yield* groundsIn(period, residentsAsked(query, period)).pipe(inTime);
    const all = yield* measuredOnLevels(grounds, indicators, [level]).pipe(inTime);
    return { period, measured: all.filter(({ group }) => unit === undefined || group.id === unit.id) };
  });

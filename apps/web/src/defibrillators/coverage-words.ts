import { Position } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day, Instant, Weekday } from "@prehosp/model/time";
import * as z from "zod";

/** One hour of the week: how many are in reach of one that is usable, and of one that is so or unclear. */
export const CoveredHourSeen = z.looseObject({
  at: Instant,
  day: Day,
  weekday: Weekday,
  hour: z.number(),
  met: recorded(z.number()),
  possible: recorded(z.number()),
});
export type CoveredHourSeen = z.output<typeof CoveredHourSeen>;

const BestPlaceSeen = z.looseObject({ cell: z.string(), position: Position, more: recorded(z.number()) });
export type BestPlaceSeen = z.output<typeof BestPlaceSeen>;

/** The people within walking reach hour by hour, and where one more would reach most. */
export const CoverageSeen = z.looseObject({
  hours: z.array(CoveredHourSeen).readonly(),
  people: recorded(z.number()),
  places: z.array(BestPlaceSeen).readonly(),
});
export type CoverageSeen = z.output<typeof CoverageSeen>;

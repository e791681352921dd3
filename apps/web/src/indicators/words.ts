import { AnyMeasurement, Break } from "@prehosp/indicators";
import { Text } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import * as z from "zod";

/** On what level figures are compared; the nation is not told apart from the region of a deployment. */
export const LEVELS = ["municipality", "unit", "region"] as const;
export type Level = (typeof LEVELS)[number];

/** One indicator measured of one group, as the hub says it. */
export const MeasuredSeen = z.object({
  group: z.object({
    id: z.string(),
    standing: z.enum(["placed", "unplaced", "unclear"]),
    label: Text.optional(),
  }),
  measurement: AnyMeasurement,
});
export type MeasuredSeen = z.output<typeof MeasuredSeen>;

/** One point of a series with the breaks before it and in it. */
export const PointSeen = z.object({
  period: z.object({ from: Day, to: Day }),
  measurement: AnyMeasurement,
  breaksBefore: z.array(Break).readonly(),
  breaksInside: z.array(Break).readonly(),
});
export type PointSeen = z.output<typeof PointSeen>;

/** What is measured of every group of a level. */
export const MeasuredOn = z.object({ measured: z.array(MeasuredSeen).readonly() });

/** One indicator over time. */
export const SeriesSeen = z.object({ points: z.array(PointSeen).readonly() });

const Counted = z.union([
  z.object({ n: z.int() }),
  z.object({ withheld: z.literal(true) }),
  z.object({ about: z.int() }),
  z.object({ from: z.int(), to: z.int() }),
]);

/** The Utstein flow: each group under the one it is part of, with its count as the rule for small numbers lets it be said. */
export const FlowSeen = z.object({
  flow: z.array(z.object({ id: z.string(), label: Text, under: z.string().optional(), count: Counted })).readonly(),
});
export type FlowSeen = z.output<typeof FlowSeen>;

/** What figures of municipalities are drawn on; nothing where the deployment names no map. */
export const AreasSeen = z.object({
  areas: z
    .object({
      of: z
        .array(
          z.object({
            number: z.string(),
            name: z.string().optional(),
            rings: z.array(z.array(z.tuple([z.number(), z.number()])).readonly()).readonly(),
          }),
        )
        .readonly(),
      schematic: z.boolean(),
      source: Text,
    })
    .optional(),
});
export type Areas = NonNullable<z.output<typeof AreasSeen>["areas"]>;

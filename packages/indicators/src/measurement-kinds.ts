import * as z from "zod";
import { Measurement, count, leftOutTold, leftOutWithheld, share, shown, withheld } from "./measurement.ts";

const positive = (norsk: string, means: string) => z.number().nonnegative().meta({ norsk, means });
const asTime = z.literal("time").meta({ norsk: "slag", means: "A time from one moment to another" });
const asRate = z.literal("rate").meta({ norsk: "slag", means: "Events per person-years" });

const limits = {
  level: share("konfidensnivå", "The level of confidence, such as 0.95"),
  low: positive("nedre grense", "The lower limit, in the unit of the figure"),
  high: positive("øvre grense", "The upper limit, in the unit of the figure"),
};

/** A quantile in seconds; without an interval where so few times enclose nothing at that level. */
const Quantile = z
  .strictObject({
    p: share("del", "Which quantile: 0.5 is the median"),
    value: positive("verdi", "The quantile, in seconds"),
    interval: z
      .strictObject({
        method: z.literal("order-statistics").meta({ norsk: "metode", means: "How the interval was computed" }),
        ...limits,
      })
      .optional()
      .meta({ norsk: "konfidensintervall", means: "Absent where so few times enclose nothing at that level" }),
  })
  .meta({ norsk: "kvantil", means: "A quantile of the times, with its interval" });

const times = {
  denominator: count("antall", "How many times are known"),
  method: z.literal("type-7").meta({ norsk: "kvantilmetode", means: "Which definition of a quantile (Hyndman & Fan)" }),
  quantiles: z.array(Quantile).readonly().meta({ norsk: "kvantiler", means: "Median, 10th and 90th percentile" }),
};

const ShownTimes = z
  .discriminatedUnion("leftOut", [
    z
      .strictObject({ kind: asTime, ...shown, ...leftOutTold, ...times })
      .meta({ norsk: "vist tid", means: "Times with their quantiles and all that was left out" }),
    z
      .strictObject({ kind: asTime, ...shown, ...leftOutWithheld, ...times })
      .meta({ norsk: "vist tid", means: "Times with their quantiles; what was left out is withheld" }),
  ])
  .meta({ norsk: "vist tid", means: "Times with their quantiles" });

/** A time measured over one period, in seconds; population = excluded + missing + denominator, where they are told. */
export const TimeMeasurement = z
  .discriminatedUnion("belowMinimum", [
    ShownTimes,
    z.strictObject({ kind: asTime, ...withheld }).meta({ norsk: "tilbakeholdt tid", means: "Times without a figure" }),
  ])
  .meta({ norsk: "tidsmåling", means: "One time measured over one period, or withheld" });
export type TimeMeasurement = z.output<typeof TimeMeasurement>;

const events = {
  denominator: count("kjente", "Population less excluded less missing"),
  numerator: count("hendelser", "How many events"),
  personYears: positive("personår", "Years lived by the population in the period"),
  per: positive("per", "Per how many person-years"),
  value: positive("rate", "Events per so many person-years"),
  interval: z
    .strictObject({
      method: z
        .enum(["exact-poisson", "byar"])
        .meta({ norsk: "metode", means: "Exact below ten events, else Byar's approximation" }),
      ...limits,
    })
    .meta({ norsk: "konfidensintervall", means: "The interval around the rate" }),
};

const ShownRate = z
  .discriminatedUnion("leftOut", [
    z
      .strictObject({ kind: asRate, ...shown, ...leftOutTold, ...events })
      .meta({ norsk: "vist rate", means: "A rate with its figures and all that was left out" }),
    z
      .strictObject({ kind: asRate, ...shown, ...leftOutWithheld, ...events })
      .meta({ norsk: "vist rate", means: "A rate with its figures; what was left out is withheld" }),
  ])
  .meta({ norsk: "vist rate", means: "A rate with its figures" });

/** A rate measured over one period; population = excluded + missing + denominator, where they are told; events are of the denominator. */
export const RateMeasurement = z
  .discriminatedUnion("belowMinimum", [
    ShownRate,
    z
      .strictObject({ kind: asRate, ...withheld })
      .meta({ norsk: "tilbakeholdt rate", means: "A rate without a figure" }),
  ])
  .meta({ norsk: "rate", means: "Events per person-years over one period, or withheld" });
export type RateMeasurement = z.output<typeof RateMeasurement>;

/** A measurement of whatever kind; a share where `kind` is absent. */
export const AnyMeasurement = z
  .union([Measurement, TimeMeasurement, RateMeasurement])
  .meta({ norsk: "måling av et slag", means: "A share, a time or a rate, each with its figures or withheld" });
export type AnyMeasurement = z.output<typeof AnyMeasurement>;

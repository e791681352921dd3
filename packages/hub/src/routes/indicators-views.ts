import { Areas, ReplayPeriod } from "@prehosp/chain";
import { AnyMeasurement, Break, type Indicator, SmallNumbers } from "@prehosp/indicators";
import { Text } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import * as z from "zod";

const id = (norsk: string, means: string) => z.string().meta({ norsk, means });
const list = <S extends z.ZodType>(of: S, norsk: string, means: string) =>
  z.array(of).readonly().meta({ norsk, means });
const moment = (norsk: string, means: string) => z.object(Text.shape).meta({ norsk, means });

/** A definition as data: all that a reader needs to judge the figure. */
export const DefinitionView = z
  .object({
    kind: z.enum(["share", "time", "rate"]).meta({ norsk: "slag", means: "A share, a time or a rate" }),
    id: id("indikator", "Id of the indicator"),
    version: id("versjon", "Version of the definition"),
    label: moment("navn", "What it is called"),
    population: moment("populasjon", "Who is counted"),
    exclusions: list(
      z
        .object({ reason: id("årsakskode", "Stable code of the reason"), text: moment("tekst", "The reason in words") })
        .meta({ norsk: "utelatelse", means: "A reason for leaving something out" }),
      "utelatelser",
      "Who is left out, and why",
    ),
    numerator: moment("teller", "Who fulfils it").optional(),
    denominator: moment("nevner", "Whose answer is known").optional(),
    start: moment("start", "From when a time runs").optional(),
    end: moment("slutt", "Until when a time runs").optional(),
    quantiles: z
      .object({
        method: id("metode", "Which definition of a quantile"),
        p: list(z.number(), "deler", "Which quantiles: 0.5 is the median"),
      })
      .optional()
      .meta({ norsk: "kvantiler", means: "The quantiles that are told of a time" }),
    per: z.number().optional().meta({ norsk: "per", means: "Per how many person-years" }),
    interval: z
      .object({
        method: id("metode", "How the interval is computed"),
        level: z.number().meta({ norsk: "konfidensnivå", means: "The level of confidence, such as 0.95" }),
      })
      .meta({ norsk: "konfidensintervall", means: "The interval that stands with the figure" }),
    minimumDenominator: z.int().meta({ norsk: "minste nevner", means: "Below this no figure is shown" }),
    target: z
      .object({
        share: z.number().meta({ norsk: "andel", means: "The share aimed at, from 0 to 1" }),
        source: moment("kilde", "Who says so"),
      })
      .optional()
      .meta({ norsk: "mål", means: "The share aimed at, and who says so" }),
    source: moment("kilde", "Which definition it follows"),
    evidence: z
      .enum(["read", "transcribed", "background", "own"])
      .meta({ norsk: "belegg", means: "How far the definition is known" }),
    cites: list(z.string(), "normer", "Ids of the norms it rests on"),
    validFrom: Day.meta({ norsk: "gyldig fra", means: "First day it holds" }),
    series: list(Break, "brudd i tidsserien", "Days from which the figures mean something else").optional(),
    traps: list(Text, "feller", "What a reader must know before comparing"),
    needs: list(z.string(), "krever", "What must be handed in for it to be measured").optional(),
  })
  .meta({ norsk: "indikatordefinisjon", means: "An indicator as data, without the function that finds its members" });

/** A definition without the function that finds its members. */
export const definitionView = (one: Indicator): z.input<typeof DefinitionView> => {
  const { members: _members, ...data } = one;
  if (!("outside" in data)) return data;
  const { outside: _outside, ...rest } = data;
  return rest;
};

const Group = z
  .object({
    level: z
      .enum(["national", "region", "unit", "municipality"])
      .meta({ norsk: "nivå", means: "Of what the figure is" }),
    id: id("gruppe", "Id of the group within its level"),
    standing: z.enum(["placed", "unplaced", "unclear"]).meta({
      norsk: "plassering",
      means: "Placed; unplaced: nobody said where; unclear: more than one place is possible, or the number is none",
    }),
    label: Text.optional(),
  })
  .meta({ norsk: "gruppe", means: "Of whom a figure is" });

/** Indicators of the groups of a level, as they may leave. */
export const MeasuredView = z
  .object({
    period: ReplayPeriod,
    smallNumbers: SmallNumbers,
    measured: list(
      z
        .object({ group: Group, measurement: AnyMeasurement })
        .meta({ norsk: "måling av en gruppe", means: "One indicator of one group" }),
      "målinger",
      "Every indicator of every group",
    ),
  })
  .meta({ norsk: "målinger på et nivå", means: "Indicators of the groups of a level, as they may leave" });

/** One indicator over periods in order, as it may leave. */
export const SeriesView = z
  .object({
    indicator: id("indikator", "Id of the indicator"),
    smallNumbers: SmallNumbers,
    points: list(
      z
        .object({
          period: ReplayPeriod,
          measurement: AnyMeasurement,
          breaksBefore: list(Break, "brudd før", "Between the point before and this one: no line goes through"),
          breaksInside: list(Break, "brudd i perioden", "Within the period of the point"),
        })
        .meta({ norsk: "punkt", means: "The figure of one period" }),
      "punkter",
      "The periods in order",
    ),
  })
  .meta({ norsk: "tidsserie", means: "One indicator over periods in order, as it may leave" });

const count = (norsk: string, means: string) => z.int().nonnegative().meta({ norsk, means });

/** The Utstein flow of a period, as it may leave. */
export const FlowView = z
  .object({
    period: ReplayPeriod,
    smallNumbers: SmallNumbers,
    flow: list(
      z
        .object({
          id: id("boks", "Id of the box"),
          label: Text,
          under: id("under", "Id of the box it is part of").optional(),
          count: z
            .union([
              z.object({ n: count("antall", "How many") }),
              z.object({
                withheld: z
                  .literal(true)
                  .meta({ norsk: "holdt tilbake", means: "Too few, or it would give them back" }),
              }),
              z.object({ about: count("omtrent", "How many, rounded") }),
              z.object({ from: count("fra", "At least"), to: count("til", "At most") }),
            ])
            .meta({ norsk: "antall", means: "How many, as far as it may be told" }),
        })
        .meta({ norsk: "boks", means: "One box of the flow" }),
      "flyt",
      "The boxes, each after the one it is part of",
    ),
  })
  .meta({ norsk: "Utstein-flyt", means: "The flow of arrests through care in a period, as it may leave" });

/** The municipalities that figures are drawn on. */
export const AreasView = z
  .object({
    areas: Areas.optional(),
  })
  .meta({ norsk: "kart over kommuner", means: "What figures of municipalities are drawn on; empty = no map is named" });

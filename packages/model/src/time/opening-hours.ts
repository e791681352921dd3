import * as z from "zod";
import { recorded } from "../absence/index.ts";
import { Day } from "./day.ts";

/** From–to on the clock; `to` at or before `from` means the next morning. All day is 00:00–24:00. */
export const OpenInterval = z
  .strictObject({
    from: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      .meta({ norsk: "fra klokka", means: "Opens, HH:MM in Norway." }),
    to: z
      .string()
      .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/)
      .meta({
        norsk: "til klokka",
        means: "Closes, HH:MM in Norway, at most 24:00; earlier than `from` means the next morning.",
      }),
  })
  .refine(({ from, to }) => from !== to, { error: "From and to are the same; write 00:00–24:00 for all day." })
  .meta({ norsk: "åpningstid", means: "One stretch of open hours, which may last past midnight." });
export type OpenInterval = z.infer<typeof OpenInterval>;

const intervals = z.array(OpenInterval);
const dayHours = (norsk: string) =>
  recorded(intervals).meta({
    norsk,
    means: "The open hours of this weekday; an empty list is closed, absence is unanswered.",
  });

/** The hours of an ordinary week; each day is answered or says why not. */
export const OpenWeek = z
  .strictObject({
    monday: dayHours("mandag"),
    tuesday: dayHours("tirsdag"),
    wednesday: dayHours("onsdag"),
    thursday: dayHours("torsdag"),
    friday: dayHours("fredag"),
    saturday: dayHours("lørdag"),
    sunday: dayHours("søndag"),
  })
  .meta({ norsk: "åpningstider per ukedag", means: "The open hours of each weekday." });
export type OpenWeek = z.infer<typeof OpenWeek>;

const rule = <K extends string>(kind: K, norsk: string) =>
  z.strictObject({ kind: z.literal(kind).meta({ norsk, means: "Which rule holds on public holidays." }) });

/** What holds on the twelve public holidays. No answer is not "as usual": registers have opened doors on 17 May that way. */
export const HolidayHours = z
  .discriminatedUnion("kind", [
    rule("closed", "stengt").meta({ norsk: "stengt på helligdager", means: "Closed on public holidays." }),
    rule("as-weekday", "som ukedagen").meta({ norsk: "som vanlig på helligdager", means: "The weekday's hours hold." }),
    rule("own", "egne tider")
      .extend({
        intervals: intervals.meta({ norsk: "åpningstider", means: "The open hours of every public holiday." }),
      })
      .meta({ norsk: "egne tider på helligdager", means: "Public holidays have hours of their own." }),
    rule("unanswered", "ubesvart").meta({
      norsk: "ubesvart for helligdager",
      means: "Nobody has said; gives unknown.",
    }),
  ])
  .meta({ norsk: "åpningstid på helligdager", means: "What holds on public holidays." });
export type HolidayHours = z.infer<typeof HolidayHours>;

/** Days from–to, both included. */
export const DayPeriod = z
  .strictObject({
    from: Day.meta({ norsk: "fra og med", means: "First day." }),
    to: Day.meta({ norsk: "til og med", means: "Last day, included." }),
  })
  .refine(({ from, to }) => from <= to, { error: "The period ends before it begins." })
  .meta({ norsk: "periode", means: "A stretch of days, both ends included." });
export type DayPeriod = z.infer<typeof DayPeriod>;

const closed = z
  .array(DayPeriod)
  .meta({ norsk: "stengte perioder", means: "Days when it is closed whatever the week says." });

/** When a place is open: always, by the week, or only said in words (which gives unknown). */
export const OpeningHours = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("always").meta({ norsk: "døgnåpent", means: "Open all hours of all days." }),
      closed,
    }),
    z.strictObject({
      kind: z.literal("weekly").meta({ norsk: "ukeplan", means: "Open by the week." }),
      week: OpenWeek,
      holidays: HolidayHours,
      closed,
    }),
    z.strictObject({
      kind: z.literal("words").meta({ norsk: "fritekst", means: "Hours only said in words." }),
      words: z
        .string()
        .min(1)
        .meta({ norsk: "åpningstid i ord", means: "The words as registered; never interpreted." }),
    }),
  ])
  .meta({ norsk: "åpningstider", means: "When a place is open, in the time of Norway." });
export type OpeningHours = z.infer<typeof OpeningHours>;

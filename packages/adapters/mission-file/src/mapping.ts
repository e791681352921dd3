import { Initiator, MissionRole, OrgId, Purpose, Status, TimeRole, UrgencyCode } from "@prehosp/model";
import * as z from "zod";

const column = z.string().min(1);
const opened = column.refine((name) => !/\d{11}/.test(name), "a column name may not hold eleven digits in a row");

/** How a time column is written: one instant, or one clock time for each of several units. */
const TimeColumn = z
  .object({
    column: opened.meta({ norsk: "kolonne", means: "The column's heading" }),
    role: TimeRole,
    cell: z
      .enum(["unit=clock list", "clock", "instant"])
      .meta({ norsk: "skrivemåte", means: "'A1=06:51:33, B2=06:52:00' · '06:51:33' · ISO instant with zone" }),
  })
  .strict()
  .meta({ norsk: "tidskolonne", means: "One column that holds times" });

/** Which column says what, in which zone, and what stands where there is nothing. Every column is mapped or named as ignored. */
export const Mapping = z
  .object({
    format: z
      .enum(["csv", "ndjson"])
      .default("csv")
      .meta({ norsk: "format", means: "CSV with headings, or one JSON object a line" }),
    delimiter: z.string().length(1).default(",").meta({ norsk: "skilletegn", means: "Between the cells of a CSV" }),
    system: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .meta({
        norsk: "system",
        means: "Names the source on every fact; the key of idempotence together with the row's id",
      }),
    centre: OrgId,
    status: Status.default("actual"),
    zone: z.string().min(1).meta({ norsk: "tidssone", means: "IANA zone of the clock times, such as Europe/Oslo" }),
    nothing: z
      .array(z.string())
      .readonly()
      .default([""])
      .meta({ norsk: "tomt", means: "Cells that mean that nothing was written" }),
    id: z.array(opened).min(1).readonly().meta({ norsk: "nøkkel", means: "Columns that together name the incident" }),
    day: z
      .object({
        column: opened.meta({ norsk: "kolonne", means: "The column's heading" }),
        order: z
          .enum(["month/day/year", "day.month.year", "year-month-day", "instant"])
          .meta({ norsk: "rekkefølge", means: "How the date is written; a clock behind it is left alone" }),
      })
      .strict()
      .meta({ norsk: "dato", means: "Where the date stands; a date alone is a receipt to the day" }),
    times: z.array(TimeColumn).readonly().default([]).meta({ norsk: "tider", means: "The columns with times" }),
    rollOverHours: z
      .number()
      .min(1)
      .max(23)
      .default(12)
      .meta({ norsk: "midnatt", means: "A clock that steps back by more than this many hours has passed midnight" }),
    role: MissionRole.optional().meta({ norsk: "rolle", means: "The role of the units, where the whole file has one" }),
    criterion: z
      .object({
        column: opened.meta({ norsk: "kolonne", means: "The column's heading" }),
        index: z.string().min(1).meta({ norsk: "indeks", means: "Which index the codes are of" }),
        edition: z
          .string()
          .min(1)
          .meta({ norsk: "utgave", means: "Which edition; 'not stated' where the file does not say" }),
      })
      .strict()
      .optional()
      .meta({ norsk: "kriterium", means: "Where the criterion code stands" }),
    urgency: z
      .object({
        column: opened.meta({ norsk: "kolonne", means: "The column's heading" }),
        codes: z
          .record(z.string(), UrgencyCode)
          .meta({ norsk: "koder", means: "What each code means; a code that is not here is a remark" }),
      })
      .strict()
      .optional()
      .meta({ norsk: "hastegrad", means: "Where the urgency stands" }),
    initiator: Initiator.optional(),
    purpose: Purpose.optional(),
    ignored: z
      .array(column)
      .readonly()
      .default([])
      .meta({ norsk: "ikke lest", means: "Columns left unread on purpose" }),
  })
  .strict()
  .meta({ norsk: "kolonneoppsett", means: "How a file of incidents is read" });
export type Mapping = z.output<typeof Mapping>;

/** The columns a mapping speaks of. */
export const columnsOf = (m: Mapping): ReadonlySet<string> =>
  new Set([
    ...m.id,
    m.day.column,
    ...m.times.map((t) => t.column),
    ...m.ignored,
    ...[m.criterion?.column, m.urgency?.column].filter((c) => c !== undefined),
  ]);

/** What is wrong between a mapping and a file's headings; empty where they fit. */
export const misfit = (m: Mapping, headings: readonly string[]): readonly string[] => {
  const spoken = columnsOf(m);
  return [
    ...[...spoken]
      .filter((c) => !headings.includes(c))
      .map((c) => `the mapping names a column "${c}" that the file does not have`),
    ...headings
      .filter((h) => !spoken.has(h))
      .map((h) => `the file has a column "${h}" that the mapping neither reads nor ignores`),
  ];
};

import { ActorRef, CompetenceId, Evidence } from "@prehosp/model";
import * as z from "zod";

const column = z.string().min(1).max(200).meta({ norsk: "kolonne", means: "The column's heading" });
// A heading is told in remarks, so no number of a person may stand in it.
const opened = column.refine(
  (name) => !/\d{6}\D?\d{5}/.test(name),
  "a column name may not hold eleven digits in a row",
);

/** One value for the whole file, or a column with what each code in it means. */
const coded = <S extends z.ZodType>(value: S) =>
  z.union([
    z
      .strictObject({ is: value.meta({ norsk: "er", means: "The same on every line" }) })
      .meta({ norsk: "fast verdi", means: "One value for the whole file" }),
    z
      .strictObject({
        column: opened,
        codes: z
          .record(z.string(), value)
          .meta({ norsk: "koder", means: "What each code means; a code that is not here is a remark" }),
      })
      .meta({ norsk: "kodet kolonne", means: "A column of codes" }),
  ]);

/** Which column of an old record says what. Every column is mapped, or named as ignored. */
export const ImportMapping = z
  .strictObject({
    delimiter: z
      .enum([";", ",", "\t"])
      .default(";")
      .meta({ norsk: "skilletegn", means: "Between the cells; Norwegian Excel writes semicolons" }),
    encoding: z
      .enum(["utf-8", "windows-1252"])
      .default("utf-8")
      .meta({ norsk: "tegnsett", means: "How the file is written; said here, and never guessed" }),
    system: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .meta({ norsk: "system", means: "Names the source on every proof and account" }),
    nothing: z
      .array(z.string())
      .readonly()
      .default([""])
      .meta({ norsk: "tomt", means: "Cells that mean that nothing was written" }),
    who: z
      .strictObject({
        column: opened,
        as: z.enum(["account", "national-number", "hpr-number"]).meta({
          norsk: "som",
          means: "A key of the source's own, or a number that only the employer's keyed hash of it may leave",
        }),
      })
      .meta({ norsk: "hvem", means: "Whose proof it is" }),
    ref: z.array(opened).min(1).readonly().optional().meta({
      norsk: "nøkkel",
      means: "Columns that name the record, such as certificate number; absent = its content",
    }),
    competence: coded(CompetenceId).meta({ norsk: "kompetanse", means: "What it proves" }),
    kind: coded(Evidence.shape.kind).meta({ norsk: "type", means: "What kind of proof it is" }),
    outcome: coded(Evidence.shape.outcome).meta({ norsk: "resultat", means: "How it went" }),
    on: z
      .strictObject({
        column: opened,
        order: z
          .enum(["day.month.year", "year-month-day", "month/day/year"])
          .meta({ norsk: "rekkefølge", means: "How the date is written; the year has four digits" }),
      })
      .meta({ norsk: "dato", means: "The day it happened" }),
    attestedBy: coded(ActorRef).optional().meta({ norsk: "attestert av", means: "Absent = the file does not say" }),
    documented: coded(z.boolean()).optional().meta({ norsk: "dokumentert", means: "Absent = the file does not say" }),
    attributes: z
      .array(
        z
          .strictObject({
            name: z.string().min(1).meta({ norsk: "egenskap", means: "Such as terminalType" }),
            column: opened,
          })
          .meta({ norsk: "egenskapskolonne", means: "A column that holds an attribute of the proof" }),
      )
      .readonly()
      .default([])
      .meta({ norsk: "egenskaper", means: "Columns taken over as attributes" }),
    ignored: z
      .array(column)
      .readonly()
      .default([])
      .meta({ norsk: "ikke lest", means: "Columns left unread on purpose, such as names" }),
  })
  .meta({ norsk: "kolonneoppsett for gamle kompetansebevis", means: "How a file of old training records is read" });
export type ImportMapping = z.output<typeof ImportMapping>;

/** The columns a mapping reads, in its own order. */
export const columnsRead = (m: ImportMapping): readonly string[] => [
  ...new Set([
    m.who.column,
    ...(m.ref ?? []),
    ...[m.competence, m.kind, m.outcome, m.attestedBy, m.documented].flatMap((c) =>
      c !== undefined && "column" in c ? [c.column] : [],
    ),
    m.on.column,
    ...m.attributes.map((a) => a.column),
  ]),
];

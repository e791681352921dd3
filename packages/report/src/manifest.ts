import { SmallNumbers } from "@prehosp/indicators";
import { Language } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import * as z from "zod";

const hash = (norsk: string, means: string) =>
  z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .meta({ norsk, means });
const text = (norsk: string, means: string) => z.string().min(1).meta({ norsk, means });

/** A package that a report was made by; Node's zlib packs the PDF, and is named with the rest. */
export const MadeBy = z
  .strictObject({ name: text("pakke", "The package"), version: text("versjon", "Its version") })
  .meta({ norsk: "laget av", means: "A package, with its version, that had a part in the bytes" });
export type MadeBy = z.output<typeof MadeBy>;

const file = (norsk: string, means: string) =>
  z
    .strictObject({
      sha256: hash("sjekksum", "SHA-256 of the file"),
      bytes: z.int().positive().meta({ norsk: "størrelse", means: "How many bytes" }),
    })
    .meta({ norsk, means });

/** What a report was made of, so that it can be made again byte for byte: no figure, no text, only what tells them apart. */
export const ReportManifest = z
  .strictObject({
    manifest: z.literal("prehosp.report@1").meta({ norsk: "format", means: "The format of the manifest" }),
    kind: z.enum(["registry", "region"]).meta({ norsk: "slag", means: "The report of a registry, or of a region" }),
    title: text("tittel", "What the report is called"),
    language: Language,
    from: Day.meta({ norsk: "fra og med", means: "First day of the period" }),
    to: Day.meta({ norsk: "til", means: "First day after the period" }),
    data: hash("grunnlag", "SHA-256 of the whole input as canonical JSON (RFC 8785)"),
    texts: hash("tekster", "SHA-256 of the editor's texts as canonical JSON"),
    smallNumbers: SmallNumbers,
    definitions: z
      .array(
        z
          .strictObject({
            id: text("id", "The id of the indicator"),
            version: text("versjon", "The version of its definition"),
            sha256: hash("sjekksum", "SHA-256 of the definition's data as canonical JSON"),
          })
          .meta({ norsk: "definisjon", means: "A definition that the figures follow" }),
      )
      .readonly()
      .meta({ norsk: "definisjoner", means: "The definitions, in the order of the report" }),
    madeBy: z.array(MadeBy).readonly().meta({ norsk: "laget av", means: "The packages, by name" }),
    html: file("HTML", "The report as HTML"),
    pdf: file("PDF", "The report as PDF").optional().meta({ norsk: "PDF", means: "Absent where none was made" }),
  })
  .meta({ norsk: "rapportens manifest", means: "What a report was made of, so that it can be made again" });
export type ReportManifest = z.output<typeof ReportManifest>;

import { SmallNumbers } from "@prehosp/indicators";
import { Language } from "@prehosp/model";
import { OrganisationNumber } from "@prehosp/model/identifiers";
import { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";
import { CoverageCounts, FlowBox, MeasuredIndicator, QualityRows, ReportAreas, name } from "./input-parts.ts";

/** The parts of a report that an editor can write in; an indicator's own part is "indicator:" and its id. */
export const openSections = [
  "foreword",
  "summary",
  "how-to-read",
  "indicators",
  "utstein",
  "coverage",
  "quality",
  "improvement",
  "small-numbers",
  "definitions",
] as const;

/** What the editor says in one part of the report: plain paragraphs. */
export const TextBlock = z
  .strictObject({
    section: z
      .string()
      .min(1)
      .meta({ norsk: "del", means: `Where it stands: ${openSections.join(" · ")} · indicator:<id>` }),
    paragraphs: z
      .array(z.string().trim().min(1))
      .min(1)
      .readonly()
      .meta({ norsk: "avsnitt", means: "Plain text; nothing in it is markup" }),
  })
  .meta({ norsk: "tekstblokk", means: "The editor's own text in one part of a report" });
export type TextBlock = z.output<typeof TextBlock>;

/** What kind of report, of which period, by whom and in which language; the days are days in Norway and `to` is not in the period. */
export const ReportRequest = z
  .strictObject({
    kind: z.enum(["registry", "region"]).meta({ norsk: "slag", means: "The report of a registry, or of a region" }),
    title: name("tittel", "What the report is called"),
    issuer: z
      .strictObject({
        name: name("navn", "Who issues the report"),
        orgnr: OrganisationNumber.optional().meta({ norsk: "organisasjonsnummer", means: "Their organisation number" }),
      })
      .meta({ norsk: "utgiver", means: "Who issues the report" }),
    from: Day.meta({ norsk: "fra og med", means: "First day of the period" }),
    to: Day.meta({ norsk: "til", means: "First day after the period" }),
    extracted: Instant.meta({
      norsk: "uttrekk",
      means: "When the data were taken out; stands for the day of the report",
    }),
    salt: z.string().min(16).max(128).optional().meta({
      norsk: "salt",
      means: "Random text kept with the input, so that no withheld count can be guessed from its hash in the manifest",
    }),
    language: Language,
    smallNumbers: SmallNumbers,
    texts: z.array(TextBlock).readonly().meta({ norsk: "tekster", means: "The editor's texts, one block a part" }),
  })
  .meta({ norsk: "bestilling av rapport", means: "What a report is to be" });
export type ReportRequest = z.output<typeof ReportRequest>;

/** All that a report rests on; what a part has nothing of is absent, which is not the same as empty. */
export const ReportInput = ReportRequest.extend({
  indicators: z
    .array(MeasuredIndicator)
    .readonly()
    .meta({ norsk: "indikatorer", means: "What was measured, in the order it is to be printed" }),
  flow: z.array(FlowBox).readonly().optional().meta({ norsk: "Utstein-flyt", means: "The boxes of the flow" }),
  areas: ReportAreas.optional(),
  coverage: CoverageCounts.optional(),
  quality: z.array(QualityRows).readonly().optional().meta({ norsk: "datakvalitet", means: "Dataset by dataset" }),
}).meta({ norsk: "grunnlag for rapport", means: "A report's request and all figures it rests on" });
export type ReportInput = z.output<typeof ReportInput>;

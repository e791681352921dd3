import * as z from "zod";
import { AgreementId } from "@prehosp/model";

const line = z.string().min(1);

export const DocumentSection = z
  .object({
    id: line.meta({ norsk: "del", means: "parties, units, validity, decision, or the content it is about" }),
    heading: line.meta({ norsk: "overskrift", means: "What people read above it" }),
    paragraphs: z.array(line).min(1).readonly().meta({ norsk: "avsnitt", means: "One datum or sentence each" }),
  })
  .meta({ norsk: "del av avtaledokument", means: "One part of an agreement as text" });
export type DocumentSection = z.output<typeof DocumentSection>;

export const AgreementDocument = z
  .object({
    agreement: AgreementId,
    language: z.enum(["nb", "nn", "en"]).meta({ norsk: "målform", means: "The language it is written in" }),
    title: line.meta({ norsk: "tittel", means: "What people read on top" }),
    about: z
      .array(line)
      .readonly()
      .meta({ norsk: "om dokumentet", means: "That it is generated, from what and by what" }),
    sections: z.array(DocumentSection).readonly().meta({ norsk: "deler", means: "The parts, in order" }),
    hash: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .optional()
      .meta({ norsk: "hash", means: "Content address of the agreement it was written from" }),
  })
  .meta({ norsk: "avtaledokument", means: "An agreement as text in one language, written from data" });
export type AgreementDocument = z.output<typeof AgreementDocument>;

// What people wrote must not become markup or break out of its line on paper.
const plain = (text: string): string =>
  text
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, String.raw`\$&`);

/** A document as printable Markdown: a title, what it is, and a heading with a list for each part. */
export const toMarkdown = ({ title, about, sections }: AgreementDocument): string =>
  [
    `# ${plain(title)}`,
    about.map((sentence) => `> ${plain(sentence)}`).join("\n>\n"),
    ...sections.flatMap(({ heading, paragraphs }) => [
      `## ${plain(heading)}`,
      paragraphs.map((paragraph) => `- ${plain(paragraph)}`).join("\n"),
    ]),
  ]
    .join("\n\n")
    .concat("\n");

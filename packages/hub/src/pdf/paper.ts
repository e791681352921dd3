import { Effect } from "effect";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import * as z from "zod";

/** A paper that is being written. */
export type Paper = InstanceType<typeof PDFDocument>;

const required = createRequire(import.meta.url);
let fonts: { readonly plain: Buffer; readonly bold: Buffer } | undefined;
// Its own font goes into every paper, so that Norwegian and Sámi letters look the same wherever it is opened.
const loaded = () =>
  (fonts ??= {
    plain: readFileSync(required.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
    bold: readFileSync(required.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
  });

/** A PDF, as bytes. */
export const Pdf = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A PDF on A4 with its own fonts, "plain" and "bold"; `write` puts the content on it, and lets others go first where it is long. */
export const paper = (
  {
    title,
    language,
    landscape = false,
    made,
    author,
  }: {
    readonly title: string;
    readonly language: string;
    readonly landscape?: boolean;
    /** When it says it was made, where it is to be the same bytes each time: then it is tagged too, and its pages stay open to the end. */
    readonly made?: Date;
    readonly author?: string;
  },
  write: (page: Paper) => Effect.Effect<void>,
): Effect.Effect<Uint8Array> =>
  Effect.gen(function* () {
    const { plain, bold } = loaded();
    const page = new PDFDocument({
      size: "A4",
      layout: landscape ? "landscape" : "portrait",
      margin: 56,
      lang: language,
      info: {
        Title: title,
        ...(author === undefined ? {} : { Author: author }),
        ...(made === undefined ? {} : { CreationDate: made }),
      },
      ...(made === undefined
        ? {}
        : { tagged: true, displayTitle: true, bufferPages: true, pdfVersion: "1.7" as const }),
      font: "",
    });
    const chunks: Buffer[] = [];
    page.on("data", (chunk: Buffer) => chunks.push(chunk));
    page.registerFont("plain", plain).registerFont("bold", bold).font("plain").fontSize(10);
    yield* write(page);
    return yield* Effect.callback<Uint8Array>((resume) => {
      page.on("end", () => resume(Effect.succeed(new Uint8Array(Buffer.concat(chunks)))));
      page.end();
    });
  });

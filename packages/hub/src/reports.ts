import {
  type MadeBy,
  ReportManifest,
  type ReportProblem,
  htmlOf,
  manifestOf,
  rebuild,
  reportOf,
} from "@prehosp/report";
import { Effect } from "effect";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { reportPdf } from "./pdf/report.ts";

/** A report's files, and the manifest by which they can be made again. */
export interface ReportFiles {
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly manifest: ReportManifest;
}

type Problems = { readonly problems: readonly ReportProblem[] };

const packages = [
  "@prehosp/report",
  "@prehosp/figures",
  "@prehosp/indicators",
  "@prehosp/statistics",
  "@prehosp/norms",
  "@prehosp/model",
  "pdfkit",
  "dejavu-fonts-ttf",
] as const;

const named = (text: string): { readonly name?: string; readonly version?: string } => JSON.parse(text) as object;

/** The version of a package, found from one of its files upwards: not every one shows its package.json. */
const versionIn = (folder: string, name: string): string => {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    try {
      const found = named(readFileSync(join(at, "package.json"), "utf8"));
      if (found.name === name) return found.version ?? "unknown";
    } catch {
      // No package.json in this folder.
    }
  }
  return "unknown";
};

const resolved = (name: string, from = createRequire(import.meta.url)): string => {
  const tried = [`${name}/package.json`, name].flatMap((one) => {
    try {
      return [from.resolve(one)];
    } catch {
      return [];
    }
  });
  return tried[0] ?? "";
};

/** What has a part in the bytes of a report; the fonts are cut by fontkit, and zlib packs the PDF. */
export const reportMadeBy = (): readonly MadeBy[] => {
  const pdfkit = resolved("pdfkit");
  const fontkit = resolved("fontkit", createRequire(pdfkit));
  return [
    ...packages.map((name) => ({ name, version: versionIn(dirname(resolved(name)), name) })),
    { name: "fontkit", version: versionIn(dirname(fontkit), "fontkit") },
    { name: "@prehosp/hub", version: versionIn(import.meta.dirname, "@prehosp/hub") },
    { name: "zlib", version: process.versions["zlib"] ?? "unknown" },
  ];
};

/** Makes a report's HTML, PDF and manifest from its input, or says every fault of the input. */
export const makeReport = (input: unknown): Effect.Effect<ReportFiles | Problems> =>
  Effect.gen(function* () {
    const made = reportOf(input);
    if ("problems" in made) return made;
    const html = htmlOf(made.report);
    const pdf = yield* reportPdf(made.report);
    const manifest = manifestOf({ input, html, pdf, madeBy: reportMadeBy() });
    return "problems" in manifest ? manifest : { html, pdf, manifest: manifest.manifest };
  });

/** Makes a report again: the same bytes as its manifest says, or what differs, by name. */
export const rebuildReport = (
  manifest: unknown,
  input: unknown,
): Effect.Effect<{ readonly html: string; readonly pdf: Uint8Array | undefined } | Problems> =>
  Effect.gen(function* () {
    const made = reportOf(input);
    if ("problems" in made) return made;
    const was = ReportManifest.safeParse(manifest);
    const pdf = was.data?.pdf === undefined ? undefined : yield* reportPdf(made.report);
    const again = rebuild(manifest, { input, madeBy: reportMadeBy(), ...(pdf === undefined ? {} : { pdf }) });
    return "problems" in again ? again : { html: again.html, pdf };
  });

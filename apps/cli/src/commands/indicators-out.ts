import { Books, measuredOnLevels, smallNumbersOf } from "@prehosp/chain";
import { type Adapters, asBytes, exportOf, figureFiles, makeReport, rebuildReport, reportInputOf } from "@prehosp/hub";
import { allIndicators } from "@prehosp/indicators";
import { Language } from "@prehosp/model";
import { instant, instantOf } from "@prehosp/model/time";
import { type ReportProblem, TextBlock, reportProblemTexts } from "@prehosp/report";
import type { Command } from "commander";
import { Effect } from "effect";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { publishingFaults, publishingFiles } from "../indicators/publishing-files.ts";
import { type IndicatorOptions, overGrounds, withGrounds } from "../indicators/source.ts";
import { notThere, written } from "../indicators/written.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

type LocalOptions = Omit<IndicatorOptions, "hub"> & { readonly out: string };

const faulty = (wrong: string, wayOut: string, problems: readonly ReportProblem[]) =>
  stopped(
    wrong,
    wayOut,
    problems.map(({ code, at, because }) => ({
      path: at,
      message: `${reportProblemTexts[code].nb}${because === undefined ? "" : ` (${because})`}`,
    })),
  );

const asJson = (value: unknown) => asBytes(`${JSON.stringify(value, undefined, 2)}\n`);

interface ReportOptions extends LocalOptions {
  readonly kind: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly language: string;
  readonly texts?: string;
  readonly extracted?: string;
}

const titles = { nb: "Årsrapport", nn: "Årsrapport", en: "Yearly report" } as const;
const Kind = z.enum(["region", "registry"]);

const textsIn = (file: string | undefined) =>
  Effect.gen(function* () {
    if (file === undefined) return [];
    const read = z.array(TextBlock).safeParse(yield* readJson(file));
    if (read.success) return read.data;
    return yield* stopped(
      `the texts in ${file} do not have the shape asked for`,
      "it is a list of { section, paragraphs }",
      read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
    );
  });

const report = (options: ReportOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const { out, title, issuer, extracted } = options;
    yield* notThere(out);
    const language = Language.safeParse(options.language).data;
    const kind = Kind.safeParse(options.kind).data;
    if (language === undefined || kind === undefined)
      return yield* stopped(
        `there is no ${language === undefined ? `language "${options.language}"` : `kind "${options.kind}"`}`,
        `say one of ${(language === undefined ? Language : Kind).options.join(", ")}`,
      );
    const at = extracted === undefined ? instantOf(Date.now()) : instant(extracted);
    if (at === undefined)
      return yield* stopped(`"${extracted ?? ""}" is not an instant`, "write it like 2026-11-22T12:00:00Z");
    const texts = yield* textsIn(options.texts);
    const input = yield* overGrounds(options, adapters, (grounds) =>
      Effect.gen(function* () {
        const { name } = (yield* Books).region;
        const said = {
          kind,
          language,
          title: title ?? `${titles[language]}: ${name[language] ?? name.nb}`,
          issuer: { name: issuer ?? name.nb },
          extracted: at,
          texts,
          // Without it the hash of the input would confirm a guessed count.
          salt: randomBytes(16).toString("hex"),
        };
        return yield* reportInputOf(grounds, said);
      }),
    );
    const made = yield* makeReport(input);
    if ("problems" in made) return yield* faulty("the report cannot be made", "mend what is listed", made.problems);
    yield* written(out, [
      { name: "report.html", bytes: asBytes(made.html) },
      { name: "report.pdf", bytes: made.pdf },
      { name: "manifest.json", bytes: asJson(made.manifest) },
      { name: "input.json", bytes: asJson(input) },
    ]);
    if (options.json) return printJson(made.manifest);
    print(
      `${made.manifest.title}: report.html, report.pdf, manifest.json og input.json i ${out}\ninput.json er grunnlaget og skal ikke publiseres: dekning og datakvalitet står der med sanne antall.`,
    );
  });

const bytesOf = (file: string) =>
  Effect.try({
    try: () => readFileSync(file),
    catch: () => stopped(`the file ${file} cannot be read`, "keep the files of a report together"),
  });

const rebuilt = (file: string, { input: named }: { readonly input?: string }) =>
  Effect.gen(function* () {
    const beside = dirname(file);
    const manifest = yield* readJson(file);
    const again = yield* rebuildReport(manifest, yield* readJson(named ?? join(beside, "input.json")));
    if ("problems" in again)
      return yield* faulty("the report is not made again as it was", "what differs is listed", again.problems);
    const made = [
      { name: "report.html", bytes: asBytes(again.html) },
      ...(again.pdf === undefined ? [] : [{ name: "report.pdf", bytes: again.pdf }]),
    ];
    const changed = yield* Effect.filter(made, ({ name, bytes }) =>
      Effect.map(bytesOf(join(beside, name)), (is) => !is.equals(bytes)),
    );
    if (changed.length > 0)
      return yield* stopped(
        `${changed.map(({ name }) => name).join(" and ")} beside the manifest is not the report that was made`,
        "the manifest and the input still make that one",
      );
    print(`Samme rapport, byte for byte: ${made.map(({ name }) => name).join(" og ")}.`);
  });

interface PublishOptions extends LocalOptions {
  readonly level: string;
  readonly units?: string;
  readonly context: string;
}

const levels = z.enum(["region", "unit", "municipality"]);

const publish = (options: PublishOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const { out, units, context } = options;
    yield* notThere(out);
    const level = levels.safeParse(options.level).data;
    if (level === undefined)
      return yield* stopped(`there is no level "${options.level}"`, `say one of ${levels.options.join(", ")}`);
    const made = yield* overGrounds(options, adapters, (grounds) =>
      Effect.gen(function* () {
        const policy = smallNumbersOf((yield* Books).region);
        const measured = yield* measuredOnLevels(grounds, allIndicators, [level]);
        const figures = figureFiles(measured);
        if ("problems" in figures) return yield* publishingFaults(figures.problems);
        const receivers = units && (yield* publishingFiles(grounds, level, { units, context }, policy));
        const files = [...figures.files, ...(receivers ? receivers.files : [])];
        const measurements = measured.map(({ measurement }) => measurement);
        return { ...exportOf(files, measurements, policy), receivers };
      }),
    );
    yield* written(out, [...made.files, { name: "manifest.json", bytes: asJson(made.manifest) }]);
    if (options.json) return printJson(made.manifest);
    const { rows, left = [] } = made.receivers || {};
    print(
      [
        `${[...made.files.map(({ name }) => name), "manifest.json"].join(", ")} i ${out}`,
        ...(rows === undefined ? [] : [`publishing.csv har ${String(rows)} rader`]),
        ...left.map((one) => `ikke med: ${one}`),
      ].join("\n"),
    );
  });

/** Adds `prehosp indicators report`, `rebuild` and `publish`. */
export const addIndicatorsOut = (indicators: Command, adapters: Adapters): void => {
  withGrounds(indicators.command("report"))
    .description("the report of a period as HTML and PDF, with its manifest and the input it is made again from")
    .requiredOption("--out <folder>", "a folder that is not there yet")
    .option("--kind <kind>", Kind.options.join(" · "), "region")
    .option("--title <title>", "what the report is called")
    .option("--issuer <name>", "who issues it; without it the region")
    .option("--language <language>", Language.options.join(" · "), "nb")
    .option("--texts <file>", "the editor's texts: [{ section, paragraphs }] as JSON")
    .option("--extracted <instant>", "when the data were taken out (2026-11-22T12:00:00Z); without it now")
    .addHelpText(
      "after",
      "\nExample: prehosp indicators report --data ./data --from 2025-01-01 --to 2025-12-31 --out ./report-2025",
    )
    .action((options: ReportOptions) => carriedOut(report(options, adapters)));
  indicators
    .command("rebuild <manifest>")
    .description("makes a report again and holds it to its manifest, byte for byte; says what differs")
    .option("--input <file>", "what it was made of; without it input.json beside the manifest")
    .addHelpText("after", "\nExample: prehosp indicators rebuild ./report-2025/manifest.json")
    .action((file: string, options: { readonly input?: string }) => carriedOut(rebuilt(file, options)));
  withGrounds(indicators.command("publish"))
    .description("measured indicators as CSV and Parquet with a codebook, and with --units as a publishing file")
    .requiredOption("--out <folder>", "a folder that is not there yet")
    .option("--level <level>", levels.options.join(" · "), "region")
    .option("--units <file>", "make the publishing file too, of these: [{ unit, orgnr }] as JSON")
    .option("--context <context>", "caregiver · resident", "caregiver")
    .addHelpText(
      "after",
      "\nExample: prehosp indicators publish --data ./data --from 2025-01-01 --to 2025-12-31 --out ./published-2025",
    )
    .action((options: PublishOptions) => carriedOut(publish(options, adapters)));
};

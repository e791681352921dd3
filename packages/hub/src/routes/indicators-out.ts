import { Books, groundsIn, heldBriefly, measuredOnLevels, smallNumbersOf } from "@prehosp/chain";
import { ExportManifest } from "@prehosp/publishing";
import { Language } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { type ReportProblem, ReportManifest, reportProblemTexts } from "@prehosp/report";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { exportOf, figureFiles } from "../indicator-files.ts";
import { reportInputOf } from "../indicator-report.ts";
import { ReportSalt } from "../report-salt.ts";
import { makeReport } from "../reports.ts";
import { AskedOf, indicatorsAsked, monthsAsked, residentsAsked } from "./indicators-asked.ts";
import { inTime } from "./period.ts";

const tag = "Indicators";

const AskedReport = AskedOf.extend({
  title: z.string().trim().min(1).max(200).optional(),
  issuer: z.string().trim().min(1).max(200).optional(),
  kind: z.enum(["region", "registry"]).default("region"),
  language: Language.default("nb"),
  extracted: Instant.meta({
    norsk: "uttrekk",
    means: "When the data were taken out; the same again gives the same report",
  }),
});

const titles = { nb: "Årsrapport", nn: "Årsrapport", en: "Yearly report" } as const;

const faulty = (problems: readonly ReportProblem[]) =>
  new Refused({
    type: "wrong-shape",
    status: 422,
    title: "The report cannot be made",
    issues: problems.map(({ code, at }) => ({ path: at, message: reportProblemTexts[code].en ?? code })),
  });

const reported = (query: z.output<typeof AskedReport>) =>
  Effect.gen(function* () {
    const { kind, language, title, issuer, extracted } = query;
    const { region } = yield* Books;
    const period = yield* monthsAsked(query);
    const grounds = yield* groundsIn(period, residentsAsked(query, period)).pipe(inTime);
    const said = {
      kind,
      language,
      title: title ?? `${titles[language]}: ${region.name[language] ?? region.name.nb}`,
      issuer: { name: issuer ?? region.name.nb },
      extracted,
      texts: [],
      salt: yield* ReportSalt,
    };
    const made = yield* makeReport(yield* reportInputOf(grounds, said).pipe(inTime));
    return "problems" in made ? yield* faulty(made.problems) : made;
  });

const AskedExport = AskedOf.extend({
  level: z.enum(["national", "region", "unit", "municipality"]),
  indicator: z.string().optional(),
});

const exported = (query: z.output<typeof AskedExport>) =>
  Effect.gen(function* () {
    const period = yield* monthsAsked(query);
    const indicators = yield* indicatorsAsked(query.indicator);
    const grounds = yield* groundsIn(period, residentsAsked(query, period)).pipe(inTime);
    const measured = yield* measuredOnLevels(grounds, indicators, [query.level]).pipe(inTime);
    const made = yield* heldBriefly(() => figureFiles(measured));
    // What was measured here always fits; a fault is one of ours.
    if ("problems" in made) return yield* Effect.die(new Error(made.problems.map(({ code }) => code).join(" ")));
    const policy = smallNumbersOf((yield* Books).region);
    return exportOf(
      made.files,
      measured.map(({ measurement }) => measurement),
      policy,
    );
  });

const fileNamed = (name: string, query: z.output<typeof AskedExport>) =>
  Effect.map(exported(query), ({ files }) => files.find((one) => one.name === name)!.bytes);

const report = { method: "GET", tag, act: "read", query: AskedReport } as const;
const files = { method: "GET", tag, act: "read", query: AskedExport } as const;
const bytes = z.custom<Uint8Array>((said) => said instanceof Uint8Array).meta({ type: "string", format: "binary" });

/** What leaves as files: the report of a period, and measurements as a table; what is small is in neither. */
export const indicatorFileRoutes = [
  route(
    {
      ...report,
      path: "/api/v1/indicators/report/html",
      says: "The report of whole months as one HTML file that stands alone; the same data and `extracted` give the same bytes",
      answer: z.string(),
      media: "text/html",
    },
    ({ query }) => Effect.map(reported(query), ({ html }) => html),
  ),
  route(
    {
      ...report,
      path: "/api/v1/indicators/report/pdf",
      says: "The report of whole months as PDF; the same data and `extracted` give the same bytes",
      answer: bytes,
      media: "application/pdf",
    },
    ({ query }) => Effect.map(reported(query), ({ pdf }) => pdf),
  ),
  route(
    {
      ...report,
      path: "/api/v1/indicators/report",
      says: "The manifest of that report: hashes of its data and files, definitions and packages with their versions; the hash of the data is salted by the hub, so that it confirms nobody's guess of a withheld count",
      answer: ReportManifest,
    },
    ({ query }) => Effect.map(reported(query), ({ manifest }) => manifest),
  ),
  route(
    {
      ...files,
      path: "/api/v1/indicators/publishing/csv",
      says: "Measured indicators as a table, one row each, by the rule for small numbers: semicolons, decimal point, UTF-8 with a mark",
      answer: z.string(),
      media: "text/csv",
    },
    ({ query }) =>
      Effect.map(fileNamed("indicators.csv", query), (one) =>
        new TextDecoder("utf-8", { ignoreBOM: true }).decode(one),
      ),
  ),
  route(
    {
      ...files,
      path: "/api/v1/indicators/publishing/parquet",
      says: "The same table as Parquet, its codebook under the key prehosp.codebook",
      answer: bytes,
      media: "application/vnd.apache.parquet",
    },
    ({ query }) => fileNamed("indicators.parquet", query),
  ),
  route(
    {
      ...files,
      path: "/api/v1/indicators/publishing",
      says: "The manifest of those files: their hashes, periods, definitions and the rule for small numbers",
      answer: ExportManifest,
    },
    ({ query }) => Effect.map(exported(query), ({ manifest }) => manifest),
  ),
] as const;

import { type Grounds, measuredOnLevels, stepsOf } from "@prehosp/chain";
import { type NamedFile, asBytes } from "@prehosp/hub";
import { type GroupLevel, type SmallNumbers, allIndicators } from "@prehosp/indicators";
import {
  PublishingContext,
  PublishingUnit,
  csvOf,
  fileTables,
  leftTexts,
  publishingFile,
  publishingProblemTexts,
} from "@prehosp/publishing";
import { Effect } from "effect";
import * as z from "zod";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

/** Faults of what was handed in to be published, as the command ends with them. */
export const publishingFaults = (
  problems: readonly { readonly code: keyof typeof publishingProblemTexts; readonly at: string }[],
) =>
  stopped(
    "nothing is published",
    "mend what is listed",
    problems.map(({ code, at }) => ({ path: at, message: publishingProblemTexts[code].nb })),
  );

const unitsIn = (file: string) =>
  Effect.gen(function* () {
    const read = z.array(PublishingUnit).safeParse(yield* readJson(file));
    if (read.success) return read.data;
    return yield* stopped(
      `the units in ${file} do not have the shape asked for`,
      "it is a list of { unit, orgnr }",
      read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
    );
  });

/** The publishing file of SKDE's Sykehusviser (context, year, orgnr, ind_id, var, denominator) and its metadata, year by year. */
export const publishingFiles = (
  grounds: Grounds,
  level: Exclude<GroupLevel, "national">,
  { units: file, context: said }: { readonly units: string; readonly context: string },
  policy: SmallNumbers,
) =>
  Effect.gen(function* () {
    const units = yield* unitsIn(file);
    const context = PublishingContext.safeParse(said);
    if (!context.success)
      return yield* stopped(`there is no context "${said}"`, `say one of ${PublishingContext.options.join(", ")}`);
    // The receiver has no type for rates.
    const definitions = allIndicators.filter(({ kind }) => kind !== "rate");
    // Municipalities and regions add up to the nation, which is published elsewhere; units share incidents, and make up no sum.
    const levels = level === "unit" ? [level] : (["national", level] as const);
    const years = yield* Effect.forEach(stepsOf(grounds.period, "year"), (period) =>
      measuredOnLevels({ ...grounds, period }, definitions, levels),
    );
    const named = new Set(units.map(({ unit }) => unit));
    const measured = years.flat().filter(({ group }) => level !== "unit" || named.has(group.id));
    const made = publishingFile({
      context: context.data,
      definitions,
      measurements: measured.map(({ group, measurement }) =>
        group.level === "national" ? measurement : { ...measurement, unit: group.id },
      ),
      units,
      beside: measured.flatMap(({ group }) => (group.standing === "placed" ? [group.id] : [])),
      policy,
    });
    if ("problems" in made) return yield* publishingFaults(made.problems);
    const tables = fileTables(made);
    const files: readonly NamedFile[] = [
      { name: "publishing.csv", bytes: asBytes(csvOf(tables.rows, { separator: ";" })) },
      { name: "publishing-metadata.csv", bytes: asBytes(csvOf(tables.metadata, { separator: ";" })) },
    ];
    const left = made.left.map(
      ({ indicator, year, unit, because }) =>
        `${indicator} ${String(year)}${unit === undefined ? "" : ` ${unit}`}: ${leftTexts[because].nb}`,
    );
    return { files, rows: made.rows.length, left };
  });

import { instantOf, osloDay } from "@prehosp/model/time";
import { type ResearchExport, researchExport } from "@prehosp/registry";
import type { Command } from "commander";
import { Effect } from "effect";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { carriedOut, print, printJson } from "../out.ts";
import { areasOf, casesOf, keyOf, lawOf, listOf, projectOf } from "../registry/research-request.ts";
import { stopped } from "../stopped.ts";

interface ResearchOptions {
  readonly cases: string;
  readonly law: string;
  readonly key: string;
  readonly listKey: readonly string[];
  readonly reservations?: string;
  readonly consents?: string;
  readonly areas?: string;
  readonly out: string;
  readonly json?: true;
}

// An export is never written over another: its manifest is what somebody was given.
const write = (out: string, files: ResearchExport["files"]) =>
  Effect.try({
    try: () => {
      mkdirSync(out);
      for (const { name, text } of files) writeFileSync(join(out, name), text, { flag: "wx", mode: 0o600 });
    },
    catch: () => stopped(`the folder ${out} cannot be made`, "name one that is not there yet, in a folder that is"),
  });

const take = (file: string, options: ResearchOptions) =>
  Effect.gen(function* () {
    const project = yield* projectOf(file);
    const law = yield* lawOf(options.law);
    const key = yield* keyOf(options.key);
    const keys = yield* Effect.forEach(options.listKey, keyOf);
    const made = researchExport({
      project,
      law,
      key,
      cases: yield* casesOf(options.cases),
      reservations: yield* listOf(options.reservations, keys),
      consents: yield* listOf(options.consents, keys),
      areas: yield* areasOf(options.areas),
      on: osloDay(instantOf(Date.now())),
      sha256: (text) => createHash("sha256").update(text).digest("hex"),
    });
    if ("problems" in made)
      return yield* stopped(
        "nothing is taken out",
        "put right what is listed",
        made.problems.map(({ at, means }) => ({ path: at, message: means.nb })),
      );
    yield* write(options.out, made.files);
    const { manifest } = made;
    if (options.json) return printJson(manifest);
    print(
      [
        `${String(manifest.counts.cases)} cases of ${String(manifest.counts.persons)} persons · ${String(manifest.counts.inSmallGroups)} in small groups`,
        ...manifest.heldBack.map(({ cases, means }) => `held back ${String(cases)}: ${means.nb}`),
        ...manifest.unverified.map(({ means }) => `unverified: ${means.nb}`),
      ].join("\n"),
    );
  });

/** Adds `prehosp registry research-export`. */
export const addRegistryResearch = (registry: Command): Command =>
  registry
    .command("research-export")
    .description("the files of one approved research project: pseudonyms, moved times, coarse places, and a manifest")
    .argument("<project>", "the approval as JSON: elements, period, place, age, least number")
    .requiredOption("--cases <file>", 'JSON: [{ "case": …, "person": "national number or person key" }]')
    .requiredOption("--key <id=VARIABLE>", "the project's own key; the secret is in that environment variable")
    .requiredOption("--out <folder>", "a new folder for cases.csv, codebook.md and manifest.json")
    .option("--law <id|file>", "whose law it is: norcar, or a file", "norcar")
    .option("--reservations <file>", "who declined, by keyed hash")
    .option("--consents <file>", "who consented, by keyed hash")
    .option("--list-key <id=VARIABLE...>", "every key of these lists", [])
    .option("--areas <file>", "trust and region of each municipality")
    .option("--json", "the manifest as one JSON object")
    .addHelpText(
      "after",
      "\nExample: prehosp registry research-export project.json --cases cases.json --reservations declined.json --list-key res-1=RES_KEY --key p-one=PROJECT_KEY --out p-one",
    )
    .action((file: string, options: ResearchOptions) => carriedOut(take(file, options)));

import type { AskedOf } from "@prehosp/chain";
import { OrgId, type Outcome, PersonId, UnitId } from "@prehosp/model";
import { day, instant } from "@prehosp/model/time";
import type { Command } from "commander";
import { Effect } from "effect";
import * as z from "zod";
import { carriedOut, print, printJson } from "../out.ts";
import { type Question, fromDemo, fromFolder, fromHub } from "../qualified/ask.ts";
import { qualifiedText } from "../qualified/text.ts";
import { hubAt } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";

interface QualifiedOptions {
  readonly person?: string;
  readonly unit?: string;
  readonly organisation?: string;
  readonly role?: string;
  readonly requirement?: string;
  readonly on?: string;
  readonly knownAt?: string;
  readonly data?: string;
  readonly region?: string;
  readonly hub?: string;
  readonly json?: true;
}

const Subject = z.union([
  z.object({ person: PersonId }),
  z.object({ unit: UnitId }),
  z.object({ organisation: OrgId }),
]) satisfies z.ZodType<AskedOf>;

const subjectOf = (options: QualifiedOptions) =>
  Effect.gen(function* () {
    const named = (["person", "unit", "organisation"] as const).flatMap((kind) => {
      const said = options[kind];
      return said === undefined ? [] : [{ kind, said }];
    });
    const [one] = named;
    if (!one || named.length > 1)
      return yield* stopped(
        "ask about one person, one unit or one organisation",
        "name it with --person, --unit or --organisation",
      );
    const subject = Subject.safeParse({ [one.kind]: one.said });
    if (!subject.success)
      return yield* stopped(`"${one.said}" cannot be a key`, "people are named by an opaque key, never by a number");
    return subject.data;
  });

const questionOf = (options: QualifiedOptions) =>
  Effect.gen(function* () {
    const on = options.on === undefined ? undefined : day(options.on);
    if (options.on !== undefined && on === undefined)
      return yield* stopped(`"${options.on}" is not a day`, "write it like 2026-11-22");
    const knownAt = options.knownAt === undefined ? undefined : instant(options.knownAt);
    if (options.knownAt !== undefined && knownAt === undefined)
      return yield* stopped(`"${options.knownAt}" is not an instant`, "write it like 2026-11-22T12:00:00Z");
    const { role, requirement } = options;
    return { of: yield* subjectOf(options), role, requirement, on, knownAt } satisfies Question;
  });

const EXIT: Readonly<Record<Outcome, number>> = { met: 0, "not-applicable": 0, "not-met": 2, unclear: 3 };

const qualified = (options: QualifiedOptions) =>
  Effect.gen(function* () {
    const { hub, data, region } = options;
    if (hub !== undefined && (data !== undefined || region !== undefined))
      return yield* stopped("--hub goes with neither --data nor --region", "leave the others out");
    const question = yield* questionOf(options);
    const answer = yield* hub !== undefined
      ? Effect.flatMap(hubAt(hub), (at) => fromHub(question, at))
      : data !== undefined
        ? fromFolder(question, data, region)
        : fromDemo(question);
    if (question.requirement !== undefined && answer.as.every((as) => as.requirements.length === 0))
      return yield* stopped(`there is no requirement ${question.requirement}`, "see `prehosp rules show`");
    if (options.json) printJson(answer);
    else print(qualifiedText(Object.values(question.of).join(), answer));
    process.exitCode = Math.max(...answer.as.map((as) => EXIT[as.outcome]));
  });

/** Adds `prehosp qualified` to the command. */
export const addQualified = (program: Command): Command =>
  program
    .command("qualified")
    .description(
      "whether a person, a crew or an organisation is qualified, why, and until when; any day, as known on any day",
    )
    .option("--person <key>", "a person, by the key the organisation gave")
    .option("--unit <id>", "the crew of a unit")
    .option("--organisation <id>", "what the organisation itself must have in place")
    .option(
      "--role <role>",
      "asked in this role (akutthjelper, local-instructor, amk-operator …); without one as the organisation has told",
    )
    .option("--requirement <id>", "one requirement; without one everything that is asked")
    .option("--on <day>", "the day it is asked of (2026-11-22); without one today")
    .option("--known-at <instant>", "as it was known then (2026-11-22T12:00:00Z); without one now")
    .option("--data <folder>", "read this data folder; without one the demonstration is played in memory")
    .option("-r, --region <file>", "the region's data (JSON) for --data, or demo")
    .option("--hub <url>", "ask a running hub")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nEnds with 0 where what is asked is met or for somebody else, 2 where it is not met, 3 where it is unclear, 1 where it cannot be asked.\nPeople are shown by key; names lie in the vault and are not read.\n\nExample: prehosp qualified --unit brann-evje-1 --on 2027-01-31",
    )
    .action((options: QualifiedOptions) => carriedOut(qualified(options)));

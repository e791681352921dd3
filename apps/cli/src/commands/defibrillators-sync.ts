import type { Command } from "commander";
import { Effect } from "effect";
import * as z from "zod";
import { heading } from "../explain/page.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { ask, hubAt } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";

interface SyncOptions {
  readonly hub: string;
  readonly since?: string;
  readonly apply?: string;
  readonly despiteGuard?: string;
  readonly json?: true;
}

const word = z.string().optional();
/** One, or the first two of a heap that hang near one another. */
const Named = z.looseObject({ kind: z.string(), id: word, a: word, b: word, name: word });
const Answer = z.looseObject({
  plan: z.looseObject({
    hash: z.string(),
    steps: z.array(Named),
    sends: z.array(Named),
    conflicts: z.array(Named),
    warnings: z.array(Named),
    guard: z.looseObject({ state: z.string(), removals: z.number(), of: z.number() }),
  }),
  read: z.number(),
  unreadable: z.number(),
  applied: z.boolean(),
});
const Problem = z.object({
  title: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});
const MOST = 50;

const line = ({ kind, id, a, b, name }: z.output<typeof Named>): string => {
  const whom = [id, a, b].filter((one) => one !== undefined).join(" – ");
  return `  ${kind.padEnd(12)} ${whom}${name === undefined ? "" : `  ${name}`}`;
};

const part = (title: string, some: readonly z.output<typeof Named>[]): readonly string[] =>
  some.length === 0
    ? []
    : [
        heading(`${title}: ${String(some.length)}`),
        ...some.slice(0, MOST).map(line),
        ...(some.length > MOST ? [`  … and ${String(some.length - MOST)} more (--json has all)`] : []),
      ];

const exchange = ({ hub, since, apply, despiteGuard, json }: SyncOptions) =>
  Effect.gen(function* () {
    if (despiteGuard !== undefined && apply === undefined)
      return yield* stopped("--despite-guard goes with --apply", "look at the plan first, and name it");
    const at = yield* hubAt(hub);
    const said = yield* ask(at, "/api/v1/defibrillators/sync", { apply, since, despiteGuard });
    const read = Answer.safeParse(said.body);
    if (said.status !== 200 || !read.success) {
      const { title, issues } = Problem.safeParse(said.body).data ?? { title: String(said.status), issues: [] };
      return yield* stopped(`the hub ${at.origin} does not exchange (${title})`, "nothing is changed", issues);
    }
    const { plan, read: seen, unreadable, applied } = read.data;
    const { steps, sends, conflicts, warnings, guard } = plan;
    if (json) printJson(read.data);
    else
      print(
        [
          ...part(applied ? "Done here" : "To be done here", steps),
          ...part(applied ? "Sent there" : "To be sent there", sends),
          ...part("Left to a person", conflicts),
          ...part("Worth a look", warnings),
          `${String(seen)} read there · ${String(unreadable)} not readable · ${String(guard.removals)} of ${String(guard.of)} would go: guard ${guard.state}`,
          applied ? `done: ${plan.hash}` : `say --apply ${plan.hash}`,
        ].join("\n"),
      );
    process.exitCode = conflicts.length + unreadable > 0 || guard.state === "stopped" ? 3 : 0;
  });

/** Adds `prehosp defibrillators sync`. */
export const addDefibrillatorsSync = (defibrillators: Command): Command =>
  defibrillators
    .command("sync")
    .description(
      "what an exchange of a hub with the other register would do; carried out only as it was seen, with --apply",
    )
    .option("--hub <url>", "the hub that is asked", "http://127.0.0.1:3113")
    .option(
      "--since <instant>",
      "only what changed since (2026-11-22T12:00:00Z); without it everything, and what is not there is gone",
    )
    .option("--apply <plan>", "carry out the plan of this name")
    .option("--despite-guard <reason>", "although so much would go at once: why; for administrators")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nEnds with 0, 3 where something is left to a person, could not be read or is stopped by the guard, 1 where nothing was done.\n\nExample: prehosp defibrillators sync",
    )
    .action((options: SyncOptions) => carriedOut(exchange(options)));

import { type Books, type Grounds, type ReplayPeriod, groundsIn } from "@prehosp/chain";
import type { Adapters } from "@prehosp/hub";
import { type Indicator, type Residents, allIndicators, problemTexts, problemsOf } from "@prehosp/indicators";
import { Day, addDays, addMonths } from "@prehosp/model/time";
import type { Editions, Ledger, Vault } from "@prehosp/ports";
import type { Command } from "commander";
import { Effect } from "effect";
import * as z from "zod";
import { readJson } from "../read-json.ts";
import { type PeriodOptions, periodOf, withPeriod } from "../replay/period.ts";
import { type SourceOptions, overSource, withSource } from "../replay/source.ts";
import { ask, hubAt } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";

/** Where indicators are measured, over which days, and who lived there. */
export interface IndicatorOptions extends SourceOptions, PeriodOptions {
  readonly hub?: string;
  readonly residents?: string;
  readonly persons?: string;
  readonly json?: true;
}

/** Adds the options of `IndicatorOptions` to a command, but for the hub. */
export const withGrounds = (command: Command): Command =>
  withPeriod(withSource(command), "the twelve whole months before this one")
    .option("--persons <n>", "how many people lived in the region all the time, for rates")
    .option("--residents <file>", "the same day by day: [{ from, to, persons }] as JSON")
    .option("--json", "the answer as one JSON object");

/** Adds the options of `IndicatorOptions` to a command. */
export const withIndicatorSource = (command: Command): Command =>
  withGrounds(command).option("--hub <url>", "ask a running hub instead, which tells of whole months");

const ResidentsFile = z.array(z.strictObject({ from: Day, to: Day, persons: z.number() }));

/** Faults of what was handed in, as the command ends with them. */
export const faults = (wrong: string, problems: ReturnType<typeof problemsOf>) =>
  stopped(
    wrong,
    "mend what is listed",
    problems.map(({ code, at }) => ({ path: at ?? code, message: problemTexts[code].nb })),
  );

const personsOf = (said: string) => (/^-?\d+(\.\d+)?$/.test(said.trim()) ? Number(said) : Number.NaN);

/** Who lived there, as said; a number that is none, nobody, and days that overlap are told before anything is measured. */
const residentsOf = ({ persons, residents: file }: IndicatorOptions, period: Grounds["period"]) =>
  Effect.gen(function* () {
    if (persons !== undefined && file !== undefined)
      return yield* stopped("--persons goes without --residents", "leave one of them out");
    if (persons === undefined && file === undefined) return undefined;
    const said = file === undefined ? [{ ...period, persons: personsOf(persons!) }] : yield* readJson(file);
    const read = persons === undefined ? ResidentsFile.safeParse(said) : { success: true as const, data: said };
    if (!read.success)
      return yield* stopped(
        `the residents in ${file ?? ""} do not have the shape asked for`,
        "it is a list of { from, to, persons }",
        read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
      );
    const residents = read.data as readonly Residents[];
    const problems = problemsOf({ residents });
    return problems.length === 0 ? residents : yield* faults("the residents cannot be counted with", problems);
  });

/** The days that were said, or the twelve whole months before this one. */
const daysOf = (options: PeriodOptions, today: Day) =>
  Effect.gen(function* () {
    const month = `${today.slice(0, 7)}-01` as Day;
    const to = options.to ?? addDays(month, -1);
    return yield* periodOf({ to, from: options.from ?? addMonths(month, -12) }, today, 1);
  });

/** Measures over the ledger that the options name, over their days or those that are named beside them. */
export const overGrounds = <A, E, R extends Books | Ledger | Editions | Vault>(
  options: IndicatorOptions,
  adapters: Adapters,
  program: (grounds: Grounds) => Effect.Effect<A, E, R>,
  named?: ReplayPeriod,
) =>
  overSource(options, adapters, (today) =>
    Effect.gen(function* () {
      const period = named ?? (yield* daysOf(options, today));
      return yield* program(yield* groundsIn(period, yield* residentsOf(options, period)));
    }),
  );

const Problem = z.object({
  title: z.string(),
  issues: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .readonly()
    .optional(),
});

/** What a hub answers of indicators, in the shape that is read here; its problems with their places. */
export const fromHub = <S extends z.ZodType>(
  shape: S,
  hub: string,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
) =>
  Effect.gen(function* () {
    const at = yield* hubAt(hub);
    const said = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined);
    const { status, body } = yield* ask(at, `/api/v1/indicators/${path}?${new URLSearchParams(said).toString()}`);
    if (status !== 200) {
      const { title = String(status), issues = [] } = Problem.safeParse(body).data ?? {};
      return yield* stopped(`the hub ${at.origin} does not answer this (${title})`, "ask otherwise", [...issues]);
    }
    const answer = shape.safeParse(body);
    if (answer.success) return answer.data;
    return yield* stopped(
      `the hub ${at.origin} answers in another shape`,
      "use the hub and the command of the same version",
    );
  });

/** The days as a hub is asked of them: it does not count the last one in. */
export const hubDays = ({ from, to }: PeriodOptions) =>
  Effect.gen(function* () {
    const last = Day.optional().safeParse(to);
    if (!last.success || !Day.optional().safeParse(from).success)
      return yield* stopped(`"${String(last.success ? from : to)}" is not a day`, "write it like 2026-01-31");
    return { from, to: last.data && addDays(last.data, 1) };
  });

/** The indicators of an id, or all where none is said. */
export const indicatorsNamed = (id: string | undefined) =>
  Effect.gen(function* () {
    const found: readonly Indicator[] = allIndicators.filter((one) => id === undefined || one.id === id);
    if (found.length > 0) return found;
    return yield* stopped(
      `there is no indicator "${id ?? ""}"`,
      "`prehosp indicators definitions` lists those that there are",
    );
  });

import { ReplayPeriod, daysUpTo, hasDays } from "@prehosp/chain";
import { Day, addDays } from "@prehosp/model/time";
import type { Command } from "commander";
import { Effect } from "effect";
import { stopped } from "../stopped.ts";

export interface PeriodOptions {
  readonly from?: string;
  readonly to?: string;
}

/** Adds the options of `PeriodOptions` to a command. */
export const withPeriod = (command: Command, otherwise: string): Command =>
  command
    .option("--from <day>", `first day (2026-01-31); without it ${otherwise}`)
    .option("--to <day>", "last day, itself included; without it today");

const dayOf = (said: string | undefined, otherwise: Day) => {
  if (said === undefined) return Effect.succeed(otherwise);
  const read = Day.safeParse(said);
  return read.success ? Effect.succeed(read.data) : stopped(`"${said}" is not a day`, "write it like 2026-01-31");
};

/** The period of the options, so many days up to today where nothing is said; an empty one is refused. */
export const periodOf = ({ from, to }: PeriodOptions, today: Day, days: number) =>
  Effect.gen(function* () {
    const last = yield* dayOf(to, today);
    const period: ReplayPeriod = { from: yield* dayOf(from, daysUpTo(last, days).from), to: addDays(last, 1) };
    if (hasDays(period)) return period;
    return yield* stopped(`there is no day from ${period.from} up to ${last}`, "let --from come before --to");
  });

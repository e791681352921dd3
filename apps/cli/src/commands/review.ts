import { mondayList } from "@prehosp/chain";
import type { Adapters } from "@prehosp/hub";
import { addDays, sayDay } from "@prehosp/model/time";
import type { Command } from "commander";
import { Effect } from "effect";
import { carriedOut, print, printJson } from "../out.ts";
import { type PeriodOptions, periodOf, withPeriod } from "../replay/period.ts";
import { reviewText } from "../replay/review-text.ts";
import { type SourceOptions, overSource, withSource } from "../replay/source.ts";
import { stopped } from "../stopped.ts";

interface ReviewOptions extends SourceOptions, PeriodOptions {
  readonly earlierBy: string;
  readonly json?: true;
}

const WEEK = 7;
const MINUTE = 60;

const review = (options: ReviewOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const minutes = Number(options.earlierBy);
    if (!(minutes >= 0 && minutes <= 120))
      return yield* stopped(`"${options.earlierBy}" is not a number of minutes`, "say 0 to 120");
    yield* overSource(options, adapters, (today) =>
      Effect.gen(function* () {
        const period = yield* periodOf(options, today, WEEK);
        const list = yield* mondayList(period, minutes * MINUTE);
        if (options.json) printJson({ period, earlierBySeconds: minutes * MINUTE, ...list });
        else print(reviewText(list, `${sayDay(period.from)}–${sayDay(addDays(period.to, -1))}`, minutes * MINUTE));
      }),
    );
  });

/** Adds `prehosp review` to the command. */
export const addReview = (program: Command, adapters: Adapters): Command =>
  withPeriod(
    withSource(
      program
        .command("review")
        .description(
          "the Monday list: what could have been earlier, and who was alarmed in vain, with the reason as of then",
        ),
    ),
    "a week",
  )
    .option("--earlier-by <minutes>", "how much earlier a unit must have been to stand in the list", "3")
    .option("--json", "the list as one JSON object")
    .addHelpText(
      "after",
      "\nA review names rules and units, never operators. Help outside the scheme is never in it.\n\nExample: prehosp review --data ./data --from 2026-11-01 --earlier-by 5",
    )
    .action((options: ReviewOptions) => carriedOut(review(options, adapters)));

import { Books, timeLadder, way } from "@prehosp/chain";
import type { Adapters } from "@prehosp/hub";
import { IncidentId } from "@prehosp/model";
import type { Command } from "commander";
import { Effect } from "effect";
import { carriedOut, print, printJson } from "../out.ts";
import { ladderText } from "../replay/ladder-text.ts";
import { unitName } from "../replay/names.ts";
import { type SourceOptions, overSource, withSource } from "../replay/source.ts";
import { stopped } from "../stopped.ts";

interface LadderOptions extends SourceOptions {
  readonly json?: true;
}

const ladder = (said: string, options: LadderOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const id = IncidentId.safeParse(said);
    const none = stopped(`there is no incident ${said} here`, "see `prehosp review` for some that are");
    if (!id.success) return yield* none;
    yield* overSource(options, adapters, () =>
      Effect.gen(function* () {
        const { region } = yield* Books;
        const at = (yield* way(id.data)) ?? (yield* none);
        const rungs = timeLadder(at, region);
        if (options.json) printJson({ incident: id.data, rungs });
        else print(ladderText(id.data, rungs, unitName(region)));
      }),
    );
  });

/** Adds `prehosp ladder` to the command. */
export const addLadder = (program: Command, adapters: Adapters): Command =>
  withSource(
    program
      .command("ladder")
      .description("the times of one incident from the first ring to the handover, each clock by itself")
      .argument("<incident>", "id of the incident"),
  )
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nA difference stands only where both times are known and no other clock disputes them.\n\nExample: prehosp ladder year-1124 --data ./data",
    )
    .action((incident: string, options: LadderOptions) => carriedOut(ladder(incident, options, adapters)));

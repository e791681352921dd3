import { IncidentId } from "@prehosp/model";
import type { Command } from "commander";
import { Effect } from "effect";
import { caseText, decisionsText, dutiesText, indicatorsText, timelineText } from "../explain/after.ts";
import { fromHub } from "../explain/from-hub.ts";
import { headText, indicationText, proposalHead } from "../explain/head.ts";
import { listsText, ordinaryText, unclearText } from "../explain/lines.ts";
import { fromDemo, fromFolder } from "../explain/sources.ts";
import type { Told } from "../explain/told.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { hubAt } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";

interface ExplainOptions {
  readonly data?: string;
  readonly hub?: string;
  readonly region?: string;
  readonly json?: true;
}

/** One incident as Norwegian text, at most 100 columns. */
export const explained = (told: Told): string =>
  [
    headText,
    indicationText,
    proposalHead,
    listsText,
    ordinaryText,
    unclearText,
    decisionsText,
    timelineText,
    dutiesText,
    caseText,
    indicatorsText,
  ]
    .flatMap((part) => part(told))
    .join("\n");

const explain = (id: string, options: ExplainOptions) =>
  Effect.gen(function* () {
    if (options.hub !== undefined && (options.data !== undefined || options.region !== undefined))
      return yield* stopped("--hub goes with neither --data nor --region", "leave the others out");
    const incident = IncidentId.safeParse(id);
    if (!incident.success)
      return yield* stopped(
        `"${id}" cannot be the id of an incident`,
        "use the id that `prehosp run` or the hub gives",
      );
    const told = yield* options.hub !== undefined
      ? Effect.flatMap(hubAt(options.hub), (hub) => fromHub(incident.data, hub))
      : options.data !== undefined
        ? fromFolder(incident.data, options.data, options.region)
        : fromDemo(incident.data);
    if (options.json) printJson(told);
    else print(explained(told));
  });

/** Adds `prehosp explain` to the command. */
export const addExplain = (program: Command): Command =>
  program
    .command("explain")
    .description(
      "one incident as Norwegian text: the proposal with the norm behind every line, timeline, duties, registry case",
    )
    .argument("[incident]", "id of the incident", "demo-arrest")
    .option("--data <folder>", "read it from this data folder; without one the demonstration is played in memory")
    .option("-r, --region <file>", "the region's data (JSON) for --data, or demo")
    .option("--hub <url>", "read it from a running hub")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nNothing that lies in the vault is read: no name, no address, no exact place, no free text.\n\nExample: prehosp explain demo-arrest",
    )
    .action((incident: string, options: ExplainOptions) => carriedOut(explain(incident, options)));

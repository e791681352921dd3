import type { SyncPlan } from "@prehosp/defibrillators";
import { OrgId, type Remark } from "@prehosp/model";
import type { Command } from "commander";
import { Effect } from "effect";
import { broughtIn } from "../defibrillators/brought-in.ts";
import { type ListOptions, type ListRead, readList, saysHowListed } from "../defibrillators/read-list.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { stopped } from "../stopped.ts";

interface ImportOptions extends ListOptions {
  readonly data?: string;
  readonly owner?: string;
  readonly apply?: true;
  readonly json?: true;
}

const countsOf = ({ read }: ListRead) => {
  const kept = read.flatMap((one) => ("is" in one ? [one] : []));
  const remarked = kept.filter(({ remarks }) => remarks.length > 0).length;
  return { rows: read.length, whole: kept.length - remarked, remarked, refused: read.length - kept.length };
};

const stepsOf = ({ steps, conflicts }: SyncPlan) => {
  const of = (...kinds: readonly string[]) => steps.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    new: of("add", "keep-both"),
    changed: of("change", "move", "reactivate"),
    removed: of("remove"),
    conflicts: conflicts.length,
  };
};

const told = (at: string, { path, code, means }: Remark): string =>
  `${at}${path === "" ? "" : `, ${path}`}: ${code}: ${means}`;

const linesOf = ({ read, remarks, called }: ListRead): readonly string[] => [
  ...remarks.map((one) => told("the list", one)),
  ...read.flatMap((one) => {
    const at = `${called} ${String(one.line)}`;
    return "is" in one
      ? one.remarks.map((remark) => told(at, remark))
      : one.refused.map((remark) => told(`${at} refused`, remark));
  }),
];

const bring = (file: string, options: ImportOptions) =>
  Effect.gen(function* () {
    const { data, apply } = options;
    const owner = options.owner === undefined ? undefined : OrgId.safeParse(options.owner).data;
    if (options.owner !== undefined && owner === undefined)
      return yield* stopped(`--owner "${options.owner}" cannot be a key`, "name an organisation by its key");
    if (apply && (data === undefined || owner === undefined))
      return yield* stopped("--apply does not say where, and for whom", "say --data and --owner with it");
    const list = yield* readList(file, options);
    const counts = countsOf(list);
    const done = data === undefined ? undefined : yield* broughtIn(list, data, apply ? owner : undefined);
    const steps = done && stepsOf(done.plan);
    if (options.json) {
      const rows = list.read.map((one) => {
        const { line } = one;
        return "is" in one
          ? { line, status: one.remarks.length === 0 ? "whole" : "remarked", id: one.is.id, remarks: one.remarks }
          : { line, status: "refused", remarks: one.refused };
      });
      const { format, remarks } = list;
      printJson({ file, format, applied: done?.applied === true, counts, ...(steps ? { steps } : {}), remarks, rows });
    } else {
      const { rows, whole, remarked, refused } = counts;
      const sum = `${String(rows)} rows: ${String(whole)} whole · ${String(remarked)} with remarks · ${String(refused)} refused`;
      const will = apply ? "" : " to be";
      const came = steps && [
        `${data ?? ""}: ${String(steps.new)}${will} new · ${String(steps.changed)}${will} changed · ${String(steps.removed)}${will} removed · ${String(steps.conflicts)} left to a person${apply ? "" : "; say --apply"}`,
      ];
      print([...linesOf(list), sum, ...(came ?? [])].join("\n"));
    }
    process.exitCode = counts.remarked + counts.refused + list.remarks.length + (steps?.conflicts ?? 0) > 0 ? 3 : 0;
  });

/** Adds `prehosp defibrillators import`. */
export const addDefibrillatorsImport = (defibrillators: Command): Command =>
  saysHowListed(
    defibrillators
      .command("import")
      .description(
        "read a list of defibrillators: every row whole, remarked or refused; brought into a data folder with --apply",
      )
      .argument("<file>", "OpenStreetMap or Overpass (JSON), GeoJSON, or a table with its headings first"),
  )
    .option("--data <folder>", "lay it beside what this data folder holds")
    .option("--owner <organisation>", "who answers for it there, by key")
    .option("--apply", "bring it in: all of it or nothing")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nWhat comes in is held as another register's: nothing of it is ever written there, and what is registered here is never overwritten by it. The same list again changes nothing.\n\nEnds with 0 where every row is whole, 3 where something is remarked on, refused or left to a person, 1 where the file is not taken.\n\nExample: prehosp defibrillators import list.csv --mapping mapping.json --data .data/aed --owner my-organisation --apply",
    )
    .action((file: string, options: ImportOptions) => carriedOut(bring(file, options)));

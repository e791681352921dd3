import { say } from "@prehosp/model";
import { instantOf, osloDay } from "@prehosp/model/time";
import type { Command } from "commander";
import { Effect } from "effect";
import { carriedOut, print, printJson } from "../out.ts";
import { progress } from "../progress.ts";
import { type Checked, type Fault, checkFile } from "../registry/check-file.ts";
import { type Said, formatOf, saysHowWritten } from "../registry/formats.ts";
import { tableIn } from "../registry/table.ts";

const words = { error: "error", warning: "warning", remark: "not read as it stands" } as const;

const lineOf = ({ line, columns, level, code, message }: Fault): string =>
  `line ${String(line)}${columns.length === 0 ? "" : `, ${columns.join(" + ")}`}: ${words[level]} ${code}: ${say(message, "nb")}`;

const count = ({ faults }: Checked, level: Fault["level"]) => faults.filter((fault) => fault.level === level).length;

const exitOf = (checked: Checked): number => {
  if (count(checked, "error") > 0) return 2;
  return checked.faults.length > 0 ? 3 : 0;
};

const check = (file: string, options: Said) =>
  Effect.gen(function* () {
    const format = yield* formatOf(options);
    const lines = yield* tableIn(file, options);
    const bar = progress(lines.length - 1, process.stderr, "cases");
    const checked = checkFile(format, lines, osloDay(instantOf(Date.now())), bar.at);
    bar.done();
    const { cases, clean } = checked;
    const [errors, warnings, remarks] = [count(checked, "error"), count(checked, "warning"), count(checked, "remark")];
    if (options.json) printJson({ file, format: options.format, ...checked, errors, warnings, remarks });
    else {
      const told = `${String(checked.lines)} lines, ${String(cases)} cases, ${String(clean)} clean · ${String(errors)} errors · ${String(warnings)} warnings · ${String(remarks)} not read as they stand`;
      print([...checked.faults.map(lineOf), told].join("\n"));
    }
    process.exitCode = exitOf(checked);
  });

/** Adds `prehosp registry validate`. */
export const addRegistryValidate = (registry: Command): Command =>
  saysHowWritten(
    registry
      .command("validate")
      .description("hold the cases of a flat file to the register's rules; every fault with its line and column")
      .argument("<file>", "a table with its headings first"),
  )
    .addHelpText(
      "after",
      "\nEnds with 0 where nothing is wrong, 2 where a case breaks a rule, 3 where there are only warnings or cells that are not read, 1 where the file cannot be checked.\nThe codes of exports are as public scripts used them and not confirmed by their registers.\n\nExample: prehosp registry validate cases.csv --format norcar-2016 --incident ForlopsID --status actual",
    )
    .action((file: string, options: Said) => carriedOut(check(file, options)));

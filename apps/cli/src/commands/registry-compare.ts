import { say } from "@prehosp/model";
import type { Agreement } from "@prehosp/registry";
import type { Command } from "commander";
import { Effect } from "effect";
import { carriedOut, print, printJson } from "../out.ts";
import { type Apart, compareFiles } from "../registry/compare-files.ts";
import { type Said, formatOf, saysHowWritten } from "../registry/formats.ts";
import { tableIn } from "../registry/table.ts";

const agreement = ({ element, equal, compared, kappa }: Agreement): string =>
  `${element}: ${String(equal)} of ${String(compared)} alike${kappa === undefined ? "" : ` · kappa ${kappa.toFixed(2)}`}`;
const difference = ({ lines: [a, b], element, said: [first, second] }: Apart): string =>
  `line ${String(a)} and ${String(b)}, ${element}: ${first} against ${second}`;

const compare = (first: string, second: string, options: Said) =>
  Effect.gen(function* () {
    const format = yield* formatOf(options);
    const [one, other] = [yield* tableIn(first, options), yield* tableIn(second, options)];
    const said = compareFiles(format, [one, other]);
    const files = [first, second] as const;
    if (options.json) printJson({ files, format: options.format, ...said });
    else
      print(
        [
          ...said.remarks.flatMap((some, n) =>
            some.map(
              ({ line, column, text }) =>
                `${files[n] ?? ""} line ${String(line)}, ${column ?? "the whole line"}: ${say(text, "nb")}`,
            ),
          ),
          ...said.differences.map(difference),
          ...said.elements.filter(({ equal, compared }) => equal < compared).map(agreement),
          `${String(said.compared)} cases in both · ${String(said.onlyIn[0].length)} only in the first · ${String(said.onlyIn[1].length)} only in the second · ${String(said.differences.length)} differences`,
        ].join("\n"),
      );
    const whole = [...said.remarks, ...said.onlyIn, said.differences].every((some) => some.length === 0);
    process.exitCode = whole ? 0 : 3;
  });

/** Adds `prehosp registry compare`. */
export const addRegistryCompare = (registry: Command): Command =>
  saysHowWritten(
    registry
      .command("compare")
      .description("hold two entries of the same cases against each other, element by element (double entry)")
      .argument("<first>", "a table with its headings first")
      .argument("<second>", "the same cases, entered by somebody else"),
  )
    .addHelpText(
      "after",
      "\nCases are matched by event and patient. Ends with 0 where all is alike, 3 where anything differs, stands in one file only or is not read, 1 where a file cannot be compared.\n\nExample: prehosp registry compare first.csv second.csv",
    )
    .action((first: string, second: string, options: Said) => carriedOut(compare(first, second, options)));

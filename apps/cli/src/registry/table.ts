import { csvTable } from "@prehosp/hub";
import type { FlatLine } from "@prehosp/registry";
import { Effect } from "effect";
import { readFileSync } from "node:fs";
import { stopped } from "../stopped.ts";

const delimiters = [";", ",", "\t"] as const;
const encodings = ["utf-8", "windows-1252"] as const;
const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text);

/** The lines of a table in a file, each with the number a person finds it by. */
export const tableIn = (file: string, said: { readonly delimiter: string; readonly encoding: string }) =>
  Effect.gen(function* () {
    const bytes = yield* Effect.try({
      try: () => readFileSync(file),
      catch: () =>
        stopped(`the file ${file} cannot be read`, "name a file that is there and that this account may read"),
    });
    const encoding = oneOf(encodings, said.encoding);
    if (encoding === undefined)
      return yield* stopped(`"${said.encoding}" is no encoding that is read`, `use one of ${encodings.join(", ")}`);
    const delimiter = oneOf(delimiters, said.delimiter === "tab" ? "\t" : said.delimiter);
    if (delimiter === undefined)
      return yield* stopped(`"${said.delimiter}" is no delimiter that is read`, "use ; or , or tab");
    const lines = csvTable(bytes, { encoding, delimiter });
    if ("because" in lines && lines.because === `not-${encoding}`)
      return yield* stopped(`${file} is not written in ${encoding}`, `say --encoding ${encodings.join(" or ")}`);
    if ("because" in lines)
      return yield* stopped(
        `${file} stops being a table at line ${String(lines.line)} (${lines.because})`,
        "mend it there",
      );
    return lines satisfies readonly FlatLine[];
  });

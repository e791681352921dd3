import type { CodeTable } from "../flat/format.ts";
import { readFlat } from "../flat/read-flat.ts";

const table = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line, n) => ({ line: n + 1, cells: line.trim().split(";") }));

/** Reads an export whose column `Skjema` names the event. */
export const read = (format: CodeTable, text: string) =>
  readFlat({ ...format, is: "export", incident: "Skjema", status: "test" }, table(text));

/** What is told of a file, and where. */
export const places = ({ remarks }: ReturnType<typeof readFlat>) =>
  remarks.map(({ code, line, column }) => [code, line, column]);

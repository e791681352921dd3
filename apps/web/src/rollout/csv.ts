import type { ProofSeen } from "./words.ts";

// A cell that begins as a formula is read as one by spreadsheets; the apostrophe makes it a text.
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** A table as a spreadsheet in Norway opens it: semicolons, and a mark first that says the text is UTF-8. */
export const csvOf = ({ columns, lines }: ProofSeen): string =>
  `\u{feff}${[
    columns.map(({ heading }) => cell(heading)),
    ...lines.map((line) => columns.map(({ id }) => cell(line[id] ?? ""))),
  ]
    .map((row) => `${row.join(";")}\r\n`)
    .join("")}`;

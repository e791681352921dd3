/** A text that stands as itself wherever in a line of Markdown it is put: no mark-up, no HTML, no new line, no new cell. */
export const inMarkdown = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*[\]<>|&~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\$&`);

const row = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(" | ")} |`;

/** A table with its heading; nothing where there is no row. */
export const table = (heading: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [row(heading), `|${" --- |".repeat(heading.length)}`, ...rows.map(row), ""];

/** A field as Excel and others read it: quoted where it must be, and never a formula. */
const field = (said: string): string => {
  const text = /^[=+\-@\t\r]/.test(said) ? `'${said}` : said;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines as CSV for a Norwegian spreadsheet: semicolons, a byte-order mark so that æøå are read, headings first. */
export const csvText = <C extends string>(
  columns: readonly (readonly [C, string])[],
  lines: readonly Readonly<Record<C, string>>[],
): string =>
  `\uFEFF${[columns.map(([, heading]) => field(heading)), ...lines.map((l) => columns.map(([c]) => field(l[c])))]
    .map((row) => `${row.join(";")}\r\n`)
    .join("")}`;

/** What a spreadsheet would carry out rather than show. */
const carriedOut = /^[=+\-@\t\r]/;

const cell = (said: string): string => {
  const safe = carriedOut.test(said) && !/^-?\d+([.,]\d+)?$/.test(said) ? `'${said}` : said;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows under their heads as Norwegian spreadsheets read them: semicolons, CRLF, a byte order mark; nothing is a formula. */
export const csvOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\u{feff}${[heads, ...rows].map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;

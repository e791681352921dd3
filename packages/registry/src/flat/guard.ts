// A spreadsheet runs a cell that begins with one of these as a formula; the mark itself is guarded too, so that it reads back.
const formula = /^[=+\-@\t\r']/;

/** A cell that no spreadsheet runs as a formula. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The cell without the guard. */
export const unguarded = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

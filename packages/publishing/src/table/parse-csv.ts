/** One cell as it stood in a file: its text, and whether it stood in quotation marks. */
export interface RawCell {
  readonly text: string;
  readonly quoted: boolean;
}

/** One record, and the line it begins on, from 1. */
export interface RawRecord {
  readonly line: number;
  readonly cells: readonly RawCell[];
  /** Which cell, from 0, goes wrong: a quotation mark that is not closed, or text after a closed one. */
  readonly broken?: number;
}

/** Records of a CSV text (RFC 4180; LF and CR alone are read as well); empty lines are none. */
export const parseCsv = (whole: string, separator: ";" | ","): readonly RawRecord[] => {
  const text = whole.startsWith("\uFEFF") ? whole.slice(1) : whole;
  const records: RawRecord[] = [];
  let [at, line] = [0, 1];
  const isEnd = (): boolean => at >= text.length || text[at] === "\n" || text[at] === "\r";
  const quoted = (): { readonly said: string; readonly isClosed: boolean } => {
    let said = "";
    for (at += 1; at < text.length; at += 1) {
      const one = text[at] ?? "";
      if (one === '"' && text[at + 1] !== '"') {
        at += 1;
        return { said, isClosed: true };
      }
      if (one === '"') at += 1;
      if (one === "\n" || (one === "\r" && text[at + 1] !== "\n")) line += 1;
      said += one;
    }
    return { said, isClosed: false };
  };
  while (at < text.length) {
    const begun = line;
    const cells: RawCell[] = [];
    let broken: number | undefined;
    for (;;) {
      const isQuoted = text[at] === '"';
      const { said, isClosed } = isQuoted ? quoted() : { said: "", isClosed: true };
      const from = at;
      while (!isEnd() && text[at] !== separator) at += 1;
      const rest = text.slice(from, at);
      if (isQuoted ? !isClosed || rest !== "" : rest.includes('"')) broken ??= cells.length;
      cells.push({ text: said + rest, quoted: isQuoted });
      if (isEnd()) break;
      at += 1;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line += 1;
    const [only] = cells;
    // In a table of one column an empty line is a row without a value.
    const isNarrow = records[0]?.cells.length === 1;
    if (cells.length === 1 && only?.text === "" && !only.quoted && !isNarrow) continue;
    records.push({ line: begun, cells, ...(broken === undefined ? {} : { broken }) });
  }
  return records;
};

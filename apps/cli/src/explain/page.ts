const WIDTH = 100;

const JOINED = "\u00a0";
/** Keeps what belongs together on one line: "6 min 2 s". */
export const together = (text: string): string => text.replaceAll(" ", JOINED);

/** Breaks a text into lines of at most 100 columns; every line after the first is set in. */
export const wrapped = (text: string, indent: number, hang = indent): readonly string[] => {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = " ".repeat(hang);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((l) => l.replaceAll(JOINED, " "));
};

const LABEL = 16;
/** A label and what stands behind it, set under each other. */
export const row = (label: string, text: string, indent = 2): readonly string[] =>
  wrapped(`${together(label.padEnd(LABEL - 1))} ${text}`, indent, indent + LABEL);

/** A heading; bold only where a person watches. */
export const heading = (text: string): string =>
  process.stdout.isTTY && !process.env["NO_COLOR"] ? `\u001b[1m${text}\u001b[0m` : text;

/** Norm ids behind a line, once each. */
export const cited = (cites: readonly string[]): string =>
  cites.length === 0 ? "" : `(${[...new Set(cites)].join(", ")})`;

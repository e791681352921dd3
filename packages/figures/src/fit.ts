import { textWidth } from "./widths.ts";

/** How a text is set: its size, and whether it is bold. */
export interface Set {
  readonly size: number;
  readonly bold?: boolean;
}

const fits = (text: string, room: number, { size, bold }: Set): boolean => textWidth(text, size, bold) <= room;

/** The longest beginning of a text that fits with "…" after it; the text itself where it fits. */
export const cut = (text: string, room: number, set: Set): string => {
  if (fits(text, room, set)) return text;
  let kept = "";
  for (const letter of text) {
    if (!fits(`${kept}${letter}…`, room, set)) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
};

/** A word that is too long for a line, broken with hyphens where the room ends, since no dictionary is here. */
const broken = (word: string, room: number, set: Set): readonly string[] => {
  if (fits(word, room, set)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && !fits(`${part}${letter}-`, room, set)) {
      parts.push(`${part}-`);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
};

/** A text in lines that fit the room, at most so many; the last one ends in "…" where there is more. */
export const wrap = (text: string, room: number, set: Set, most = Infinity): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((one) => broken(one, room, set))) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(joined, room, set)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(`${lines[most - 1] ?? ""}…`, room, set)];
};

import type { MessageTemplate } from "./template.ts";

/** One sentence to find room for. */
interface Sentence {
  readonly field: string;
  readonly text: string;
  readonly always: boolean;
}

interface Packed {
  readonly texts: readonly [string, ...string[]];
  /** Fields of the sentences that had no room. */
  readonly leftOut: readonly string[];
}

const lengthOf = (text: string): number => Array.from(text).length;

const fitsAfter = (last: string | undefined, text: string, room: number): last is string =>
  last !== undefined && lengthOf(last) + 1 + lengthOf(text) <= room;

const put = (lines: string[], text: string, room: number): void => {
  const last = lines.at(-1);
  if (fitsAfter(last, text, room)) lines[lines.length - 1] = `${last} ${text}`;
  else lines.push(text);
};

/** A sentence that no text has room for is broken between words, and a word that no text has room for anywhere. */
const broken = (text: string, room: number): readonly string[] =>
  text.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${room}}`, "gsu")) ?? []);

const inLines = (sentences: readonly Sentence[], room: number, messages: number) => {
  const lines: string[] = [];
  const leftOut: string[] = [];
  for (const { text } of sentences.filter((s) => s.always))
    for (const piece of lengthOf(text) <= room ? [text] : broken(text, room)) put(lines, piece, room);
  for (const { field, text } of sentences.filter((s) => !s.always))
    if (lengthOf(text) <= room && (lines.length < messages || fitsAfter(lines.at(-1), text, room)))
      put(lines, text, room);
    else leftOut.push(field);
  return { lines, leftOut };
};

const numberOf = (i: number, of: number): string => (of === 1 ? "" : `${i + 1}/${of} `);

/**
 * Fills texts of at most `limit` characters, each beginning with the mark and, where there are several, its number: what is
 * always said first and in full, then what there is room for, whole or not at all.
 */
export const packed = (
  sentences: readonly Sentence[],
  mark: string,
  { limit, messages }: Pick<MessageTemplate, "limit" | "messages">,
): Packed => {
  // The number takes room, and so can make more texts: one digit more until they all have room for theirs.
  for (let reserved = 0; ; reserved += 2) {
    const { lines, leftOut } = inLines(sentences, Math.max(1, limit - lengthOf(mark) - reserved), messages);
    if (numberOf(lines.length - 1, lines.length).length > reserved) continue;
    const [first = "", ...rest] = lines.map((line, i) => `${mark}${numberOf(i, lines.length)}${line}`);
    return { texts: [first, ...rest], leftOut };
  }
};

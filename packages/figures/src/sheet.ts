import { type Language, type Text, say } from "@prehosp/model";
import type { Problem } from "@prehosp/statistics";
import type { Drawing, Mark, Paint } from "./drawing.ts";
import { wrap } from "./fit.ts";
import { plainText } from "./plain-text.ts";
import { line, textWidth } from "./widths.ts";

/** What every figure is told: what it shows, in which language, how wide it is and how large its text, both in points. */
export interface Sheet {
  readonly title: string;
  readonly language: Language;
  /** 480, a page; 360 suits a telephone. */
  readonly width?: number;
  /** The size of labels: 9 on paper, 12 suits a telephone. */
  readonly text?: number;
  /** Whether the title is left to the page around it. It is always in the drawing's `title`. */
  readonly untitled?: boolean;
}

/** A sheet that is being drawn on: what is on it, and how far down it is used. */
export interface Open {
  readonly title: string;
  readonly language: Language;
  readonly width: number;
  readonly text: number;
  readonly marks: Mark[];
  used: number;
  readonly say: (text: Text) => string;
}

/** Space between things that stand beside each other, and the frame around the whole. */
export const gapOf = ({ text }: Pick<Open, "text">): number => text * 0.6;

/** How high one line of labels is. */
export const lineOf = ({ text }: Pick<Open, "text">): number => text * line.height;

/** A line of text; `top` is where its line begins. */
export const put = (
  { marks, text: size }: Pick<Open, "marks" | "text">,
  text: string,
  x: number,
  top: number,
  {
    anchor = "start",
    paint = "ink",
    ...set
  }: { readonly anchor?: "start" | "middle" | "end"; readonly paint?: Paint; readonly bold?: boolean } = {},
): void => {
  if (text !== "") marks.push({ kind: "text", at: [x, top + line.above * size], text, size, anchor, paint, ...set });
};

/** The numbers of a horizontal axis under its lines, on one line of text; where there is no room beside the next, a number is left out. */
export const putTicks = (sheet: Open, ticks: readonly { readonly x: number; readonly text: string }[]): void => {
  let room = sheet.width;
  // From the end, whose number says how far the axis goes.
  for (const { x, text } of ticks.toReversed()) {
    const half = widest([text], sheet.text) / 2;
    if (x + half > room) continue;
    put(sheet, text, x, sheet.used, { anchor: "middle", paint: "quiet" });
    room = x - half;
  }
  sheet.used += lineOf(sheet);
};

/** The name of a vertical line, in the middle above it and moved in from the frame; lines that pass are not seen through it. */
export const putOver = (sheet: Open, text: string, at: number, top: number): void => {
  const [half, gap] = [widest([text], sheet.text) / 2, gapOf(sheet)];
  const middle = Math.min(Math.max(at, gap + half), sheet.width - gap - half);
  sheet.marks.push({ kind: "box", at: [middle - half, top], size: [half * 2, lineOf(sheet)], fill: "paper" });
  put(sheet, text, middle, top, { anchor: "middle", paint: "accent" });
};

/** Lines of text under what is there, over the whole width. */
export const note = (
  sheet: Open,
  text: string,
  set: { readonly bold?: boolean; readonly paint?: Paint } = {},
): void => {
  const gap = gapOf(sheet);
  for (const one of wrap(text, sheet.width - 2 * gap, { size: sheet.text, bold: set.bold ?? false })) {
    put(sheet, one, gap, sheet.used, set);
    sheet.used += lineOf(sheet);
  }
};

/** A line of a kind, and what it means, under what is there. */
export const key = (
  sheet: Open,
  { paint, dashed = false }: { readonly paint: Paint; readonly dashed?: boolean },
  text: string,
): void => {
  const [gap, indent] = [gapOf(sheet), 2.4 * sheet.text];
  const middle = sheet.used + lineOf(sheet) / 2;
  sheet.marks.push({
    kind: "line",
    from: [gap, middle],
    to: [gap + 2 * sheet.text, middle],
    paint,
    width: 1.4,
    dashed,
  });
  for (const one of wrap(text, sheet.width - 2 * gap - indent, { size: sheet.text })) {
    put(sheet, one, gap + indent, sheet.used, { paint: "quiet" });
    sheet.used += lineOf(sheet);
  }
};

/** An empty sheet with its title on; a problem where the text is too large for the width, or either is no length. */
export const openSheet = ({ title, language, width = 480, text = 9, untitled = false }: Sheet): Open | Problem => {
  if (!Number.isFinite(width) || !Number.isFinite(text)) return { problem: "not-finite" };
  if (text < 6 || text > 24 || width < 24 * text || width > 2000) return { problem: "outside-domain" };
  const sheet: Open = {
    title: plainText(title),
    language,
    width,
    text,
    marks: [],
    used: gapOf({ text }),
    say: (one) => say(one, language),
  };
  if (!untitled && sheet.title !== "") {
    const large = { ...sheet, text: text * 1.15 };
    note(large, sheet.title, { bold: true });
    sheet.used = large.used + gapOf(sheet);
  }
  return sheet;
};

/** The drawing of all that is on the sheet. */
export const closeSheet = (
  { title, language, width, marks, used, text }: Open,
  about: readonly string[],
  table: Drawing["table"],
): Drawing => ({
  width,
  height: used + gapOf({ text }),
  title,
  about: about.join(" "),
  language,
  marks,
  table,
});

/** The first and the last of those that have a figure, in words for one who cannot see them. */
export const endsOf = (
  rows: readonly { readonly label: string; readonly text: string }[],
  [first, last]: readonly [string, string],
): readonly string[] => {
  const shown = rows.filter(({ text }) => text !== "");
  const [one, other] = [shown.at(0), shown.at(-1)];
  if (one === undefined || other === undefined || shown.length < 2) return [];
  return [`${first}: ${one.label} ${one.text}.`, `${last}: ${other.label} ${other.text}.`];
};

/** The widest of some texts. */
export const widest = (texts: readonly string[], size: number, bold = false): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));

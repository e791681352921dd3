import { type Problem, isProblem } from "@prehosp/statistics";
import { notCount } from "./check.ts";
import type { Drawing } from "./drawing.ts";
import { drawBoxes } from "./flow-boxes.ts";
import { plainText } from "./plain-text.ts";
import { sayCount, sayValue } from "./said.ts";
import { type Sheet, closeSheet, note, openSheet } from "./sheet.ts";
import { texts } from "./texts.ts";

/** A group of a flow, with its count, or withheld, or neither where there is no figure; its children are parts of it. */
export interface FlowBox {
  readonly label: string;
  readonly count?: number;
  /** Too few to be shown: its count is left out of the drawing and its table. What would give it back must be withheld by the giver. */
  readonly withheld?: boolean;
  readonly children?: readonly FlowBox[];
}

/** A flow of groups from all to the fewest, such as Utstein's. */
export interface FlowChart extends Sheet {
  readonly root: FlowBox;
}

/** A group as it is drawn: its label and what is said of how many it holds. */
export interface SaidBox {
  readonly label: string;
  readonly said: string;
  readonly children: readonly SaidBox[];
}

/** Deeper than this no flow is; a circle would be. */
const deepest = 8;

/** What hinders a flow from being drawn; a box may not hold more than the one it is part of. */
const wrongBox = ({ count, withheld, children = [] }: FlowBox, above: number, depth: number): Problem | undefined => {
  if (depth > deepest) return { problem: "too-large" };
  const shown = withheld === true ? undefined : count;
  const problem =
    shown === undefined ? undefined : (notCount(shown) ?? (shown > above ? "more-than-denominator" : undefined));
  if (problem !== undefined) return { problem };
  for (const child of children) {
    const wrong = wrongBox(child, shown ?? above, depth + 1);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

/**
 * Boxes from the top down with arrows to the parts of each, and of each part its share of the box before. Side by side where the
 * width allows, else one under the other, further in for each step. A problem where a part holds more than the whole.
 */
export const flowChart = ({ root, ...choice }: FlowChart): Drawing | Problem => {
  const wrong = wrongBox(root, Infinity, 1);
  if (wrong !== undefined) return wrong;
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { say, language } = sheet;
  const rows: string[][] = [];
  const read = ({ label, count, withheld, children = [] }: FlowBox, above?: FlowBox): SaidBox => {
    const shown = withheld === true ? undefined : count;
    const whole = above?.withheld === true ? undefined : above?.count;
    const share =
      shown === undefined || whole === undefined || whole === 0 ? "" : sayValue(shown / whole, "share", language);
    const text =
      shown === undefined ? say(withheld === true ? texts.tooFew : texts.noFigure) : sayCount(shown, language);
    const name = plainText(label);
    rows.push([name, text, share, above === undefined ? "" : plainText(above.label)]);
    const said = share === "" ? text : `${text} (${share})`;
    return {
      label: name,
      said,
      children: children.map((child) => read(child, { label, ...(shown === undefined ? {} : { count: shown }) })),
    };
  };
  drawBoxes(sheet, read(root));
  const hasShares = rows.some((row) => row[2] !== "");
  const remarks = hasShares ? [say(texts.inBrackets)] : [];
  for (const remark of remarks) note(sheet, remark, { paint: "quiet" });
  const about = rows.slice(0, 6).map(([label, text]) => `${label ?? ""}: ${text ?? ""}.`);
  return closeSheet(sheet, [...about, ...remarks], {
    heads: [texts.name, texts.count, texts.ofParent, texts.belongsTo].map(say),
    rows,
  });
};

import type { Mark } from "./drawing.ts";
import { wrap } from "./fit.ts";
import type { SaidBox } from "./flow-chart.ts";
import { type Open, gapOf, lineOf, put } from "./sheet.ts";

/** A box with its lines of text, where it begins and how wide it is. */
interface Set {
  readonly lines: readonly string[];
  readonly bold: readonly string[];
  readonly left: number;
  readonly width: number;
}

const setIn = ({ label, said }: SaidBox, left: number, width: number, sheet: Open): Set => {
  const room = width - 2 * gapOf(sheet);
  return {
    lines: wrap(label, room, { size: sheet.text }, 4),
    bold: wrap(said, room, { size: sheet.text, bold: true }),
    left,
    width,
  };
};

const heightOf = ({ lines, bold }: Set, sheet: Open): number =>
  (lines.length + bold.length) * lineOf(sheet) + gapOf(sheet);

const drawBox = (sheet: Open, box: Set, top: number): void => {
  const size = [box.width, heightOf(box, sheet)] as const;
  sheet.marks.push({ kind: "box", at: [box.left, top], size, fill: "paper", edge: "other" });
  const x = box.left + gapOf(sheet);
  let y = top + gapOf(sheet) / 2;
  for (const [texts, bold] of [
    [box.lines, false],
    [box.bold, true],
  ] as const)
    for (const text of texts) {
      put(sheet, text, x, y, { bold });
      y += lineOf(sheet);
    }
};

/** An arrow along points, with its head at the last one, in the direction of the last leg. */
const arrow = ({ marks, text }: Open, points: readonly (readonly [number, number])[]): void => {
  const [before = [0, 0], tip = [0, 0]] = points.slice(-2);
  const head = text * 0.45;
  const isDown = before[0] === tip[0];
  const back = isDown ? ([0, -head] as const) : ([-head, 0] as const);
  const side = isDown ? ([head / 2, 0] as const) : ([0, head / 2] as const);
  const corner = (sign: number) => [tip[0] + back[0] + sign * side[0], tip[1] + back[1] + sign * side[1]] as const;
  const line: Mark = {
    kind: "path",
    rings: [[...points.slice(0, -1), [tip[0] + back[0], tip[1] + back[1]]]],
    edge: "quiet",
  };
  marks.push(line, { kind: "path", rings: [[tip, corner(1), corner(-1)]], closed: true, fill: "quiet" });
};

const leavesOf = ({ children }: SaidBox): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);

const levelsOf = (boxes: readonly SaidBox[]): readonly (readonly SaidBox[])[] =>
  boxes.length === 0 ? [] : [boxes, ...levelsOf(boxes.flatMap(({ children }) => children))];

/** Side by side: each box over the middle of its parts, all of one step at one height. */
const sideBySide = (sheet: Open, root: SaidBox): void => {
  const gap = gapOf(sheet);
  const slot = (sheet.width - 2 * gap) / leavesOf(root);
  const width = Math.min(slot - gap, 17 * sheet.text);
  const sets = new Map<SaidBox, Set>();
  const place = (box: SaidBox, from: number): void => {
    const left = gap + (from + leavesOf(box) / 2) * slot - width / 2;
    sets.set(box, setIn(box, left, width, sheet));
    let at = from;
    for (const child of box.children) {
      place(child, at);
      at += leavesOf(child);
    }
  };
  place(root, 0);
  for (const level of levelsOf([root])) {
    const drawn = level.flatMap((box) =>
      [sets.get(box)].filter((set) => set !== undefined).map((set) => ({ box, set })),
    );
    const height = Math.max(...drawn.map(({ set }) => heightOf(set, sheet)));
    const below = sheet.used + height + 2 * lineOf(sheet);
    for (const { box, set } of drawn) {
      drawBox(sheet, set, sheet.used);
      const [x, y] = [set.left + set.width / 2, sheet.used + heightOf(set, sheet)];
      for (const child of box.children) {
        const to = (sets.get(child)?.left ?? 0) + width / 2;
        arrow(
          sheet,
          x === to
            ? [
                [x, y],
                [x, below],
              ]
            : [
                [x, y],
                [x, below - lineOf(sheet)],
                [to, below - lineOf(sheet)],
                [to, below],
              ],
        );
      }
    }
    sheet.used = below;
  }
  sheet.used -= lineOf(sheet);
};

/** One under the other: each part further in than its whole, with an arrow from the whole's left edge. */
const indented = (sheet: Open, box: SaidBox, depth: number, step: number): number => {
  const gap = gapOf(sheet);
  const left = gap + depth * step;
  const set = setIn(box, left, sheet.width - gap - left, sheet);
  const middle = sheet.used + heightOf(set, sheet) / 2;
  drawBox(sheet, set, sheet.used);
  const bottom = sheet.used + heightOf(set, sheet);
  sheet.used = bottom + gap;
  for (const child of box.children) {
    const to = indented(sheet, child, depth + 1, step);
    const x = left + step / 2;
    arrow(sheet, [
      [x, bottom],
      [x, to],
      [left + step, to],
    ]);
  }
  return middle;
};

/** The boxes of a flow on the sheet. */
export const drawBoxes = (sheet: Open, root: SaidBox): void => {
  const slot = (sheet.width - 2 * gapOf(sheet)) / leavesOf(root);
  if (slot >= 11 * sheet.text) sideBySide(sheet, root);
  else indented(sheet, root, 0, 1.6 * sheet.text);
};

import { type Drawing, type Mark, type Paint, colourOf } from "@prehosp/figures";
import type { Paper } from "./paper.ts";

const ink = (paint: Paint): string => colourOf(paint, "light");

const stroke = (page: Paper, paint: Paint, width: number, isDashed: boolean): Paper => {
  page.strokeColor(ink(paint)).lineWidth(width);
  return isDashed ? page.dash(4, { space: 3 }) : page.undash();
};

/** What was outlined, filled and edged. */
const finish = (page: Paper, fill: Paint | undefined, edge: Paint | undefined): void => {
  if (fill !== undefined && edge !== undefined)
    page.fillColor(ink(fill)).fillAndStroke(undefined, undefined, "even-odd");
  else if (fill !== undefined) page.fillColor(ink(fill)).fill("even-odd");
  else if (edge !== undefined) page.stroke();
};

const paintText = (
  page: Paper,
  { at: [x, y], text, size, bold, anchor, paint }: Extract<Mark, { kind: "text" }>,
): void => {
  page
    .font(bold === true ? "bold" : "plain")
    .fontSize(size)
    .fillColor(ink(paint));
  const width = page.widthOfString(text);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  page.text(text, left, y, { lineBreak: false, baseline: "alphabetic" });
};

const paintMark = (page: Paper, mark: Mark): void => {
  switch (mark.kind) {
    case "line":
      stroke(page, mark.paint, mark.width ?? 1, mark.dashed === true)
        .moveTo(...mark.from)
        .lineTo(...mark.to)
        .stroke();
      break;
    case "box":
      if (mark.edge !== undefined) stroke(page, mark.edge, 1, false);
      page.rect(...mark.at, ...mark.size);
      finish(page, mark.fill, mark.edge);
      break;
    case "dot":
      if (mark.edge !== undefined) stroke(page, mark.edge, 1, false);
      page.circle(...mark.at, mark.radius);
      finish(page, mark.fill, mark.edge);
      break;
    case "path":
      if (mark.edge !== undefined) stroke(page, mark.edge, mark.width ?? 1, mark.dashed === true);
      page.fillOpacity(mark.strength ?? 1);
      for (const ring of mark.rings) {
        for (const [i, point] of ring.entries())
          if (i === 0) page.moveTo(...point);
          else page.lineTo(...point);
        if (mark.closed === true) page.closePath();
      }
      finish(page, mark.fill, mark.edge);
      page.fillOpacity(1);
      break;
    case "text":
      paintText(page, mark);
  }
};

/** Paints a drawing with its upper left corner at a place, so many times its size; the pen stands where it stood. */
export const paintDrawing = (page: Paper, { marks }: Drawing, at: readonly [number, number], scale: number): void => {
  const { x, y } = page;
  page
    .save()
    .translate(...at)
    .scale(scale);
  for (const mark of marks) paintMark(page, mark);
  page.undash().restore().fillColor("black");
  page.x = x;
  page.y = y;
};

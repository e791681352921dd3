import type { Problem } from "@prehosp/statistics";
import type { Drawing, Mark } from "./drawing.ts";
import { printable } from "./plain-text.ts";
import { type Theme, colourOf } from "./theme.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Where no drawing is so large, and below which every number is written without an exponent. */
const farthest = 1e6;

/** A number with at most two decimals; undefined where it is none or lies beyond every paper. */
const written = (n: number): string | undefined => {
  const rounded = Math.round(n * 100) / 100;
  return Math.abs(rounded) <= farthest ? String(rounded === 0 ? 0 : rounded) : undefined;
};

type Value = string | number | undefined;

/** An element with those attributes that have a value; undefined where a number cannot be written. */
const element = (name: string, attributes: Readonly<Record<string, Value>>, inside = ""): string | undefined => {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const said = typeof value === "number" ? written(value) : value;
    if (said === undefined) return undefined;
    text += ` ${key}="${said}"`;
  }
  return inside === "" ? `${text}/>` : `${text}>${inside}</${name}>`;
};

const dashes = "4 3";

const pathOf = (rings: Extract<Mark, { kind: "path" }>["rings"], closed: boolean): string | undefined => {
  let text = "";
  for (const ring of rings) {
    for (const [i, [x, y]] of ring.entries()) {
      const [left, down] = [written(x), written(y)];
      if (left === undefined || down === undefined) return undefined;
      text += `${i === 0 ? "M" : "L"}${left} ${down}`;
    }
    if (closed) text += "Z";
  }
  return text;
};

const draw = (mark: Mark, theme: Theme): string | undefined => {
  const fill = (paint: Parameters<typeof colourOf>[0] | undefined): string =>
    paint === undefined ? "none" : colourOf(paint, theme);
  const edge = "edge" in mark && mark.edge !== undefined ? colourOf(mark.edge, theme) : undefined;
  switch (mark.kind) {
    case "line":
      return element("line", {
        x1: mark.from[0],
        y1: mark.from[1],
        x2: mark.to[0],
        y2: mark.to[1],
        stroke: colourOf(mark.paint, theme),
        "stroke-width": mark.width ?? 1,
        "stroke-dasharray": mark.dashed === true ? dashes : undefined,
      });
    case "box":
      return element("rect", {
        x: mark.at[0],
        y: mark.at[1],
        width: mark.size[0],
        height: mark.size[1],
        fill: fill(mark.fill),
        stroke: edge,
      });
    case "dot":
      return element("circle", { cx: mark.at[0], cy: mark.at[1], r: mark.radius, fill: fill(mark.fill), stroke: edge });
    case "path": {
      const d = pathOf(mark.rings, mark.closed === true);
      if (d === undefined) return undefined;
      return element("path", {
        d,
        fill: fill(mark.fill),
        "fill-opacity": mark.fill === undefined ? undefined : mark.strength,
        "fill-rule": mark.closed === true ? "evenodd" : undefined,
        stroke: edge,
        "stroke-width": edge === undefined ? undefined : (mark.width ?? 1),
        "stroke-dasharray": edge !== undefined && mark.dashed === true ? dashes : undefined,
        "stroke-linejoin": edge === undefined ? undefined : "round",
      });
    }
    case "text":
      return element(
        "text",
        {
          x: mark.at[0],
          y: mark.at[1],
          "font-size": mark.size,
          "font-weight": mark.bold === true ? "700" : undefined,
          "text-anchor": mark.anchor === "start" ? undefined : mark.anchor,
          fill: colourOf(mark.paint, theme),
        },
        escaped(mark.text),
      );
  }
};

/** A name for a drawing on a page with several: FNV-1a of what it says, which need not be unguessable. */
const nameOf = ({ title, about }: Drawing): string => {
  let hash = 0x811c9dc5;
  for (const letter of `${title}\n${about}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `figure-${hash.toString(16)}`;
};

/**
 * A drawing as one SVG that stands alone: named and described for one who cannot see it, no script, no style sheet, no file from
 * elsewhere. `id` begins the ids of its title and description. A problem, with the mark's place, where a number cannot be written.
 */
export const svgOf = (
  drawing: Drawing,
  { theme = "page", id = nameOf(drawing) }: { readonly theme?: Theme; readonly id?: string } = {},
): string | Problem => {
  const [width, height] = [written(drawing.width), written(drawing.height)];
  if (width === undefined || height === undefined || drawing.width <= 0 || drawing.height <= 0)
    return { problem: "outside-domain" };
  const name = escaped(id);
  const lines: string[] = [];
  for (const [at, mark] of drawing.marks.entries()) {
    const drawn = draw(mark, theme);
    if (drawn === undefined) return { problem: "not-finite", at };
    lines.push(drawn);
  }
  const lang = drawing.language === undefined ? "" : ` xml:lang="${drawing.language}" lang="${drawing.language}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"${lang} role="img" aria-labelledby="${name}-title" aria-describedby="${name}-about" font-family="Inter Variable, Inter, Arial, Helvetica, DejaVu Sans, sans-serif">`,
    `<title id="${name}-title">${escaped(drawing.title)}</title>`,
    `<desc id="${name}-about">${escaped(drawing.about)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colourOf("paper", theme)}"/>`,
    ...lines,
    "</svg>",
    "",
  ].join("\n");
};

import { type Problem, isProblem } from "@prehosp/statistics";
import { inOrder } from "./alphabet.ts";
import { notRows, notValue, wrongValue } from "./check.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { wrap } from "./fit.ts";
import { hatch } from "./hatch.ts";
import { plainText } from "./plain-text.ts";
import { type Ring, projected } from "./projection.ts";
import { type Unit, sayCount, sayValue } from "./said.ts";
import { type Open, type Sheet, closeSheet, gapOf, lineOf, note, openSheet, put } from "./sheet.ts";
import { texts } from "./texts.ts";
import { scaleName } from "./unit-axis.ts";

/** One area: its rings as [longitude, latitude] in degrees, and its value, or withheld, or neither. */
export interface MapArea {
  readonly id: string;
  readonly label: string;
  readonly rings: readonly Ring[];
  readonly value?: number;
  readonly withheld?: boolean;
}

/** Areas in classes. */
export interface AreaMap extends Sheet {
  readonly areas: readonly MapArea[];
  /** Where classes meet, rising: four make five classes; a value on a step is in the class above it. One to six. */
  readonly steps: readonly number[];
  readonly unit: Unit;
}

/** How much of the colour a class has, the lowest one least; each differs enough from the next to be seen in print. */
const strengthOf = (nth: number, classes: number): number => 0.14 + (0.86 * nth) / (classes - 1);

const wrongMap = ({ areas, steps, unit }: AreaMap): Problem | undefined => {
  const isShare = unit === "share";
  const wrong = notRows(areas.length) ?? wrongValue(steps, isShare);
  if (wrong !== undefined) return wrong;
  if (steps.length < 1 || steps.length > 6 || steps.some((step, i) => step <= (steps[i - 1] ?? -1)))
    return { problem: "outside-domain" };
  for (const [at, { rings, value, withheld }] of areas.entries()) {
    const points = rings.flat();
    if (points.length === 0) return { problem: "empty", at };
    if (!points.flat().every(Number.isFinite)) return { problem: "not-finite", at };
    if (points.some(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 85))
      return { problem: "outside-domain", at };
    const problem = withheld === true || value === undefined ? undefined : notValue(value, isShare);
    if (problem !== undefined) return { problem, at };
  }
  return undefined;
};

/** An area's marks: filled by its class; hatched where withheld; empty with a dashed edge where there is no figure. */
const areaMarks = (
  rings: readonly Ring[],
  kind: number | "withheld" | "unknown",
  classes: number,
  size: number,
): readonly Mark[] => {
  const path = { kind: "path", rings, closed: true, edge: "quiet", width: 0.6 } as const;
  if (kind === "unknown") return [{ ...path, fill: "paper", dashed: true }];
  if (kind === "withheld") {
    const lines = hatch(rings, size * 0.5).map(
      ({ from, to }) => ({ kind: "line", from, to, paint: "quiet", width: 0.6 }) as const,
    );
    return [{ ...path, fill: "paper" }, ...lines];
  }
  return [{ ...path, fill: "mark", strength: strengthOf(kind, classes) }];
};

const boxRing = (left: number, top: number, width: number, height: number): Ring => [
  [left, top],
  [left + width, top],
  [left + width, top + height],
  [left, top + height],
];

/** One line of the legend: how the class looks, what it is called, how many and which areas it holds. */
const legendRow = (
  sheet: Open,
  marks: (rings: readonly Ring[]) => readonly Mark[],
  name: string,
  labels: readonly string[],
): void => {
  const { text: size, width } = sheet;
  const [gap, indent] = [gapOf(sheet), 2.8 * size];
  sheet.marks.push(...marks([boxRing(gap, sheet.used + size * 0.1, 2.2 * size, size * 1.1)]));
  const names = `${name} (${sayCount(labels.length, sheet.language)})${labels.length === 0 ? "" : `: ${labels.join(", ")}`}`;
  for (const text of wrap(names, width - 2 * gap - indent, { size }, 2)) {
    put(sheet, text, gap + indent, sheet.used);
    sheet.used += lineOf(sheet);
  }
};

/**
 * Areas coloured by class on a map where a degree of longitude is as long as it is at the middle latitude, so that shapes are
 * kept about right; what is withheld is hatched, what has no figure is empty. The legend names the areas of each class.
 */
export const areaMap = (given: AreaMap): Drawing | Problem => {
  const wrong = wrongMap(given);
  if (wrong !== undefined) return wrong;
  const { steps, unit, areas: _areas, ...choice } = given;
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { say, language, text: size, width } = sheet;
  const gap = gapOf(sheet);
  const areas = given.areas.map(
    ({ label, rings, value, withheld }) =>
      ({
        label: plainText(label),
        rings,
        text:
          withheld === true
            ? say(texts.tooFew)
            : value === undefined
              ? say(texts.noFigure)
              : sayValue(value, unit, language),
        kind:
          withheld === true
            ? "withheld"
            : value === undefined
              ? "unknown"
              : steps.filter((step) => step <= value).length,
      }) as const,
  );
  const classes = steps.length + 1;
  const scale = unit === "share" ? 100 : 1;
  const digits = steps.every((step) => Math.abs(step * scale - Math.round(step * scale)) < 1e-9) ? 0 : 1;
  const shown = (value: number): string => sayValue(value, unit, language, digits);
  const names = Array.from({ length: classes }, (_, i) => {
    const [from, to] = [steps[i - 1], steps[i]];
    if (from === undefined) return `${say(texts.under)} ${shown(to ?? 0)}`;
    return to === undefined
      ? `${shown(from)} ${say(texts.andMore)}`
      : `${shown(from)}–${say(texts.under)} ${shown(to)}`;
  });
  const placed = projected(
    areas.map(({ rings }) => rings),
    { left: gap, top: sheet.used, width: width - 2 * gap, height: width * 1.2 },
  );
  for (const [i, { kind }] of areas.entries())
    sheet.marks.push(...areaMarks(placed.rings[i] ?? [], kind, classes, size));
  sheet.used += placed.height + gap;
  if (scaleName(unit, say) !== "") note(sheet, scaleName(unit, say), { paint: "quiet" });
  const labelsOf = (kind: number | "withheld" | "unknown"): readonly string[] =>
    areas
      .filter((area) => area.kind === kind)
      .map(({ label }) => label)
      .toSorted(inOrder);
  const legend = [
    ...names.map((name, kind) => ({ kind, name })),
    { kind: "withheld", name: say(texts.withheld) } as const,
    { kind: "unknown", name: say(texts.unknown) } as const,
  ].filter(({ kind }) => typeof kind === "number" || labelsOf(kind).length > 0);
  for (const { kind, name } of legend)
    legendRow(sheet, (rings) => areaMarks(rings, kind, classes, size), name, labelsOf(kind));
  const about = legend.map(({ kind, name }) => `${name}: ${sayCount(labelsOf(kind).length, language)}.`);
  return closeSheet(sheet, about, {
    heads: [texts.area, texts.value, texts.class].map(say),
    rows: areas
      .toSorted((a, b) => inOrder(a.label, b.label))
      .map(({ label, text, kind }) => [label, text, typeof kind === "number" ? (names[kind] ?? "") : ""]),
  });
};

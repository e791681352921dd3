import { type Problem, isProblem } from "@prehosp/statistics";
import { inOrder } from "./alphabet.ts";
import { notRows, notValue, wrongRow, wrongValue } from "./check.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { cut, wrap } from "./fit.ts";
import { hatch } from "./hatch.ts";
import { type Area, apart, areaOf } from "./overlap.ts";
import { plainText } from "./plain-text.ts";
import { type Ring, projected } from "./projection.ts";
import { type Unit, sayCount, sayValue } from "./said.ts";
import { type Open, type Sheet, closeSheet, gapOf, lineOf, note, openSheet, put, widest } from "./sheet.ts";
import { texts } from "./texts.ts";
import { axisOf, scaleName } from "./unit-axis.ts";

/** A place with its value, or withheld, or neither. */
interface Valued {
  readonly label: string;
  readonly value?: number;
  readonly withheld?: boolean;
}

/** One area: its rings as [longitude, latitude] in degrees, and its value, or withheld, or neither. */
export interface MapArea extends Valued {
  readonly id: string;
  readonly rings: readonly Ring[];
}

/** Areas in classes. */
export interface AreaMap extends Sheet {
  readonly areas: readonly MapArea[];
  /** Those that are no place on the map, such as what nobody could place: said in words under it, and in the table. */
  readonly beside?: readonly Valued[];
  /** Whether the shapes are not the borders: said under the map, and each area is named in its middle, with its value where there is room. */
  readonly schematic?: boolean;
  /** Who made the shapes; stands under the map. */
  readonly source?: string;
  /**
   * Where classes meet, rising: four make five classes; a value on a step is in the class above it. One to six; absent = round
   * steps, evenly spread over the values that are shown.
   */
  readonly steps?: readonly number[];
  readonly unit: Unit;
}

/** How much of the colour a class has, the lowest one least; each differs enough from the next to be seen in print. */
const strengthOf = (nth: number, classes: number): number => 0.14 + (0.86 * nth) / (classes - 1);

/** Round steps between the values; the two ends of their axis are none, unless there is nothing between them. */
const stepsOf = (values: readonly number[], unit: Unit): readonly number[] => {
  const { ticks } = axisOf(values.length === 0 ? [0] : values, 5, unit) ?? { ticks: [] };
  return ticks.length > 2 ? ticks.slice(1, -1) : ticks.slice(-1);
};

const wrongMap = ({ areas, beside = [], steps = [1], unit }: AreaMap): Problem | undefined => {
  const isShare = unit === "share";
  const wrong =
    notRows(areas.length) ??
    wrongValue(steps, isShare) ??
    (beside.length === 0 ? undefined : wrongRow(beside, isShare));
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

/** A class by its place, or why there is none. */
type Kind = number | "withheld" | "unknown";

/** An area's marks: filled by its class; hatched where withheld; empty with a dashed edge where there is no figure. */
const areaMarks = (rings: readonly Ring[], kind: Kind, classes: number, size: number): readonly Mark[] => {
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

/** Each place with what is said of it, and its class: of a withheld one nothing but its label is read. */
const said = <One extends Valued>(
  all: readonly One[],
  steps: readonly number[],
  unit: Unit,
  { say, language }: Open,
): readonly (Omit<One, "value" | "withheld"> & { readonly text: string; readonly kind: Kind })[] =>
  all.map(({ value, withheld, ...one }) => {
    const label = plainText(one.label);
    if (withheld === true) return { ...one, label, text: say(texts.tooFew), kind: "withheld" };
    if (value === undefined) return { ...one, label, text: say(texts.noFigure), kind: "unknown" };
    const kind = steps.filter((step) => step <= value).length;
    return { ...one, label, text: sayValue(value, unit, language), kind };
  });

/** A name in the middle of an area, its value under it where both have room; on paper, so that it is read on every colour. */
const nameIn = (sheet: Open, rings: readonly Ring[], label: string, value: string, taken: Area[]): void => {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { text: size } = sheet;
  const room = right - left - size * 0.2;
  const whole = cut(label, room, { size });
  // The legend says the rest of the name.
  const name = whole === label || whole.length > 4 ? whole : label.slice(0, 3);
  if (widest([name], size) > room) return;
  const hasValue = widest([value], size) <= room && bottom - top >= lineOf(sheet) * 2.2;
  const lines = hasValue ? [name, value] : [name];
  const [width, height] = [widest(lines, size) + size * 0.2, lineOf(sheet) * lines.length];
  const at = [(left + right - width) / 2, (top + bottom - height) / 2] as const;
  const area = areaOf(...at, width, height);
  if (height > bottom - top || !taken.every((other) => apart(area, other))) return;
  taken.push(area);
  sheet.marks.push({ kind: "box", at, size: [width, height], fill: "paper" });
  for (const [i, text] of lines.entries())
    put(sheet, text, (left + right) / 2, at[1] + i * lineOf(sheet), { anchor: "middle" });
};

/**
 * Areas coloured by class on a map where a degree of longitude is as long as it is at the middle latitude, so that shapes are
 * kept about right; what is withheld is hatched, what has no figure is empty. The legend names the areas of each class, and a line
 * those that are no place on the map.
 */
export const areaMap = (given: AreaMap): Drawing | Problem => {
  const wrong = wrongMap(given);
  if (wrong !== undefined) return wrong;
  const { unit, schematic, source = "", areas: _areas, beside: _beside, steps: _steps, ...choice } = given;
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { say, language, text: size, width } = sheet;
  const gap = gapOf(sheet);
  const values = given.areas.flatMap(({ value, withheld }) => (withheld === true ? [] : (value ?? [])));
  const steps = given.steps ?? stepsOf(values, unit);
  const areas = said(given.areas, steps, unit, sheet);
  const beside = said(given.beside ?? [], steps, unit, sheet);
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
  const taken: Area[] = [];
  if (schematic === true)
    for (const [i, { label, text }] of areas.entries()) nameIn(sheet, placed.rings[i] ?? [], label, text, taken);
  sheet.used += placed.height + gap;
  if (scaleName(unit, say) !== "") note(sheet, scaleName(unit, say), { paint: "quiet" });
  const labelsOf = (kind: Kind): readonly string[] =>
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
  const off = beside.map(({ label, text }) => `${label} (${text})`).join(", ");
  const notOnMap = off === "" ? [] : [`${say(texts.notOnMap)}: ${off}.`];
  const remarks = [
    ...notOnMap,
    ...(schematic === true ? [say(texts.schematic)] : []),
    ...(source === "" ? [] : [`${say(texts.map)}: ${plainText(source)}.`]),
  ];
  for (const one of remarks) note(sheet, one, { paint: "quiet" });
  const about = legend.map(({ kind, name }) => `${name}: ${sayCount(labelsOf(kind).length, language)}.`);
  return closeSheet(sheet, [...about, ...remarks], {
    heads: [texts.area, texts.value, texts.class].map(say),
    rows: [
      ...areas
        .toSorted((a, b) => inOrder(a.label, b.label))
        .map(({ label, text, kind }) => [label, text, typeof kind === "number" ? (names[kind] ?? "") : ""]),
      ...beside.map(({ label, text }) => [label, text, say(texts.notOnMap)]),
    ],
  });
};

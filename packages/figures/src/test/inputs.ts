import fc from "fast-check";
import { areaMap } from "../area-map.ts";
import type { Drawing } from "../drawing.ts";
import { type FlowBox, flowChart } from "../flow-chart.ts";
import { type FunnelPoint, funnelChart } from "../funnel-chart.ts";
import { pChart } from "../p-chart.ts";
import { runChart } from "../run-chart.ts";
import { sortedBars } from "../sorted-bars.ts";
import { timeLadder } from "../time-ladder.ts";
import type { Problem } from "@prehosp/statistics";

// No digits in what is named, so that any digit in a drawing is a figure.
const word = fc.oneof(
  fc.constantFrom(
    "Universitetssykehuset Nord-Norge",
    "Å",
    "Helse Møre og Romsdal HF",
    "legevakt",
    "",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/\p{N}/gu, "x")),
);
const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const sheet = fc.record({
  title: label,
  language: fc.constantFrom("nb" as const, "nn" as const, "en" as const),
  width: fc.constantFrom(360, 480, 700),
  text: fc.constantFrom(9, 12),
});
const amount = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
  fc.nat(1e6),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1_000_000 }));

const figure = (value: fc.Arbitrary<number>) =>
  fc
    .record({
      three: fc.tuple(value, value, value),
      n: fc.option(count, { nil: undefined }),
      kind: fc.constantFrom("interval", "alone", "none"),
    })
    .map(({ three, n, kind }) => {
      const [low = 0, middle = 0, high = 0] = three.toSorted((a, b) => a - b);
      const number = n === undefined ? {} : { n };
      if (kind === "none") return {};
      return kind === "alone" ? { value: middle, ...number } : { value: middle, low, high, ...number };
    });

const hidden = fc.constantFrom(true, false, false, false);
/** A row with what it holds, and whether it is withheld. */
const row = (value: fc.Arbitrary<number>) => fc.tuple(label, figure(value), hidden);
/** As a row is handed in: withheld ones with their figures when `leaks`, to be held against those without. */
const rowOf = <F extends object>([name, held, isHidden]: readonly [string, F, boolean], leaks: boolean) =>
  isHidden ? { label: name, withheld: true, ...(leaks ? held : {}) } : { label: name, ...held };

/** A chart of random input; `leaks` hands in figures of withheld rows as well, which must make no difference. */
export type Made = (leaks: boolean) => Drawing | Problem;

const unit = fc.constantFrom("minutes" as const, "per-100000" as const, "count" as const);
const rowsOf = fc.oneof(
  fc.tuple(
    fc.constant("share" as const),
    fc.array(row(share), { minLength: 1, maxLength: 12 }),
    fc.option(share, { nil: undefined }),
  ),
  fc.tuple(unit, fc.array(row(amount), { minLength: 1, maxLength: 12 }), fc.option(amount, { nil: undefined })),
);

const madeBars = fc.tuple(sheet, rowsOf).map(
  ([of, [kind, rows, target]]): Made =>
    (leaks) =>
      sortedBars({
        ...of,
        unit: kind,
        rows: rows.map((one) => rowOf(one, leaks)),
        ...(target === undefined ? {} : { target, all: { value: target, n: 1234 } }),
      }),
);

const madeRun = fc
  .tuple(sheet, rowsOf, fc.array(fc.nat(), { maxLength: 3 }))
  .map(([of, [kind, rows, target], breaks]): Made => (leaks) => {
    const points = rows.map((one, i) => ({ ...rowOf(one, leaks), label: "xvi".repeat(i + 1) }));
    const at = breaks.map((n) => ({ at: points[n % points.length]?.label ?? "", means: one(rows[0]) }));
    return runChart({ ...of, unit: kind, points, breaks: at, ...(target === undefined ? {} : { target }) });
  });
const one = (given: readonly [string, object, boolean] | undefined): string => given?.[0] ?? "";

const counted = fc.tuple(
  label,
  fc.tuple(count, fc.nat()).map(([of, n]) => ({ hits: n % (of + 1), of })),
  hidden,
);
const madePChart = fc.tuple(sheet, fc.array(counted, { minLength: 1, maxLength: 30 })).map(
  ([of, rows]): Made =>
    (leaks) =>
      pChart({ ...of, points: rows.map((given, i) => ({ ...rowOf(given, leaks), label: "xvi".repeat(i + 1) })) }),
);
const madeFunnel = fc.tuple(sheet, fc.array(counted, { minLength: 1, maxLength: 30 })).map(
  ([of, rows]): Made =>
    (leaks) =>
      funnelChart({ ...of, points: rows.map((given) => rowOf(given, leaks) as FunnelPoint) }),
);

type Box = readonly [string, { readonly count: number }, boolean, readonly Box[]];
const boxOf = ([name, held, isHidden, inside]: Box, most: number, leaks: boolean): FlowBox => {
  const n = Math.min(held.count, most);
  return {
    ...rowOf([name, { count: n }, isHidden], leaks),
    children: inside.map((part) => boxOf(part, isHidden ? 1 : n, leaks)),
  };
};
const parts = (depth: number): fc.Arbitrary<readonly Box[]> =>
  depth === 0 ? fc.constant([]) : fc.array(boxAt(depth - 1), { maxLength: 3 });
const boxAt = (depth: number): fc.Arbitrary<Box> => fc.tuple(label, fc.record({ count }), hidden, parts(depth));
const madeFlow = fc.tuple(sheet, boxAt(3)).map(
  ([of, root]): Made =>
    (leaks) =>
      flowChart({ ...of, root: boxOf(root, Infinity, leaks) }),
);

const area = fc.tuple(
  label,
  fc.tuple(fc.double({ min: 4, max: 31, noNaN: true }), fc.double({ min: 58, max: 71, noNaN: true })),
  fc.option(share, { nil: undefined }),
  hidden,
);
const mapped = fc.record({
  schematic: fc.boolean(),
  ownSteps: fc.boolean(),
  beside: fc.array(row(share), { maxLength: 3 }),
});
const madeMap = fc.tuple(sheet, fc.array(area, { minLength: 1, maxLength: 15 }), mapped).map(
  ([of, areas, { schematic, ownSteps, beside }]): Made =>
    (leaks) =>
      areaMap({
        ...of,
        unit: "share",
        schematic,
        source: "x",
        beside: beside.map((one) => rowOf(one, leaks)),
        ...(ownSteps ? { steps: [0.2, 0.4, 0.6, 0.8] } : {}),
        areas: areas.map(([name, [lon, lat], value, isHidden], i) => ({
          ...rowOf([name, value === undefined ? {} : { value }, isHidden], leaks),
          id: String(i),
          rings: [
            [
              [lon, lat],
              [lon + 1, lat],
              [lon + 0.5, lat + 1],
            ],
          ],
        })),
      }),
);

const seconds = fc.oneof(fc.integer({ min: -600, max: 7200 }), fc.integer({ min: 0, max: 1e6 }));
const rung = fc.tuple(
  label,
  fc
    .record({
      three: fc.tuple(seconds, seconds, seconds),
      kind: fc.constantFrom("span", "alone", "none"),
      exactness: fc.constantFrom("exact" as const, "minute" as const, "derived" as const),
    })
    .map(({ three, kind, exactness }) => {
      const [low = 0, at = 0, high = 0] = three.toSorted((a, b) => a - b);
      return kind === "none" ? {} : kind === "alone" ? { at, exactness } : { at, low, high, exactness };
    }),
  hidden,
);
const madeLadder = fc.tuple(sheet, fc.array(rung, { minLength: 1, maxLength: 12 })).map(
  ([of, rungs]): Made =>
    (leaks) =>
      timeLadder({ ...of, rungs: rungs.map((given) => rowOf(given, leaks)) }),
);

/** Every chart, by name, of random input. */
export const charts: Readonly<Record<string, fc.Arbitrary<Made>>> = {
  sortedBars: madeBars,
  runChart: madeRun,
  pChart: madePChart,
  funnelChart: madeFunnel,
  flowChart: madeFlow,
  areaMap: madeMap,
  timeLadder: madeLadder,
};

import type { AnyMeasurement } from "@prehosp/indicators";
import type { Day, Instant } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { csvOf } from "./csv-of.ts";
import { excludedOf } from "./excluded-of.ts";
import { grouped } from "./groups.ts";
import { measuredCsv } from "./measured-csv.ts";
import { monthsOf } from "./months.ts";
import { addressAt, standingAt } from "./place.ts";
import { timeText } from "./said-time.ts";

const head = {
  indicator: "rosc",
  version: "1.0",
  period: { from: "2025-12-31T23:00:00Z" as Instant, to: "2026-12-31T23:00:00Z" as Instant },
  minimumDenominator: 6,
};
const shown: Extract<AnyMeasurement, { population: number }> = {
  ...head,
  kind: "share",
  belowMinimum: false,
  population: 30,
  excluded: [],
  unplaced: 0,
  missing: 6,
  numerator: 6,
  denominator: 24,
  value: 0.25,
  interval: { method: "wilson", level: 0.95, low: 0.12, high: 0.45 },
};
const withheld: AnyMeasurement = { ...head, kind: "share", belowMinimum: true, reason: "small-numbers" };

test("a file of measurements has decimals as the language writes them, and no number of what is withheld", () => {
  const rows = [
    { id: "4204", name: "Kristiansand", measurement: shown },
    { id: "4201", name: "Risør", measurement: withheld },
  ];
  const [, first, second] = measuredCsv(rows, "nb").split("\r\n");
  expect(first).toBe(
    `rosc;1.0;${head.period.from};${head.period.to};4204;Kristiansand;vist;6;24;0,25;0,12;0,45;andel;30;0;6;0`,
  );
  expect(second).toBe(`rosc;1.0;${head.period.from};${head.period.to};4201;Risør;for-få;;;;;;;;;;`);
  expect(measuredCsv(rows, "en")).toContain(";0.25;");
});

test("a file of measurements has the figure alone where what was left out is withheld", () => {
  const { population: _, excluded: _1, unplaced: _2, missing: _3, ...figure } = shown;
  const measurement = { ...figure, leftOut: "withheld" } as AnyMeasurement;
  expect(measuredCsv([{ id: "4204", name: "Kristiansand", measurement }], "nb")).toContain(
    ";vist;6;24;0,25;0,12;0,45;andel;;;;",
  );
  expect([excludedOf(measurement), excludedOf(shown), excludedOf(withheld)]).toEqual(["withheld", [], undefined]);
});

test("what could not be measured says why in the file", () => {
  const measurement: AnyMeasurement = {
    ...head,
    kind: "share",
    belowMinimum: true,
    problems: [{ code: "not-given", at: "calls" }],
  };
  expect(measuredCsv([{ id: "a", name: "A", measurement }], "nb")).toContain(";not-given;;");
});

test("no cell is a formula, and quotes and semicolons stay in their cell", () => {
  expect(csvOf(["a"], [["=1+1"], ["@x"], ["-2,5"], ['"b"; c']])).toBe(
    '\u{feff}a\r\n\'=1+1\r\n\'@x\r\n-2,5\r\n"""b""; c"\r\n',
  );
});

test("every span is of whole months, also on the first and the last day of a year", () => {
  expect(monthsOf("tolv", "2026-11-22" as Day)).toEqual({ from: "2025-11-01", to: "2026-11-01" });
  expect(monthsOf("tre", "2026-01-01" as Day)).toEqual({ from: "2025-10-01", to: "2026-01-01" });
  expect(monthsOf("hittil", "2026-12-31" as Day)).toEqual({ from: "2026-01-01", to: "2027-01-01" });
  expect(monthsOf("i-fjor", "2026-01-01" as Day)).toEqual({ from: "2025-01-01", to: "2026-01-01" });
});

test("a standing is found again at its address, and what is no choice is the first there is", () => {
  const at = { indicator: "rosc", level: "unit", span: "hittil" } as const;
  expect(addressAt(at)).toBe("#/indikatorer/rosc/unit/hittil");
  expect(standingAt(["rosc", "unit", "hittil"])).toEqual(at);
  expect(addressAt({ level: "municipality", span: "tolv" })).toBe("#/indikatorer");
  expect(standingAt(["rosc", "kontinent", "alltid"])).toEqual({
    indicator: "rosc",
    level: "municipality",
    span: "tolv",
  });
});

test("a length of time is said in the unit that suits it", () => {
  expect([8.5, 564, 9000, 864_000].map((seconds) => timeText(seconds, "nb"))).toEqual([
    "8,5\u00a0s",
    "9,4\u00a0min",
    "2,5\u00a0t",
    "10\u00a0d",
  ]);
});

test("every indicator stands under one heading of the list", () => {
  const ids = grouped.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const { indicators } of grouped) expect(indicators.length).toBeGreaterThan(2);
});

import { type AnyMeasurement, wilson } from "@prehosp/indicators";
import type { Instant } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { mapOf } from "./charts.ts";
import { definitionOf } from "./groups.ts";
import type { Areas, MeasuredSeen } from "./words.ts";

const definition = definitionOf("bystander-cpr")!;
const head = {
  indicator: definition.id,
  version: definition.version,
  period: { from: "2025-12-31T23:00:00Z" as Instant, to: "2026-12-31T23:00:00Z" as Instant },
  minimumDenominator: definition.minimumDenominator,
  kind: "share",
} as const;
const shown = (numerator: number, denominator: number): AnyMeasurement => ({
  ...head,
  belowMinimum: false,
  population: denominator,
  excluded: [],
  unplaced: 0,
  missing: 0,
  numerator,
  denominator,
  value: numerator / denominator,
  interval: wilson(numerator, denominator, 0.95)!,
});
const few: AnyMeasurement = { ...head, belowMinimum: true, reason: "small-numbers" };
const notGiven: AnyMeasurement = { ...head, belowMinimum: true, problems: [{ code: "not-given", at: "cases" }] };
const row = (id: string, measurement: AnyMeasurement, group: Partial<MeasuredSeen["group"]> = {}): MeasuredSeen => ({
  group: { id, standing: "placed", ...group },
  measurement,
});
const area = (number: string, west: number, name?: string) => ({
  number,
  ...(name !== undefined && { name }),
  rings: [
    [
      [west, 58],
      [west + 1, 58],
      [west + 1, 59],
    ] as [number, number][],
  ],
});
const areas: Areas = {
  of: [area("4204", 8), area("4201", 9, "Risør by"), area("4203", 10), area("1101", 7)],
  schematic: false,
  source: { nb: "Kartverket", en: "The mapping authority" },
};
const drawn = (rows: readonly MeasuredSeen[], language: "nb" | "en" = "nb") => {
  const made = mapOf(definition, rows, areas)({ width: 700, text: 13 }, language);
  if ("problem" in made) throw new Error(made.problem);
  return made;
};

test("each municipality of the map has its figure, is withheld, or has none; those beside it are told", () => {
  const { table, about } = drawn([
    row("4204", shown(30, 40)),
    row("4201", few),
    row("4203", notGiven),
    // A number that is no longer one, and what nobody could place.
    row("1001", shown(5, 10)),
    row("unplaced", few, { standing: "unplaced", label: { nb: "Ikke plassert" } }),
  ]);
  expect(table.rows).toEqual([
    ["1101", "ingen tall", ""],
    ["Arendal", "ingen tall", ""],
    ["Kristiansand", "75,0\u00a0%", "under 76\u00a0%"],
    ["Risør by", "for få til å vises", ""],
    ["1001", "50,0\u00a0%", "Ikke på kartet"],
    ["Ikke plassert", "for få til å vises", "Ikke på kartet"],
  ]);
  expect(about).toContain("Ikke på kartet: 1001 (50,0\u00a0%), Ikke plassert (for få til å vises).");
});

test("it speaks the language of the page", () => {
  expect(drawn([row("4204", shown(30, 40))], "en").about).toContain("Map: The mapping authority.");
});

import { expect, test } from "vitest";
import { htmlOf } from "../html-of.ts";
import { manifestOf } from "../manifest-of.ts";
import { rebuild } from "../rebuild.ts";
import { reportOf } from "../report-of.ts";
import { blocksOf } from "../test/texts-of.ts";
import { yearInput } from "../test/year.ts";

const square = (x: number) => [
  [x, 60],
  [x + 1, 60],
  [x + 1, 60.5],
  [x, 60.5],
];
const year = yearInput();
const areas = {
  schematic: true,
  source: "Oppdiktet",
  // The last group has no place on the map, and the last area no group.
  of: Array.from({ length: 12 }, (_, at) => ({
    id: at === 11 ? "x" : `u${String(at)}`,
    label: `Sted ${"abcdefghijkl"[at] ?? ""}`,
    rings: [square(5 + at)],
  })),
};
const municipal = {
  ...year,
  indicators: year.indicators.map((one) => ({
    ...one,
    ...("groups" in one ? { groups: one.groups.map((level) => ({ ...level, level: "municipality" })) } : {}),
  })),
};
const made = (input: unknown) => {
  const result = reportOf(input);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.report;
};
const maps = (input: unknown) =>
  blocksOf(made(input), "indicator:bystander-cpr").flatMap((block) =>
    block.kind === "picture" && block.drawing.about.includes("Skjematisk kart") ? [block.drawing] : [],
  );

test("municipalities stand on the map of the input, what is withheld without its number, what is beside it in words", () => {
  const [map, ...others] = maps({ ...municipal, areas });
  expect(others).toEqual([]);
  expect(map?.table.rows).toHaveLength(13);
  expect(map?.table.rows.find(([label]) => label === "Sted d")).toEqual(["Sted d", "for få til å vises", ""]);
  expect(map?.table.rows.find(([label]) => label === "Sted l")).toEqual(["Sted l", "ingen tall", ""]);
  expect(map?.about).toContain("Ikke på kartet: Myrvang (");
  expect(map?.about).toContain("Kart: Oppdiktet.");
});

test("there is no map of units, nor where none is named; the report is made all the same", () => {
  expect(maps({ ...year, areas })).toEqual([]);
  expect(maps(municipal)).toEqual([]);
});

test("the map is in the hash of the data, and the same again gives the same bytes", () => {
  const input = { ...municipal, areas };
  const html = htmlOf(made(input));
  const result = manifestOf({ input, html, madeBy: [] });
  if ("problems" in result) throw new Error("not made");
  const again = rebuild(result.manifest, { input, madeBy: [] });
  expect("html" in again && again.html === html).toBe(true);
  const moved = { ...areas, of: areas.of.map((one) => ({ ...one, rings: [square(6)] })) };
  const other = rebuild(result.manifest, { input: { ...input, areas: moved }, madeBy: [] });
  expect("problems" in other && other.problems.map(({ code, at }) => `${code} ${at}`)).toContain("data-differs data");
});

test("an area that stands twice, or lies nowhere, is told with its place", () => {
  const problems = (of: readonly unknown[]) => {
    const result = reportOf({ ...municipal, areas: { ...areas, of } });
    return "problems" in result ? result.problems.map(({ code, at }) => `${code} ${at}`) : [];
  };
  expect(problems([...areas.of, areas.of[0]])).toEqual(["group-twice /areas/of/12"]);
  expect(problems([{ id: "a", label: "A", rings: [square(400)] }]).join()).toContain("/areas/of/0/rings/0");
});

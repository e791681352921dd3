import { gapsOf } from "@prehosp/model";
import { describe, expect, it } from "vitest";
import { elementsOf, ihca, ohca } from "../dataset.ts";
import { norcar } from "../law/registries.ts";
import { made, of, project, whole } from "../test/research.ts";
import { keptBackTexts, madeTexts } from "./columns.ts";
import { csv } from "./csv.ts";
import { ResearchProject } from "./project.ts";
import { exportProblemTexts, heldBackTexts } from "./texts.ts";

describe("a request with a fault", () => {
  const codes = (...args: Parameters<typeof made>) => {
    const result = made(...args);
    return "problems" in result ? result.problems.map(({ code, at }) => [code, at]) : [];
  };

  it("makes nothing and says what has to be put right", () => {
    expect(codes([], { project: project({ dataset: "other" }) })).toEqual([["unknown-dataset", "other"]]);
    expect(codes([], { project: project({ elements: ["sex", "name", "sex"] }) })).toEqual([
      ["unknown-element", "name"],
      ["element-twice", "sex"],
    ]);
    expect(codes([], { project: project({ age: "five-years" }) })).toEqual([["finer-than-asked", "age-months"]]);
    expect(codes([], { key: { id: "k", hmac: (text) => text } })).toEqual([["key-makes-no-hmac", "k"]]);
    expect(codes([of(1), of(1)])).toEqual([["case-twice", ""]]);
    expect(codes([], { reservations: undefined })).toEqual([["no-reservation-list", "norcar"]]);
    expect(codes([], { law: { ...norcar, id: "another" } })).toEqual([["list-of-another", "another"]]);
  });

  it("is told in three languages, as is everything that is held back", () => {
    const texts = Object.values({ ...exportProblemTexts, ...heldBackTexts, ...keptBackTexts, ...madeTexts });
    expect(texts.filter(({ nb, nn, en }) => !(nb && nn && en))).toEqual([]);
    expect(gapsOf({ ResearchProject })).toEqual([]);
  });
});

describe("the files", () => {
  it("have a codebook with a line for each column, also of arrests in hospital", () => {
    for (const dataset of [ohca, ihca]) {
      const asked = project({ dataset: dataset.id, elements: elementsOf(dataset).map(({ id }) => id) });
      const [data, book] = whole([], { project: asked }).files;
      const headings = data?.text.trimEnd().split(",") ?? [];
      const lines = book?.text.split("\n").filter((line) => line.startsWith("| ")) ?? [];
      expect(new Set(headings).size).toBe(headings.length);
      expect(lines.slice(2).map((line) => line.split(" | ")[0]?.slice(2))).toEqual(headings);
      expect(lines.every((line) => line.replaceAll("\\|", "").split("|").length === 6)).toBe(true);
    }
  });

  it("quote what would break a line", () => {
    expect(
      csv([
        ["a,b", 'c"d'],
        ["e\nf", ""],
      ]),
    ).toBe('"a,b","c""d"\n"e\nf",\n');
  });
});

import { describe, expect, test } from "vitest";
import { demoDefibrillatorCounts } from "./defibrillators/defibrillators.ts";
import { marks } from "./marks.ts";
import { demoStandings } from "./people/evidence.ts";
import { crewGap } from "./shifts/rosters.ts";
import { demoYearExpected } from "./year/expected.ts";

const said = (figure: string): string => marks.find((mark) => mark.figure === figure)?.value ?? "";
const numbers = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

describe("the marks", () => {
  test("name each figure once, and the year of each reference", () => {
    expect(new Set(marks.map(({ figure }) => figure)).size).toBe(marks.length);
    expect(marks.filter(({ from, year }) => (from === "reference") !== (year !== undefined))).toEqual([]);
  });

  test("say what the data hold", () => {
    const { arrests, missions, notCovered } = demoYearExpected;
    const { fire, others } = demoStandings;
    const ready = (counts: typeof fire): number => counts.qualified + counts["drill-runs-out-soon"];
    expect(said("113 answer-time target")).toContain("July");
    expect(said("crew gap")).toBe(`${crewGap.unit}, ${crewGap.when}`);
    expect(numbers(said("akutthjelper first"))[0]).toBe(missions.first);
    expect(numbers(said("arrests")).slice(0, 5)).toEqual([
      arrests.all,
      arrests.treated,
      arrests.rosc,
      arrests.admitted,
      arrests.alive30Days,
    ]);
    expect(numbers(said("not covered, crew nearest"))).toEqual([
      notCovered.all,
      notCovered.arrest,
      notCovered.unconscious,
    ]);
    expect(numbers(said("of the 230"))).toEqual([
      ready(fire),
      fire["drill-runs-out-soon"],
      30,
      fire["drill-missed"],
      fire["confidentiality-undocumented"],
      fire["confidentiality-unrecorded"],
      fire["nodnett-missing"],
      fire.recruit,
    ]);
    expect(numbers(said("of the 66 in other crews"))).toEqual([
      ready(others),
      others["drill-runs-out-soon"],
      30,
      others["drill-missed"],
      others["confidentiality-undocumented"],
      others["confidentiality-unrecorded"],
      others["nodnett-missing"],
      others.recruit,
    ]);
    const counts = demoDefibrillatorCounts;
    expect(numbers(said("defibrillators"))).toEqual([
      600,
      counts.shown,
      counts["electrodes-expired"],
      counts["hours-unanswered"],
      counts.inactive,
      counts["not-confirmed"],
    ]);
  });
});

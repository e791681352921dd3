import { existsSync, readFileSync } from "node:fs";
import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MunicipalityChange } from "./municipality-changes.ts";
import { MunicipalityChanges } from "./municipality-changes.ts";
import { municipalityOn } from "./municipality-on.ts";

const day = (text: string) => text as Day;
const change = (
  old: string,
  fresh: string,
  from: string,
  kind: MunicipalityChange["kind"] = "renumber",
): MunicipalityChange => ({ old, new: fresh, from: day(from), kind });

// As published: two counties became Trøndelag, Snillfjord was divided, Haram left Ålesund again.
const real = MunicipalityChanges.parse({
  changes: [
    change("1601", "5001", "2018-01-01"),
    change("1662", "5030", "2018-01-01"),
    change("5030", "5001", "2020-01-01", "merge"),
    change("1613", "5012", "2018-01-01"),
    change("5012", "5059", "2020-01-01", "split"),
    change("5012", "5056", "2020-01-01", "split"),
    change("5012", "5055", "2020-01-01", "split"),
    change("1902", "5401", "2020-01-01"),
    change("5401", "5501", "2024-01-01"),
    change("1534", "1507", "2020-01-01", "merge"),
    change("1507", "1508", "2024-01-01", "split"),
    change("1507", "1580", "2024-01-01", "split"),
  ],
});

describe("a number as of a day", () => {
  it.each([
    ["1601", "2017-12-31", "1601"],
    ["1601", "2018-01-01", "5001"],
    ["1662", "2019-12-31", "5030"],
    ["1662", "2020-01-01", "5001"],
    ["1902", "2026-06-01", "5501"],
    ["5501", "2026-06-01", "5501"],
    ["1534", "2023-12-31", "1507"],
    ["0301", "2026-06-01", "0301"],
  ])("%s on %s is %s", (code, on, then) => {
    expect(municipalityOn(code, day(on), real)).toEqual({ code: then });
  });

  it("is never guessed where a municipality was divided, however long ago its number was another", () => {
    expect(municipalityOn("1613", day("2020-01-01"), real)).toEqual({ unclear: ["5055", "5056", "5059"] });
    expect(municipalityOn("1534", day("2024-01-01"), real)).toEqual({ unclear: ["1508", "1580"] });
  });

  it("is one again where all the parts came together", () => {
    const changes = [...real.changes, ...["5055", "5056"].map((old) => change(old, "5059", "2030-01-01", "merge"))];
    expect(municipalityOn("1613", day("2030-01-01"), { changes })).toEqual({ code: "5059" });
  });

  it("is unclear where a part moved over a boundary: those who stayed have the number still", () => {
    const changes = [change("1111", "2222", "2020-01-01", "boundary"), change("1111", "3333", "2024-01-01")];
    expect(municipalityOn("1111", day("2022-01-01"), { changes })).toEqual({ unclear: ["1111", "2222"] });
    expect(municipalityOn("1111", day("2024-01-01"), { changes })).toEqual({ unclear: ["2222", "3333"] });
  });

  it("is unclear where a number came into use again", () => {
    const changes = [change("1111", "2222", "2018-01-01"), change("3333", "1111", "2020-01-01")];
    expect(municipalityOn("1111", day("2019-01-01"), { changes })).toEqual({ code: "2222" });
    expect(municipalityOn("1111", day("2021-01-01"), { changes })).toEqual({ unclear: ["1111", "2222"] });
    expect(municipalityOn("3333", day("2021-01-01"), { changes })).toEqual({ code: "1111" });
  });

  it("is a problem where changes of one day go round, and where nobody knows the number", () => {
    const round = [change("1111", "2222", "2020-01-01"), change("2222", "1111", "2020-01-01")];
    expect(municipalityOn("1111", day("2021-01-01"), { changes: round })).toEqual({ problem: "municipality-cycle" });
    expect(municipalityOn("1111", day("2019-01-01"), { changes: round })).toEqual({ code: "1111" });
    const told = { ...real, codes: ["0301"] };
    expect(municipalityOn("9999", day("2024-01-01"), told)).toEqual({ problem: "municipality-unknown" });
    expect(municipalityOn("0301", day("2024-01-01"), told)).toEqual({ code: "0301" });
  });

  it("is refused at the door where a change is none", () => {
    const bad = (of: unknown) => MunicipalityChanges.safeParse({ changes: [of] }).success;
    expect(bad(change("1111", "1111", "2020-01-01"))).toBe(false);
    expect(bad(change("111", "1112", "2020-01-01"))).toBe(false);
    expect(bad(change("1111", "1112", "2020-02-30"))).toBe(false);
  });
});

it("of any changes, in any order: always an answer, the same whatever the order, and none that was left behind", () => {
  const code = fc.constantFrom("1111", "2222", "3333", "4444", "5555");
  const one = fc.record({
    old: code,
    new: code,
    from: fc.constantFrom("2018-01-01", "2020-01-01", "2024-01-01").map(day),
    kind: fc.constantFrom("renumber" as const, "merge" as const, "split" as const, "boundary" as const),
  });
  const all = fc.array(
    one.filter((step) => step.old !== step.new),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(code, all, (asked, changes) => {
      const then = municipalityOn(asked, day("2025-01-01"), { changes });
      expect(municipalityOn(asked, day("2025-01-01"), { changes: changes.toReversed() })).toEqual(then);
      expect(municipalityOn(asked, day("2017-01-01"), { changes })).toEqual({ code: asked });
      expect(municipalityOn(asked, day("2099-01-01"), { changes })).toEqual(then);
    }),
  );
});

// The table is GPL and stands in no repository: where the machine has it, every number of it must be answered.
const table = new URL("../../../../../shared/data/geo/skde-forny-komnr.csv", import.meta.url);
it.skipIf(!existsSync(table))("every old number of the published table ends where its own steps lead", () => {
  const rows = readFileSync(table, "utf8")
    .split("\n")
    .map((line) => line.split(";"))
    .filter(([year]) => /^\d{4}$/.test(year ?? ""));
  const changes = rows.map(([year, old, , fresh]) =>
    change((old ?? "").padStart(4, "0"), (fresh ?? "").padStart(4, "0"), `${year ?? ""}-01-01`, "merge"),
  );
  const data = MunicipalityChanges.parse({ changes });
  const ends = new Map(changes.map((one) => [one.old, one.new]));
  const follow = (code: string): string => (ends.has(code) ? follow(ends.get(code) ?? "") : code);
  for (const { old } of data.changes)
    expect(municipalityOn(old, day("2024-01-01"), data)).toEqual({ code: follow(old) });
  expect(municipalityOn("1601", day("2018-01-01"), data)).toEqual({ code: "5001" });
  expect(municipalityOn("0101", day("2024-01-01"), data)).toEqual({ code: "3101" });
  expect(data.changes.length).toBeGreaterThan(450);
});

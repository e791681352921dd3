import { allIndicators } from "@prehosp/indicators";
import { describe, expect, it } from "vitest";
import { csvOf } from "../table/csv.ts";
import { numbers, policy, rate, share, time, units } from "../test/measured.ts";
import { fileTables } from "./file-tables.ts";
import type { PublishingInput } from "./publishing-file.ts";
import { publishingFile } from "./publishing-file.ts";
import { PublishingIndicator, PublishingRow } from "./row.ts";

const input = (over: Partial<PublishingInput> = {}): PublishingInput => ({
  context: "caregiver",
  definitions: allIndicators,
  measurements: [],
  units: units("a", "b", "c", "d"),
  policy,
  ...over,
});
const file = (over: Partial<PublishingInput> = {}) => {
  const made = publishingFile(input(over));
  expect("problems" in made ? made.problems : []).toEqual([]);
  return made as Exclude<typeof made, { problems: unknown }>;
};
const problems = (over: Partial<PublishingInput>) => {
  const made = publishingFile(input(over));
  return "problems" in made ? made.problems.map(({ code, at }) => `${code} ${at}`) : [];
};
const four = [share("a", [10, 20]), share("b", [30, 10]), share("c", [8, 9]), share(undefined, [48, 39])];

describe("publishingFile", () => {
  it("is written line by line as SKDE takes it", () => {
    const made = file({ measurements: [...four, time("a", 12, 421.5), share("a", [7, 9], { year: 2025 })] });
    expect(csvOf(fileTables(made).rows, { separator: ";" }).split("\r\n")).toEqual([
      "context;year;orgnr;ind_id;var;denominator",
      `caregiver;2026;${numbers[0]!};call-to-compression;421.5;12`,
      `caregiver;2025;${numbers[0]!};recognised-arrest;7;16`,
      `caregiver;2026;${numbers[0]!};recognised-arrest;10;30`,
      `caregiver;2026;${numbers[1]!};recognised-arrest;30;40`,
      `caregiver;2026;${numbers[2]!};recognised-arrest;8;17`,
      "",
    ]);
    for (const row of made.rows) expect(PublishingRow.parse(row)).toEqual(row);
  });

  it("does not depend on the order in which it is given", () => {
    const all = [...four, time("a", 12, 421.5), rate("b")];
    expect(JSON.stringify(file({ measurements: all.toReversed() }))).toBe(JSON.stringify(file({ measurements: all })));
  });

  it("leaves sums to the receiver: neither a unit above others nor all of them is a row", () => {
    const made = file({
      measurements: [...four, share("r", [40, 30])],
      units: units(["a", "r"], ["b", "r"], "c", "r"),
    });
    expect(made.rows.map(({ orgnr }) => orgnr)).toEqual(numbers.slice(0, 3));
  });

  it("knows the year in Norway, also where midnight is written in UTC", () => {
    const utc = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };
    const [one] = four;
    expect(file({ measurements: [{ ...one!, period: utc } as typeof one & object] }).rows[0]?.year).toBe(2026);
  });

  it("describes every indicator within what the receiver takes", () => {
    const { metadata } = file({ coverage: "coverage-cases", ids: { "recognised-arrest": "norcar_gjenkjent" } });
    expect(metadata.map((one) => PublishingIndicator.safeParse(one).success)).not.toContain(false);
    const of = (id: string) => metadata.find((one) => one.id === id);
    expect(of("norcar_gjenkjent")).toMatchObject({ type: "andel", dg_id: "coverage-cases", level_green: null });
    expect(of("coverage-cases")).toMatchObject({ type: "dg_andel", dg_id: null });
    expect(of("answer-time-113")).toMatchObject({ level_green: 0.9, level_direction: 1, sformat: ",.0%" });
    expect(of("call-to-compression")).toMatchObject({
      type: "median",
      measure_unit: "sekunder",
      level_direction: null,
    });
    expect(of("survival-rate-30-days")).toBeUndefined();
    expect(metadata.map(({ id }) => id)).toEqual(metadata.map(({ id }) => id).toSorted());
  });
});

describe("what is not in the file", () => {
  it("is told, without telling whether one is withheld for itself or for another", () => {
    const made = file({
      measurements: [share("a", [2, 38]), share("b", [30, 10]), share("c", [8, 9]), share(undefined, [40, 57])],
    });
    expect(made.rows.map(({ orgnr }) => orgnr)).toEqual([numbers[1]]);
    expect(made.left).toEqual([
      { indicator: "recognised-arrest", year: 2026, unit: "a", because: "withheld" },
      { indicator: "recognised-arrest", year: 2026, unit: "c", because: "withheld" },
    ]);
  });

  it("takes another along where the sum would give one back, and none where the sum is withheld too", () => {
    const some = [share("a"), share("b", [30, 10]), share("c", [8, 9])];
    expect(file({ measurements: [...some, share(undefined, [40, 22])] }).rows).toHaveLength(1);
    expect(file({ measurements: [...some, share(undefined)] }).rows).toHaveLength(2);
    expect(file({ measurements: some }).rows).toHaveLength(1);
  });

  it("lies beside the file too: those the receiver does not take lessen the sum where they are shown, and are told of nowhere", () => {
    const some = [share("a"), share("b", [30, 10]), share("c", [8, 9])];
    const whole = share(undefined, [60, 42]);
    // A group that nobody named is a slip of the pen.
    expect(problems({ measurements: [...some, share("x"), whole] })).toEqual(["unknown-unit measurements/3/unit"]);
    const named = units("a", "b", "c");
    const besides = { units: named, beside: ["x", "y", "b"] };
    // Two are withheld, of which one is not the receiver's: nothing more need be taken along.
    expect(file({ ...besides, measurements: [...some, share("x"), whole] }).rows).toHaveLength(2);
    expect(file({ ...besides, measurements: [...some, share("x"), share("y", [10, 10]), whole] }).rows).toHaveLength(2);
    // One alone is withheld, and all others are told of somewhere: the sum would give it back.
    const alone = file({ ...besides, measurements: [...some, share("x", [12, 12]), share("y", [8, 8]), whole] });
    expect(alone.rows).toHaveLength(1);
    expect(alone.left.map(({ unit, because }) => `${unit ?? ""} ${because}`)).toEqual(["a withheld", "c withheld"]);
    // It may leave no more than there is of the whole.
    expect(problems({ ...besides, measurements: [...some, share("x", [50, 50]), whole] })).toEqual([
      "does-not-add-up measurements/4",
    ]);
  });

  it("is a rate, a figure of all units alone, what is of no unit, and what could not be measured", () => {
    const faulty = { ...share("d"), problems: [{ code: "unit-not-then" as const, at: "d" }] } as never;
    const made = file({
      measurements: [rate("a"), time(undefined, 20, 60), faulty, share("unplaced", [9, 9]), share("a", [9, 9])],
    });
    expect(made.rows).toHaveLength(1);
    expect(made.left.map(({ indicator, because }) => `${indicator} ${because}`)).toEqual([
      "call-to-compression no-number",
      "recognised-arrest not-measured",
      "recognised-arrest no-number",
      "survival-rate-30-days no-type",
    ]);
  });
});

describe("a fault is a problem and no file", () => {
  const one = share("a", [10, 20]);
  const bad = (over: object) => ({ ...one, ...over }) as typeof one;

  it.each<[string, Partial<PublishingInput>, string]>([
    ["NaN", { measurements: [bad({ value: Number.NaN })] }, "bad-measurement measurements/0/value"],
    [
      "a numerator above",
      { measurements: [bad({ numerator: 31 })] },
      "numerator-outside-denominator measurements/0/numerator",
    ],
    ["an unknown unit", { measurements: [share("x", [10, 20])] }, "unknown-unit measurements/0/unit"],
    ["no definition", { measurements: [one], definitions: [] }, "unknown-indicator measurements/0/indicator"],
    ["another version", { measurements: [bad({ version: "9.9" })] }, "definition-differs measurements/0/version"],
    ["a figure given twice", { measurements: [one, one] }, "given-twice measurements/1"],
    [
      "periods that overlap",
      { measurements: [one, bad({ period: { from: "2026-05-31T22:00:00Z", to: "2027-05-31T22:00:00Z" } })] },
      "not-a-year measurements/1/period",
    ],
    ["a wrong check digit", { units: [{ unit: "a", orgnr: "900000001" }] }, "number-invalid units/0/orgnr"],
    ["a number of eight digits", { units: [{ unit: "a", orgnr: "90000000" }] }, "number-invalid units/0/orgnr"],
    ["a unit twice", { units: [...units("a"), { unit: "a", orgnr: numbers[5]! }] }, "unit-twice units/1/unit"],
    ["a number twice", { units: [...units("a"), { unit: "b", orgnr: numbers[0]! }] }, "number-twice units/1/orgnr"],
    ["a ring", { units: units(["a", "b"], ["b", "a"]) }, "within-itself units/0/within"],
    ["a unit above that is not there", { units: units(["a", "x"]) }, "within-unknown units/0/within"],
    ["units above their sum", { measurements: [one, share(undefined, [9, 30])] }, "does-not-add-up measurements/1"],
    [
      "a sum that gives back",
      { measurements: [share("a"), share(undefined, [9, 9])] },
      "totals-give-back measurements/0",
    ],
    [
      "two ids alike",
      { ids: { "parallel-alarm": "recognised-arrest" } },
      "definition-twice metadata/recognised-arrest",
    ],
    ["an id too long", { ids: { "parallel-alarm": "x".repeat(64) } }, `text-too-long metadata/${"x".repeat(64)}/id`],
    ["a policy that is none", { policy: { ...policy, threshold: Number.NaN } }, "bad-input policy/threshold"],
    ["no context", { context: "x" as never }, "bad-input context"],
    ["a median too large", { measurements: [time("a", 9, 2_000_000)] }, "number-too-large measurements/0"],
  ])("%s", (_, over, said) => {
    expect(problems(over)).toContain(said);
  });
});

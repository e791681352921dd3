import type { Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameOf } from "../artefacts/redcap-name.ts";
import type { AnyCase, Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { datasets, elementsOf, ohca } from "../dataset.ts";
import { anyCase } from "../test/random-case.ts";
import { readFlat } from "./read-flat.ts";
import { redcapFormat } from "./redcap-format.ts";
import { writeRedcap } from "./write-redcap.ts";

const asLines = (rows: readonly (readonly string[])[]) => rows.map((cells, n) => ({ line: n + 1, cells }));

/** A case with times that a clock of whole seconds can hold. */
const inSeconds = (dataset: Dataset, one: AnyCase): AnyCase => {
  const times = elementsOf(dataset).flatMap(({ id, type }) => {
    const entry = one.values[id];
    if (type !== "time" || entry === undefined || !hasValue(entry)) return [];
    return [[id, { ...entry, value: String(entry.value).replace(/\.\d{3}Z$/, ".000Z") }] as const];
  });
  return { ...one, values: { ...one.values, ...Object.fromEntries(times) } };
};

/** A case as the dictionary has room for it: the project is the source, and only of a time it says how exact it is. */
const asKept = (dataset: Dataset, one: AnyCase, untold: ReadonlySet<string>): AnyCase => {
  const source = { system: "redcap", ref: `${one.incident}/${one.patient}` };
  const values = elementsOf(dataset).map(({ id, type }): readonly [string, Entry<unknown>] => {
    const entry = one.values[id]!;
    if (untold.has(nameOf(id))) return [id, { absent: "not-recorded" }];
    if (!hasValue(entry)) {
      const bare = entry.absent === "not-recorded" && entry.because === undefined && entry.source === undefined;
      return [id, bare ? entry : { ...entry, source }];
    }
    const { exactness, value } = entry;
    return [id, { value, source, ...(type === "time" && exactness !== undefined ? { exactness } : {}) }];
  });
  return { ...one, values: Object.fromEntries(values) };
};

describe.each(datasets.map((dataset) => ({ dataset, id: dataset.id })))("a REDCap project of $id", ({ dataset }) => {
  const format = redcapFormat(dataset);
  it("holds any case, and gives it back as it was", () => {
    const clocks = { kept: 0, untold: 0 };
    fc.assert(
      fc.property(fc.array(anyCase(dataset), { minLength: 5, maxLength: 5 }), (some) => {
        const cases = some.map((one, n) => inSeconds(dataset, { ...one, incident: `${one.incident}-${n}` } as AnyCase));
        const { rows, remarks } = writeRedcap(format, cases);
        const untold = (n: number) =>
          new Set(remarks.flatMap(({ line, column }) => (line === n + 2 && column !== undefined ? [column] : [])));
        clocks.untold += remarks.length;
        clocks.kept += rows.flat().filter((cell) => /^\d{4}-\d\d-\d\d \d\d:/.test(cell)).length;
        expect(remarks.every(({ code }) => code === "no-such-clock")).toBe(true);
        expect(readFlat(format, asLines(rows))).toEqual({
          cases: cases.map((one, n) => asKept(dataset, one, untold(n))),
          remarks: [],
        });
      }),
      { numRuns: 100 },
    );
    // Only the hour that comes twice a year has no clock: two of 8,760.
    expect(clocks.untold).toBeLessThan(clocks.kept / 100);
  }, 120_000);

  it("has a column for every value, with what stands beside it", () => {
    expect(new Set([...format.columns, ...format.may]).size).toBe(format.columns.length + format.may.length);
    expect(format.columns.filter((column) => !/^[a-z][a-z0-9_]*$/.test(column))).toEqual([]);
  });
});

const format = redcapFormat(ohca);
const read = (cells: Readonly<Record<string, string>>) => {
  const all: Readonly<Record<string, string>> = { record_id: "h-1/a", case_status: "test", ...cells };
  const columns = [...new Set([...format.columns, ...Object.keys(all)])];
  const { cases, remarks } = readFlat(format, asLines([columns, columns.map((column) => all[column] ?? "")]));
  return { values: cases[0]?.values, told: remarks.map(({ code, line, column }) => [code, line, column]) };
};

describe("an export of REDCap", () => {
  it.each([
    ["an unknown code", { sex: "x" }, "unknown-code", "sex"],
    ["two codes in a radio", { sex: "female,male" }, "two-codes", "sex"],
    ["two answers to yes or no", { rosc: "0|1" }, "two-codes", "rosc"],
    ["a word for a box", { drugs___adrenaline: "Checked" }, "unknown-code", "drugs___adrenaline"],
    ["a day that is none", { death_day: "2026-02-30" }, "bad-value", "death_day"],
    ["a time at 24:00", { time_rosc: "2026-11-22 24:00:00" }, "bad-clock", "time_rosc"],
    ["a time in the hour that comes twice", { time_rosc: "2026-10-25 02:30:00" }, "ambiguous-hour", "time_rosc"],
    ["a number beyond its bounds", { age_years: "300" }, "bad-value", "age_years"],
    ["a reason of nobody", { sex_absent: "maybe" }, "unknown-code", "sex_absent"],
    [
      "a reason in words behind a reason",
      { sex_absent: "unknown", sex_because: "Kari" },
      "unknown-code",
      "sex_because",
    ],
    ["a value and a reason", { sex: "female", sex_absent: "unknown" }, "value-and-reason", "sex"],
    ["left out without saying why", { sex_absent: "not_obtained" }, "bad-value", "sex"],
    [
      "a box and a missing data code",
      { drugs___adrenaline: "1", drugs___unk: "1" },
      "value-and-reason",
      "drugs___adrenaline",
    ],
    ["a missing data code of another project", { sex: "-99" }, "unknown-code", "sex"],
  ] as const)("tells %s by line and column, and keeps the rest", (_, cells, code, column) => {
    const { values, told } = read({ ...cells, municipality: "0301" });
    expect(told).toEqual([[code, 2, column]]);
    expect(values?.["municipality"]).toMatchObject({ value: "0301" });
    const element = elementsOf(ohca).find(({ id }) => column.startsWith(nameOf(id)))!;
    expect(values?.[element.id]).toEqual({ absent: "not-recorded" });
  });

  it("is read with missing data codes, boxes left empty and the columns that REDCap adds", () => {
    const source = { system: "redcap", ref: "h-1/a" };
    const { values, told } = read({
      sex: "UNK",
      time_rosc: "NA",
      drugs___unk: "1",
      [`${nameOf(ohca.sections[0]!.id)}_complete`]: "2",
    });
    expect(told).toEqual([]);
    expect(values?.["sex"]).toEqual({ absent: "unknown", source });
    expect(values?.["time-rosc"]).toEqual({ absent: "not-applicable", source });
    expect(values?.["drugs"]).toEqual({ absent: "unknown", source });
    expect(values?.["witnessed"]).toEqual({ absent: "not-recorded" });
    expect(read({ time_rosc: "2026-11-22 14:16" }).values?.["time-rosc"]).toMatchObject({
      value: "2026-11-22T13:16:00.000Z" as Instant,
      exactness: "minute",
    });
  });

  it("gives no case of a record that says neither which nor whether it is real", () => {
    expect(read({ record_id: "17" })).toEqual({ values: undefined, told: [["no-id", 2, "record_id"]] });
    expect(read({ case_status: "" })).toEqual({ values: undefined, told: [["bad-head", 2, "case_status"]] });
  });
});

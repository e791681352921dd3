import { describe, expect, it } from "vitest";
import { ohca } from "../dataset.ts";
import { readFlat } from "./read-flat.ts";
import { wholeFormat } from "./whole-format.ts";

describe("our own file", () => {
  const format = wholeFormat(ohca);
  const own = (said: Record<string, string>) =>
    readFlat(format, [
      { line: 1, cells: format.columns },
      {
        line: 2,
        cells: format.columns.map(
          (column) =>
            ({ incident: "h-1", patient: "a", status: "test", dataset: ohca.id, version: "1.1", ...said })[column] ??
            "",
        ),
      },
    ]);

  it.each([
    ["bad-value", { sex: "hankjønn", "sex.system": "epj", "sex.ref": "1" }],
    ["bad-value", { sex: "male" }],
    ["value-and-reason", { sex: "male", "sex.absent": "unknown" }],
    ["bad-value", { "sex.absent": "unknown", "sex.exactness": "exact" }],
    ["bad-value", { "sex.absent": "not-obtained" }],
    ["not-in-version", { version: "1.0", vad: "ja", "vad.system": "epj", "vad.ref": "1" }],
  ])("tells a %s and keeps the case", (code, said) => {
    const { cases, remarks } = own(said);
    expect(remarks.map((one) => one.code)).toEqual([code]);
    expect(cases[0]?.dataset.version).toBe(ohca.version);
    expect(cases[0]?.values[code === "not-in-version" ? "vad" : "sex"]).toEqual({ absent: "not-recorded" });
  });

  it.each([{ version: "9.9" }, { patient: "1" }, { status: "ekte" }, { incident: "" }])(
    "gives no case of %j",
    (said) => {
      expect(own(said).cases).toEqual([]);
      expect(own(said).remarks.length).toBe(1);
    },
  );
});

import { describe, expect, it } from "vitest";
import { elementsOf } from "../dataset.ts";
import { readFlat } from "./read-flat.ts";
import { codeTables } from "./tables/index.ts";

describe("every code table", () => {
  it.each(codeTables.map((format) => ({ format, id: format.id })))(
    "$id says only what its dataset takes",
    ({ format }) => {
      const ids = new Set(elementsOf(format.dataset).map(({ id }) => id));
      for (const column of format.columns) {
        if (!("codes" in column) || column.codes === undefined) continue;
        for (const [code, says] of Object.entries(column.codes)) {
          if (says === "no-arrest") continue;
          expect(Object.keys(says).filter((id) => !ids.has(id))).toEqual([]);
          const wanted = Object.values(says).filter((means) => typeof means !== "string").length;
          const { cases, remarks } = readFlat(
            { ...format, is: "export", incident: "Skjema", status: "test" },
            [
              { line: 1, cells: ["Skjema", column.heading] },
              { line: 2, cells: ["S-1", code] },
            ],
            [],
          );
          const source = Object.values(cases[0]?.values ?? {}).filter((entry) => entry.source !== undefined);
          const refused = remarks.filter(
            (r) => r.code === "bad-value" && !("absent" in (Object.values(says)[0] as object)),
          );
          expect([format.id, column.heading, code, refused]).toEqual([format.id, column.heading, code, []]);
          expect(source.length + remarks.length).toBeGreaterThanOrEqual(wanted);
        }
      }
      expect(format.verified).toBe(false);
    },
  );
});

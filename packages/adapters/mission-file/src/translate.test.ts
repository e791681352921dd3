import { Incident } from "@prehosp/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitClocks } from "./cells.ts";
import { Mapping, misfit } from "./mapping.ts";
import { translate } from "./translate.ts";

const mapping = Mapping.parse({
  system: "test",
  centre: "amk",
  zone: "Europe/Oslo",
  nothing: ["", "NULL"],
  id: ["no"],
  day: { column: "date", order: "day.month.year" },
  times: [
    { column: "sent", role: "alarmed", cell: "unit=clock list" },
    { column: "there", role: "at-scene", cell: "unit=clock list" },
  ],
});
const read = (cells: Record<string, string>) =>
  translate(mapping, { no: "1", date: "24.10.2026", sent: "", there: "", ...cells }, 7);

describe("a row", () => {
  it("is whole where every cell is read", () => {
    const { incident, remarks } = read({ sent: "A1=10:00:00", there: "A1=10:08:30" });
    expect(remarks).toEqual([]);
    expect(incident?.times.map((t) => t.at)).toEqual(["2026-10-24T08:00:00.000Z", "2026-10-24T08:08:30.000Z"]);
    expect(incident?.receivedExactness).toBe("day");
    expect(Incident.safeParse(incident).success).toBe(true);
  });

  it("places a clock past midnight on the next day, as derived, and says so", () => {
    const { incident, remarks } = read({ sent: "A1=23:58:00", there: "A1=00:06:00" });
    expect(incident?.times[1]).toMatchObject({ at: "2026-10-24T22:06:00.000Z", exactness: "derived" });
    expect(remarks.map((r) => r.code)).toEqual(["past-midnight"]);
  });

  it("does not take a small step back for a midnight", () => {
    const { incident, remarks } = read({ sent: "A1=10:00:00", there: "A1=09:59:00" });
    expect(incident?.times[1]?.at).toBe("2026-10-24T07:59:00.000Z");
    expect(remarks.map((r) => r.code)).toEqual(["out-of-order"]);
  });

  it("says that an hour stands twice on the night summer time ends", () => {
    const { remarks } = read({ date: "25.10.2026", sent: "A1=02:30:00" });
    expect(remarks.map((r) => r.code)).toEqual(["ambiguous-hour"]);
  });

  it("remarks a bad cell with line, column and what was said, and keeps the rest", () => {
    const { incident, remarks } = read({ sent: "A1=25:00:00, B2=10:00:00" });
    expect(remarks).toEqual([
      expect.objectContaining({ code: "bad-clock", path: "line 7, column sent", said: "A1=25:00:00" }),
    ]);
    expect(incident?.times.map((t) => t.unit)).toEqual(["test-B2"]);
  });

  it("never repeats eleven digits in a remark", () => {
    const digits = "1".repeat(11);
    const { remarks } = read({ sent: `${digits}` });
    expect(JSON.stringify(remarks)).not.toContain(digits);
  });

  it("without a name is no incident, and without a date has no times", () => {
    expect(read({ no: "NULL" }).incident).toBeUndefined();
    const { incident, remarks } = read({ date: "31.02.2026", sent: "A1=10:00:00" });
    expect(incident?.times).toEqual([]);
    expect(incident?.received).toEqual({ absent: "not-recorded" });
    expect(remarks.map((r) => r.code)).toEqual(["bad-date", "undated-clocks"]);
  });
});

describe("any cell at all", () => {
  it("gives a value or a remark, and every piece is accounted for", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc
        .tuple(fc.constantFrom("A1", "B2", "", "a b"), fc.constantFrom("10:00:00", "24:00:00", "x"))
        .map(([u, c]) => `${u}=${c}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const cell = pieces.join(",");
        const { read: good, badly } = unitClocks(cell);
        expect(good.length + badly.length).toBe(cell.split(",").filter((p) => p.trim() !== "").length);
      }),
      { numRuns: 2000 },
    );
  });

  it("never makes an incident that is not one", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("no", "date", "sent", "there"), fc.string({ maxLength: 30 })),
        (row) => {
          const { incident, remarks } = translate(mapping, row, 1);
          expect(incident === undefined ? remarks.length > 0 : Incident.safeParse(incident).success).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a mapping", () => {
  it("must speak of every column, and of none that is not there", () => {
    expect(misfit(mapping, ["no", "date", "sent", "there"])).toEqual([]);
    expect(misfit(mapping, ["no", "date", "sent", "extra"])).toEqual([
      'the mapping names a column "there" that the file does not have',
      'the file has a column "extra" that the mapping neither reads nor ignores',
    ]);
  });
});

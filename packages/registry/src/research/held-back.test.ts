import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ohca } from "../dataset.ts";
import type { KeyedList } from "../law/keyed-list.ts";
import { withPerson } from "../law/keyed-list.ts";
import { personKey } from "../law/person-key.ts";
import { synthetic } from "../test/keyed-persons.ts";
import { listKey, many, nobody, of, plain, project, table, whole } from "../test/research.ts";
import { placesToHold } from "./areas.ts";
import { ageAs } from "./coarse.ts";
import { told } from "./small.ts";

describe("what is held back", () => {
  it("is told as a count, by reason, and a small count is told as less and by nothing else", () => {
    const reservedList = [0, 1].reduce(
      (list, n) => withPerson(list, listKey, personKey(synthetic(n)) as never) as KeyedList,
      nobody,
    );
    const drawn = [
      ...many(20, 0, {}),
      { ...of(20), person: undefined },
      { ...of(21), case: { ...plain(21), status: "exercise" as const } },
      {
        ...of(22),
        case: {
          ...plain(22),
          values: { ...plain(22).values, sex: { value: "planted name", source: { system: "epj", ref: "j-1" } } },
        },
      },
      { ...of(23), case: { ...plain(23), dataset: { id: ohca.id, version: "1.0" } } },
    ];
    const given = { reservations: { list: reservedList, keys: [listKey] } };
    const open = whole(drawn, given).manifest;
    expect(open.heldBack.map(({ because, cases: count }) => [because, count])).toEqual([
      ["reserved", 2],
      ["identity-unknown", 1],
      ["not-actual", 1],
      ["other-dataset", 1],
      ["not-readable", 1],
    ]);
    expect(open.counts).toMatchObject({ cases: 18, persons: 18, read: 24 });
    const few = whole(drawn.slice(0, 20), { ...given, project: project({ fewest: 5 }) }).manifest;
    expect(few.heldBack.map(({ because, cases: count }) => [because, count])).toEqual([["reserved", "<5"]]);
    expect(few.counts).not.toHaveProperty("read");
    expect(few.unverified.map(({ about }) => about)).toContain("reservationRight");
    expect([0, 1, 4, 5].map((n) => told(n, 5))).toEqual([0, "<5", "<5", 5]);
  });

  it("is what lies outside the period, and what no day is known of", () => {
    const time = (day: string) => ({ "time-registered": `${day}T12:00:00.000Z` });
    const drawn = [of(1, time("2025-12-31")), of(2, time("2026-01-01")), of(3, time("2026-12-31")), of(4)];
    const period = { from: "2026-01-01", to: "2026-12-31" };
    const { manifest } = whole(drawn, { project: project({ period }) });
    expect(manifest.counts.cases).toBe(1);
    expect(manifest.heldBack.map(({ because, cases: count }) => [because, count])).toEqual([
      ["event-day-unknown", 1],
      ["outside-period", 2],
    ]);
  });

  it("is a place with too few persons, and the next smallest where one alone would be told by missing", () => {
    const place = (municipality: string) => ({ municipality });
    const drawn = [...many(2, 0, place("1111")), ...many(6, 10, place("2222")), ...many(9, 30, place("3333"))];
    const asked = { project: project({ fewest: 5 }) };
    const count = (rows: readonly Readonly<Record<string, string>>[]) =>
      Object.fromEntries(
        ["", "1111", "2222", "3333"].map((p) => [p, rows.filter((r) => r["municipality"] === p).length]),
      );
    const rows = table(whole(drawn, asked));
    expect(count(rows)).toEqual({ "": 8, "1111": 0, "2222": 0, "3333": 9 });
    expect(rows.filter((r) => r["municipality_absent"] === "withheld")).toHaveLength(8);
    expect(count(table(whole(drawn.slice(2), asked)))).toEqual({ "": 0, "1111": 0, "2222": 6, "3333": 9 });
    // One person's five arrests are one person.
    const one = Array.from({ length: 5 }, (_, n) => ({ case: plain(100 + n, place("1111")), person: synthetic(200) }));
    expect(count(table(whole([...one, ...drawn.slice(2)], asked)))["1111"]).toBe(0);
  });

  it("is never one place alone, nor places with too few persons together", () => {
    const rows = fc.array(
      fc.record({
        person: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
        group: fc.constantFrom("u", "v", "w", "x", "y", "z"),
      }),
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (drawn, fewest) => {
        const held = placesToHold(drawn, fewest);
        const persons = (of_: (place: string) => boolean) =>
          new Set(drawn.filter(({ group }) => of_(group)).map(({ person }) => person)).size;
        const places = [...new Set(drawn.map(({ group }) => group))];
        const shown = places.filter((place) => !held.has(place));
        const hidden = persons((place) => held.has(place));
        return (
          shown.every((place) => persons((one) => one === place) >= fewest) &&
          (held.size === 0 || shown.length === 0 || (held.size > 1 && hidden >= fewest))
        );
      }),
    );
  });
});

describe("what is coarse", () => {
  it("is place as trust or region where somebody said which, and else not told", () => {
    const areas = { "1111": { trust: "Sykehuset X", region: "Region Y" } };
    const drawn = [of(1, { municipality: "1111" }), of(2, { municipality: "2222" })];
    const rows = (place: string) => table(whole(drawn, { areas, project: project({ place }) }));
    const cells = (place: string) =>
      rows(place)
        .map((r) => `${r["municipality"] ?? ""}/${r["municipality_absent"] ?? ""}`)
        .toSorted((a, b) => (a < b ? -1 : 1));
    expect(cells("trust")).toEqual(["/not-placed", "Sykehuset X/"]);
    expect(cells("region")).toEqual(["/not-placed", "Region Y/"]);
  });

  it("is age in bands, with one band for the oldest", () => {
    expect([0, 4, 66, 89, 90, 104].map((n) => ageAs(n, "five-years"))).toEqual([
      "0-4",
      "0-4",
      "65-69",
      "85-89",
      "90+",
      "90+",
    ]);
    expect([66, 89].map((n) => ageAs(n, "ten-years"))).toEqual(["60-69", "80-89"]);
    expect(ageAs(104, "years")).toBe("104");
    const asked = project({ age: "ten-years", elements: ["age-years"] });
    expect(table(whole([of(1, { "age-years": 66 })], { project: asked }))[0]?.["age_years"]).toBe("60-69");
  });

  it("marks groups of too few, who share sex, age and place, by persons and not by cases", () => {
    const said = { sex: "female", "age-years": 66 };
    const drawn = [...many(5, 0, said), ...many(4, 10, { sex: "male" })];
    const asked = { project: project({ fewest: 5, elements: ["sex", "age-years"] }) };
    const result = whole(drawn, asked);
    const marks = table(result).map((r) => `${r["sex"] ?? ""} ${r["few"] ?? ""}`);
    expect(marks.filter((mark) => mark === "female no")).toHaveLength(5);
    expect(marks.filter((mark) => mark === "male yes")).toHaveLength(4);
    expect(result.manifest.counts.inSmallGroups).toBe(4);
    const again = drawn.map((one, n) => (n < 5 ? { ...one, person: synthetic(0) } : one));
    expect(whole(again, asked).manifest.counts).toMatchObject({ inSmallGroups: 9, persons: 5 });
  });
});

import { absent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importTable } from "./import-table.ts";
import type { ImportedLine } from "./import-table.ts";
import { ImportMapping } from "./mapping.ts";
import { csvTable } from "./testing/csv-table.ts";

const mapping = ImportMapping.parse({
  system: "gammelt-arkiv",
  who: { column: "Ansattnr", as: "account" },
  competence: { column: "Kurs", codes: { "Nødnett bruker": "nodnett-user", Oksygen: "oxygen-spo2" } },
  kind: { is: "course" },
  outcome: { column: "Resultat", codes: { Bestått: "passed", Deltatt: "attended" } },
  on: { column: "Dato", order: "day.month.year" },
  attestedBy: { column: "Instruktør", codes: { A: "role:instructor-a" } },
  documented: { column: "Kursbevis", codes: { ja: true, nei: false } },
  attributes: [{ name: "terminalType", column: "Terminal" }],
  ignored: ["Navn"],
});
const file = { name: "arkiv.csv", hash: `sha256:${"0".repeat(64)}` } as const;
const on = "2027-01-10" as Day;
const heading = "Ansattnr;Navn;Kurs;Resultat;Dato;Instruktør;Kursbevis;Terminal";
const good = "1001;Kari Prøvesen;Nødnett bruker;Bestått;3.2.2025;A;ja;T1";
const read = (text: string | Uint8Array, m = mapping, context = {}) =>
  importTable(m, file, csvTable(typeof text === "string" ? new TextEncoder().encode(text) : text, m), {
    on,
    ...context,
  });
const lines = (...body: string[]) => [heading, ...body].join("\r\n");
const codes = (line: ImportedLine | undefined) => [line?.status, ...(line?.remarks.map((r) => r.code) ?? [])];
/** A number of the synthetic series, made here so that none is written down. */
const number = (last: number): string => {
  const nine = "018480" + "113";
  const digit = (digits: string, weights: readonly number[]) =>
    (11 - (weights.reduce((s, w, i) => s + w * Number(digits[i]), 0) % 11)) % 11;
  const ten = `${nine}${digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])}`;
  return `${ten}${(digit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) + last) % 10}`;
};

describe("a file of old records", () => {
  it("becomes proofs of accounts, with nothing of the names", () => {
    const { lines: out, counts, refused } = read(lines(good));
    expect([counts, refused]).toEqual([{ lines: 1, whole: 1, remarked: 0, duplicate: 0, refused: 0 }, []]);
    expect(out).toEqual([
      {
        line: 2,
        status: "whole",
        remarks: [],
        learning: {
          says: "proof",
          account: { system: "gammelt-arkiv", account: "1001" },
          competence: "nodnett-user",
          kind: "course",
          on: "2025-02-03",
          outcome: "passed",
          attributes: { terminalType: "T1" },
          attestedBy: "role:instructor-a",
          documented: true,
          source: { system: "gammelt-arkiv", ref: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
        },
      },
    ]);
  });

  it("reads BOM, quotes, commas and Windows-1252 as the mapping says", () => {
    const want = read(lines(good)).lines;
    expect(read(`\u{feff}${lines(good)}`).lines).toEqual(want);
    expect(read(lines(good.replace("Kari Prøvesen", '"Prøvesen; ""Kari"""'))).lines).toEqual(want);
    const comma = ImportMapping.parse({ ...mapping, delimiter: "," });
    expect(read(lines(good).replaceAll(";", ","), comma).lines).toEqual(want);
    const latin = Uint8Array.from(lines(good), (c) => c.charCodeAt(0));
    expect(read(latin, ImportMapping.parse({ ...mapping, encoding: "windows-1252" })).lines).toEqual(want);
    // Told wrongly, the headings do not fit, and nothing is taken in half read.
    expect(read(latin)).toMatchObject({ counts: { lines: 1, refused: 1 }, lines: [{ status: "refused" }] });
  });

  it.each([
    ["1001;;Nødnett bruker;Bestått;31.2.2025;A;ja;T1", ["refused", "bad-date"]],
    ["1001;;Nødnett bruker;Bestått;3.2.25;A;ja;T1", ["refused", "bad-date"]],
    ["1001;;Nødnett bruker;Bestått;11.01.2027;A;ja;T1", ["refused", "after-the-import"]],
    ["1001;;Nødnett bruker;Bestått;;A;ja;T1", ["refused", "no-date"]],
    [";;Nødnett bruker;Bestått;3.2.2025;A;ja;T1", ["refused", "no-one"]],
    ["kari@example.org;;Nødnett bruker;Bestått;3.2.2025;A;ja;T1", ["refused", "bad-account"]],
    ["1001;;Nodnett;Bestått;3.2.2025;A;ja;T1", ["refused", "unknown-code"]],
    ["1001;;Nødnett bruker;;3.2.2025;A;ja;T1", ["refused", "nothing-written"]],
    ["1001;;toString;Bestått;3.2.2025;A;ja;T1", ["refused", "unknown-code"]],
    ["1001;Nødnett bruker;Bestått;3.2.2025;A;ja;T1", ["refused", "cell-count"]],
    ["1001;;Nødnett bruker;Bestått;3.2.2025;A;ja;T1;mer", ["refused", "cell-count"]],
    ["1001;;Nødnett bruker;Bestått;3.2.2025;A;ja;T1;;", ["whole"]],
    ["1001;;Nødnett bruker;Bestått;3.2.2025;B;kanskje;T1", ["remarked", "unknown-code", "unknown-code"]],
    ["1001;;Nødnett bruker;Bestått;3.2.2025;A;ja;T\u{fffd}", ["remarked", "not-the-encoding"]],
    // UTF-8 read as Windows-1252, and UTF-16 read as either.
    ["1001;;Nødnett bruker;Bestått;3.2.2025;A;ja;GjÃ¸vik", ["remarked", "not-the-encoding"]],
    ["1001;;Nødnett bruker;Bestått;3.2.2025;A;ja;T\u0000", ["remarked", "not-the-encoding"]],
    ["1001;;Nødnett bruker;Bestått;3.2.2025;A;ja;São Ângela", ["whole"]],
    ["1001;;Nødnett bruker;Bestått;3.2.2025;A;ja;kari@example.org", ["remarked", "may-name-a-person"]],
  ])("%s: %j", (line, want) => expect(codes(read(lines(line)).lines[0])).toEqual(want));

  it("keeps nothing written apart from something nobody can read", () => {
    const [none, badly] = read(lines("1;;Oksygen;Bestått;3.2.2025;;;", "2;;Oksygen;Bestått;3.2.2025;B;kanskje;")).lines;
    expect(none?.learning).toMatchObject({
      attestedBy: absent("not-recorded"),
      documented: absent("not-recorded"),
      attributes: {},
    });
    expect(badly?.learning).toMatchObject({ attestedBy: absent("unknown"), documented: absent("unknown") });
    expect(badly?.remarks[0]).toEqual({
      code: "unknown-code",
      path: "line 3, column Instruktør",
      said: "B",
      means: "oppsettet kjenner ikke koden",
    });
  });

  it("takes a proof said twice once, whichever line comes first", () => {
    const { counts, lines: out } = read(lines(good, good.replace("Kari", "Ola"), good.replace("1001", "1002")));
    expect(counts).toEqual({ lines: 3, whole: 2, remarked: 0, duplicate: 1, refused: 0 });
    expect(codes(out[1])).toEqual(["duplicate", "said-twice"]);
    expect(out[1]?.learning).toBeUndefined();
  });

  it("believes neither of two certificates with one number and different content", () => {
    const m = ImportMapping.parse({ ...mapping, ref: ["Bevisnr"], ignored: ["Navn"] });
    const with1 = [
      `${heading};Bevisnr`,
      `${good};17`,
      `${good.replace("3.2", "4.2")};17`,
      `${good};18`,
      `${good};`,
    ].join("\n");
    const { lines: out } = read(with1, m);
    expect(out.map((l) => codes(l))).toEqual([
      ["refused", "same-ref-other-content"],
      ["refused", "same-ref-other-content"],
      ["whole"],
      ["refused", "no-ref"],
    ]);
    expect(out[2]?.learning?.source.ref).toBe("18");
  });

  it("says column by column where mapping and file differ, and takes nothing from it", () => {
    const { refused, counts, lines: out } = read(`Ansattnr;Kurs;Kurs;Kari Prøvesen\n1;Oksygen;Oksygen;x`);
    expect(refused.map((r) => r.code).toSorted()).toEqual([
      "column-not-mapped",
      "column-twice",
      ...Array.from({ length: 5 }, () => "no-such-column"),
    ]);
    expect(JSON.stringify(refused)).not.toContain("Prøvesen");
    expect([counts.refused, codes(out[0])]).toEqual([1, ["refused", "file-refused"]]);
    expect(read("").refused.map((r) => r.code)).toEqual(["empty-file"]);
  });
});

describe("national numbers", () => {
  const m = ImportMapping.parse({ ...mapping, who: { column: "Ansattnr", as: "national-number" } });
  const keyOf = (as: string, n: string) => `${as}-${n.length}-${Number(n.slice(4)) % 9973}`;
  const of = (who: string, context = {}) => read(lines(good.replace("1001", who)), m, context).lines[0];

  it("leave as the employer's key only, and are refused with wrong check digits or without a key", () => {
    expect(of(number(0), { keyOf })?.learning?.account.account).toMatch(/^national-number-11-/);
    expect(of(`${number(0).slice(0, 6)} ${number(0).slice(6)}`, { keyOf })?.learning).toEqual(
      of(number(0), { keyOf })?.learning,
    );
    expect(codes(of(number(0)))).toEqual(["refused", "no-key"]);
    expect(codes(of(number(1), { keyOf }))).toEqual(["refused", "check-digits"]);
    expect(codes(of("1001", { keyOf }))).toEqual(["refused", "not-eleven-digits"]);
    const hpr = ImportMapping.parse({ ...mapping, who: { column: "Ansattnr", as: "hpr-number" } });
    expect(codes(read(lines(good.replace("1001", "HPR 7")), hpr, { keyOf }).lines[0])).toEqual([
      "refused",
      "bad-hpr-number",
    ]);
    expect(read(lines(good), hpr, { keyOf }).lines[0]?.learning?.account.account).toMatch(/^hpr-number-4-/);
  });

  it("come out of no cell, right or wrong", () => {
    const cell = fc.constantFrom(
      "1001",
      "Oksygen",
      "3.2.2025",
      "T1",
      "",
      number(0),
      number(1),
      `${number(3).slice(0, 6)}-${number(3).slice(6)}`,
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 7, maxLength: 9 }), { maxLength: 8 }),
        fc.boolean(),
        (rows, national) => {
          const out = read(lines(...rows.map((r) => r.join(";"))), national ? m : mapping, { keyOf });
          expect(JSON.stringify(out)).not.toMatch(/(?<![0-9a-f])\d{6}-?\d{5}(?![0-9a-f])/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("loses no line: each is whole, remarked, a duplicate or refused with a reason, and the same file says the same again", () => {
  const cell = fc.constantFrom(
    "1001",
    "Nødnett bruker",
    "Oksygen",
    "Bestått",
    "3.2.2025",
    "A",
    "ja",
    "T1",
    "",
    "\u{fffd}",
  );
  const likely = fc
    .tuple(fc.constantFrom("1", "2"), fc.constantFrom("Oksygen", "x"), fc.constantFrom("3.2.2025", ""))
    .map(([who, course, date]) => [who, "", course, "Bestått", date, "A", "ja", "T1"]);
  const rows = fc.array(fc.oneof(likely, fc.array(cell, { minLength: 1, maxLength: 9 })), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (body) => {
      const table = [heading.split(";"), ...body].map((cells, i) => ({ line: i + 1, cells }));
      const out = importTable(mapping, file, table, { on });
      const { lines: all, whole, remarked, duplicate, refused } = out.counts;
      expect(out.lines.map((l) => l.line)).toEqual(table.slice(1).map((l) => l.line));
      expect([all, whole + remarked + duplicate + refused]).toEqual([body.length, body.length]);
      for (const l of out.lines) {
        expect(l.learning !== undefined).toBe(l.status === "whole" || l.status === "remarked");
        expect(l.remarks.length > 0).toBe(l.status !== "whole");
      }
      const said = (o: typeof out) =>
        o.lines.flatMap((l) => (l.learning ? [JSON.stringify(l.learning)] : [])).toSorted();
      const [first, ...rest] = table;
      expect(said(importTable(mapping, file, [first!, ...rest.toReversed()], { on }))).toEqual(said(out));
    }),
    { numRuns: 300 },
  );
});

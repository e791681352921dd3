import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NationalNumber } from "./index.ts";
import {
  HprNumber,
  NationalNumber as Schema,
  OrganisationNumber,
  allowedIn,
  hprNumber,
  isNationalNumber,
  looksLikeNationalNumber,
  masked,
  nationalNumber,
  organisationNumber,
  sightings,
} from "./index.ts";

// The rule is written here a second time, from its description, so that the test does not repeat the code's own mistakes.
const first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const sum = (digits: string, weights: readonly number[]) => weights.reduce((s, w, at) => s + w * Number(digits[at]), 0);
/** All the numbers that begin with these nine digits; `rests` is [0] for the classic rule, 0–3 from 2032. */
const finish = (nine: string, rests: readonly number[]): string[] =>
  rests.flatMap((rest) => {
    const k1 = Array.from({ length: 10 }, (_, k) => k).find((k) => (sum(nine, first) + k) % 11 === rest);
    if (k1 === undefined) return [];
    const k2 = (11 - (sum(nine + k1, second) % 11)) % 11;
    return k2 === 10 ? [] : [`${nine}${k1}${k2}`];
  });

const two = (n: number) => String(n).padStart(2, "0");
const classic = [0];
const from2032 = [0, 1, 2, 3];
/** Nine digits of an invented person in a series: day and month shifted. */
const nine = (dayShift: number, monthShift: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([d, m, y, i]) => `${two(d + dayShift)}${two(m + monthShift)}${two(y)}${String(i).padStart(3, "0")}`);

const table: readonly (readonly [string, number, number, NationalNumber])[] = [
  ["Tenor", 0, 80, { kind: "fnr", synthetic: "tenor" }],
  ["Tenor D", 40, 80, { kind: "d-number", synthetic: "tenor" }],
  ["NHN", 0, 65, { kind: "fnr", synthetic: "nhn" }],
  ["NHN D", 40, 65, { kind: "d-number", synthetic: "nhn" }],
  ["NAV or H", 0, 40, { kind: "h-number", synthetic: "either" }],
  ["NAV or H, D", 40, 40, { kind: "d-number", synthetic: "either" }],
  ["without a mark", 0, 0, { kind: "fnr", synthetic: "no" }],
  ["D without a mark", 40, 0, { kind: "d-number", synthetic: "no" }],
];

describe("national numbers", () => {
  it.each(table)(
    "reads the series %s, by the classic rule and the one from 2032",
    (_name, dayShift, monthShift, expected) => {
      let seen = 0;
      fc.assert(
        fc.property(nine(dayShift, monthShift), (stem) => {
          for (const number of finish(stem, from2032)) {
            seen++;
            if (JSON.stringify(nationalNumber(number)) !== JSON.stringify(expected)) return false;
          }
          return true;
        }),
      );
      expect(seen).toBeGreaterThan(100);
      expect(Schema.parse(expected)).toEqual(expected);
    },
  );

  it("refuses every other pair of check digits", () => {
    fc.assert(
      fc.property(nine(0, 80), (stem) => {
        const good = new Set(finish(stem, from2032));
        const pairs = Array.from({ length: 100 }, (_, k) => `${stem}${two(k)}`);
        expect(pairs.filter((number) => isNationalNumber(nationalNumber(number)))).toEqual([...good].toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it("reads a common help number, which holds no date", () => {
    const number = finish("812345678", from2032)[0] ?? "";
    expect(nationalNumber(number)).toEqual({ kind: "fh-number", synthetic: "either" });
  });

  it("refuses dates that do not exist, and takes 29 February in leap years only", () => {
    const reads = (stem: string) => finish(stem, from2032).map((n) => nationalNumber(n));
    for (const stem of ["318480111", "008180111", "299381111", "308200111", "019380111"])
      for (const read of reads(stem)) expect(read).toEqual({ problem: "no-such-date" });
    expect(reads("298284111").some(isNationalNumber)).toBe(true);
    expect(reads("298200511").some(isNationalNumber)).toBe(true);
    expect(reads("298285111").some(isNationalNumber)).toBe(false);
    expect(reads("296984111").some(isNationalNumber)).toBe(true);
  });

  it("takes the way people write it, and nothing else", () => {
    const number = finish("018480111", classic)[0] ?? finish("018480112", classic)[0] ?? "";
    const [date, rest] = [number.slice(0, 6), number.slice(6)];
    for (const text of [number, `${date} ${rest}`, `${date}-${rest}`, ` ${number}\n`])
      expect(nationalNumber(text)).toEqual({ kind: "fnr", synthetic: "tenor" });
    for (const text of ["", "abc", number.slice(1), `${number}1`, `${date}  ${rest}`, number.replace(/^./, "٠")])
      expect(nationalNumber(text)).toEqual({ problem: "not-eleven-digits" });
  });

  it("never repeats a digit of what it was given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^\d{9,12}$/), fc.string(), nine(0, 80)), (text) => {
        expect(JSON.stringify(nationalNumber(text))).not.toMatch(/\d/);
      }),
    );
  });
});

describe("environment guard", () => {
  it("keeps invented people out of production, and all others out of test", () => {
    const on = (synthetic: NationalNumber["synthetic"]) =>
      (["production", "test"] as const).map((e) => allowedIn({ kind: "fnr", synthetic }, e).allowed);
    expect(on("no")).toEqual([true, false]);
    expect(on("tenor")).toEqual([false, true]);
    expect(on("nhn")).toEqual([false, true]);
    expect(on("either")).toEqual([true, false]);
    expect(allowedIn({ kind: "h-number", synthetic: "either" }, "production")).toEqual({
      allowed: true,
      because: "cannot-tell",
    });
  });
});

describe("scan", () => {
  it("finds a planted number anywhere and masks it, leaving no digit of it", () => {
    fc.assert(
      fc.property(nine(0, 80), fc.constantFrom("", " ", "-", ".", "+", "%20", "\u00a0"), (stem, between) => {
        for (const number of finish(stem, from2032)) {
          const text = `GET /?pid=${number.slice(0, 6)}${between}${number.slice(6)}&x=1 kl 14.07`;
          expect(looksLikeNationalNumber(text)).toBe(true);
          expect(masked(text)).toBe(`GET /?pid=${"•".repeat(11)}&x=1 kl 14.07`);
        }
      }),
    );
  });

  it("finds several, says where, and leaves other numbers alone", () => {
    const [a = ""] = finish("018480111", from2032);
    const text = `${a}, ${a}.`;
    expect(sightings(text).map(({ start, end }) => text.slice(start, end))).toEqual([a, a]);
    for (const other of [
      `1${a}`,
      `${a}1`,
      "tlf 22 22 55 55",
      "2026-11-22T13:07:00.000Z",
      "",
      "urn:uuid:00000000-0000-4000-8000-000000000000",
    ])
      expect(looksLikeNationalNumber(other)).toBe(false);
  });
});

describe("professional and organisation numbers", () => {
  it("never calls an HPR number verified", () => {
    expect(hprNumber(" 1234567 ")).toEqual({ number: "1234567", verified: false });
    for (const bad of ["", "0", "0123", "1234567890", "12a", "-1"])
      expect(HprNumber.safeParse(bad).success).toBe(false);
  });

  it("has exactly one check digit for eight digits, or none", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (eight) => {
        const fit = Array.from({ length: 10 }, (_, k) => `${eight}${k}`).filter(
          (n) => OrganisationNumber.safeParse(n).success,
        );
        const rest = (11 - (sum(eight, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        expect(fit).toEqual(rest === 10 ? [] : [`${eight}${rest}`]);
      }),
    );
  });

  it("takes an organisation number in groups", () => {
    // A public authority's number, known to everybody who writes to it.
    expect(organisationNumber("974 760 673")).toBe("974760673");
    expect(organisationNumber("974760674")).toBeUndefined();
    expect(organisationNumber("97 4760673")).toBeUndefined();
  });
});

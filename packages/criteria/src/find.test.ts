import * as fc from "fast-check";
import { expect, test } from "vitest";
import { find, prepare, syntheticIndex, texts } from "./index.ts";
import { bookFrom, changed, draft } from "./test/made.ts";

const book = bookFrom(syntheticIndex);

const cards = (words: string, more = {}) => find(book, words, more).map((h) => h.card);

test("by words, beginnings of words, codes and numbers", () => {
  expect(find(book, "BLØDNING")[0]).toEqual({
    card: "92",
    title: "Oppdiktet: skade",
    criteria: ["A.92.02"],
    by: ["words"],
  });
  expect(cards("nedkj")[0]).toBe("96");
  expect(cards("93")[0]).toBe("93");
  expect(find(book, "a.92.02")[0]?.criteria[0]).toBe("A.92.02");
  expect(find(book, "kjøretøy")[0]?.criteria).toEqual(["A.92.01"]);
  expect(cards("svarer ikke og puster ikke")[0]).toBe("91");
  expect(cards("xyzzy")).toEqual([]);
  expect(cards("")).toEqual([]);
});

test("æ, ø and å are letters of their own; case, other accents and decomposed forms are not", () => {
  expect(cards("blodning")).toEqual([]);
  expect(cards("SLØV")).toEqual(cards("sl\u00F8v"));
  expect(cards("nedkjölt")).toEqual(cards("nedkjølt"));
  expect(cards("skáde")).toEqual(cards("skade"));
  const ring = bookFrom(changed((i) => (i.cards[9].title = "Oppdiktet: åpent")));
  expect(find(ring, "a\u030Apent")[0]?.card).toBe("99");
  expect(find(ring, "apent")).toEqual([]);
});

test("answers go before words, and a criterion that sends on counts for where it sends", () => {
  expect(cards("", { observed: { awake: false } })).toEqual(["91"]);
  expect(cards("blødning", { observed: { awake: false, breathingNormally: false } }).slice(0, 2)).toEqual(["91", "92"]);
  expect(cards("", { observed: { awake: { absent: "unknown" } } })).toEqual([]);
  expect(find(book, "", { observed: { majorBleeding: true } })[0]?.criteria).toEqual(["A.92.02"]);
});

test("bounded: any text, and short also where every criterion has the words", () => {
  const many = changed((i) => {
    i.golden = [];
    i.cards = Array.from({ length: 50 }, (_, n) => {
      const number = String(n).padStart(2, "0");
      const card = { ...draft(i.cards[2]), number, see: [] };
      card.criteria = Array.from({ length: 25 }, (__, k) => {
        const code = `A.${number}.${String(k).padStart(2, "0")}`;
        return {
          ...draft(card.criteria[0]),
          code,
          see: [],
          advice: [1, 2],
          label: `Alvorlig skade ${n} og svie ${k}`,
        };
      });
      return card;
    });
    i.responses = i.responses.filter((r: { id: string }) => i.cards[0].responses.includes(r.id));
    i.bridge.entries = [];
  });
  const large = bookFrom(many);
  const took = Array.from({ length: 200 }, () => {
    const start = performance.now();
    expect(find(large, "alvorlig ska fall og blødning a").length).toBe(10);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  // 0.3 ms on an idle machine; the bound leaves room for a busy one.
  expect(took[100]).toBeLessThan(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 500, unit: "binary" }), fc.integer(), (words, limit) => {
      const found = find(book, words, { limit });
      expect(found.length).toBeLessThanOrEqual(Math.max(0, Math.min(50, limit)));
      expect(new Set(found.map((h) => h.card)).size).toBe(found.length);
    }),
    { numRuns: 500 },
  );
});

test("a golden query that misses is told of and stops nothing", () => {
  const remarks = (golden: unknown) => {
    const p = prepare(changed((i) => (i.golden = [golden])));
    return "book" in p ? p.book.remarks.map((r) => [r.code, r.path]) : [];
  };
  expect(remarks({ words: "blødning", cards: ["92", "95"], within: 3 })).toContainEqual([
    "golden-missed",
    "/golden/0/cards/1",
  ]);
  expect(remarks({ observed: {}, cards: ["92"], within: 3 })).toContainEqual(["golden-asks-nothing", "/golden/0"]);
  expect(remarks(syntheticIndex.golden[0])).toHaveLength(1);
  for (const code of ["golden-missed", "golden-asks-nothing"]) expect(texts[code]).toBeDefined();
});

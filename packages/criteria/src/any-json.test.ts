import * as fc from "fast-check";
import { expect, test } from "vitest";
import { find, prepare, prepareMap, syntheticIndex } from "./index.ts";
import { bookFrom, indexOf, problemsOf } from "./test/made.ts";

/** The synthetic index with one value somewhere in it replaced, or taken away. */
const broken = (path: readonly number[], value: unknown, gone: boolean): unknown => {
  const copy: any = structuredClone(syntheticIndex);
  let at = copy;
  for (const step of path) {
    const keys = Object.keys(at);
    const key = keys[step % keys.length] ?? "";
    const inside = at[key];
    if (typeof inside !== "object" || inside === null || Object.keys(inside).length === 0 || step === path.at(-1)) {
      if (gone) delete at[key];
      else at[key] = value;
      return copy;
    }
    at = inside;
  }
  return copy;
};

const answers = (data: unknown): void => {
  const p = prepare(data);
  if ("book" in p) expect(find(p.book, "svarer ikke").length).toBeLessThanOrEqual(10);
  else expect(p.problems.length).toBeGreaterThan(0);
  // Every place is a JSON pointer.
  for (const { path } of "problems" in p ? p.problems : []) expect(path).toMatch(/^(\/.*)?$/s);
};

test("any JSON, and any JSON inside an index, gives a book or problems and never throws", () => {
  fc.assert(fc.property(fc.jsonValue(), answers), { numRuns: 10_000 });
  const place = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 7 });
  const anywhere = fc.property(place, fc.jsonValue({ maxDepth: 2 }), fc.boolean(), (path, value, gone) =>
    answers(broken(path, value, gone)),
  );
  fc.assert(anywhere, { numRuns: 1000 });
  const book = bookFrom(syntheticIndex);
  fc.assert(
    fc.property(fc.jsonValue(), (data) => "problems" in prepareMap(data, book, book)),
    { numRuns: 1000 },
  );
});

test("values no JSON has are refused too, and a pointer is written as RFC 6901 says", () => {
  for (const data of [undefined, null, 1n, () => 1, new Map(), Symbol("x")])
    expect(problemsOf(data)[0]?.[0]).toBe("not-an-index");
  const codes = [{ ...syntheticIndex.cards[0], number: "9" }];
  expect(problemsOf({ ...syntheticIndex, cards: codes })).toEqual([["not-an-index", "/cards/0/number"]]);
});

test("5,000 criteria in a long chain of jumps are read within bounds, and a ring of them is found", () => {
  const index = indexOf(Array.from({ length: 100 }, () => Array.from({ length: 50 }, () => "A" as const)));
  const codes = index.cards.flatMap((c) => c.criteria.map((k) => k.code));
  const chained = (last: readonly string[]) => ({
    ...index,
    hash: "",
    cards: index.cards.map((card, i) => ({
      ...card,
      criteria: card.criteria.map((c, j) => {
        const next = codes[i * 50 + j + 1];
        return { ...c, goTo: next === undefined ? last : [next] };
      }),
    })),
  });
  const start = performance.now();
  const form = (data: object) => problemsOf({ ...data, hash: `sha256:${"0".repeat(64)}` });
  expect(form(chained([])).map(([code]) => code)).toEqual(["hash-mismatch"]);
  expect(form(chained([codes[0] ?? ""])).filter(([code]) => code === "endless-jump")).toHaveLength(5000);
  expect(performance.now() - start).toBeLessThan(5000);
});

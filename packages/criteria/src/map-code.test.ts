import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mapCode, prepareMap, syntheticIndex, texts } from "./index.ts";
import type { EditionMap } from "./index.ts";
import { bookFrom, changed, draft } from "./test/made.ts";
import type { Draft } from "./test/made.ts";

/** The second edition: one criterion split in two, two merged into one, one gone, one new. */
const second = changed((i) => {
  i.edition = "2";
  const at = (n: string) => i.cards.find((c: Draft) => c.number === n).criteria;
  at("94").push({ ...at("94")[0], code: "A.94.03", label: "Mange syke" });
  at("97").splice(1, 2);
  at("97").push({
    ...at("97")[1],
    code: "H.97.05",
    label: "Gult eller grønt, lar seg ikke avklare",
    presumptive: true,
  });
  at("99").pop();
  at("99").push({ ...at("99")[0], code: "V.99.03", urgency: "vanlig", label: "Ny" });
  i.bridge.entries.pop();
  i.golden = [];
});
const [from, to] = [bookFrom(syntheticIndex), bookFrom(second)];
const special: EditionMap["entries"] = [
  { is: "split", old: ["A.94.01"], new: ["A.94.01", "A.94.03"] },
  { is: "merged", old: ["H.97.02", "V.97.03"], new: ["H.97.05"] },
  { is: "none", old: ["V.99.02"], new: [] },
  { is: "none", old: [], new: ["V.99.03"] },
];
const spoken = new Set(special.flatMap((e) => [...e.old]));
const map = {
  from: { index: "synthetic", edition: "1" },
  to: { index: "synthetic", edition: "2" },
  decided: { by: "statistician", on: "2026-01-01", source: "Oppdiktet" },
  entries: [
    ...special,
    ...syntheticIndex.cards
      .flatMap((c) => c.criteria)
      .filter((c) => !spoken.has(c.code))
      .map(({ code }) => ({ is: "same", old: [code], new: [code] })),
  ],
};
const problems = (change: (m: Draft) => void) => {
  const copy = draft(map as Draft);
  change(copy);
  const p = prepareMap(copy, from, to);
  const found = "problems" in p ? p.problems : [];
  for (const { code } of found) expect(texts[code]).toBeDefined();
  return found.map((x) => [x.code, x.path, ...(x.said === undefined ? [] : [x.said])]);
};

test("a code says honestly what became of it", () => {
  const p = prepareMap(map, from, to);
  const made = "map" in p ? p.map : undefined;
  const of = (code: string, edition = "1") => {
    const { value, remarks } = mapCode(made!, { index: "synthetic", edition, code });
    for (const r of remarks) expect(texts[r.code]).toBeDefined();
    return [value, remarks.map((r) => r.code)];
  };
  const ref = (code: string) => ({ index: "synthetic", edition: "2", code });
  expect(of("A.91.01")).toEqual([{ is: "same", to: [ref("A.91.01")], with: [] }, []]);
  expect(of("A.94.01")).toEqual([{ is: "split", to: [ref("A.94.01"), ref("A.94.03")], with: [] }, ["split-code"]]);
  expect(of("H.97.02")).toEqual([{ is: "merged", to: [ref("H.97.05")], with: ["V.97.03"] }, ["merged-code"]]);
  expect(of("V.99.02")).toEqual([{ is: "none", to: [], with: [] }, []]);
  expect(of("V.99.03")).toEqual([{ absent: "unknown" }, ["unknown-criterion"]]);
  expect(of("A.91.01", "3")).toEqual([{ absent: "unknown" }, ["other-edition"]]);
});

test("every code of both editions is accounted for, once", () => {
  expect(problems(() => undefined)).toEqual([]);
  expect(problems((m) => (m.to.edition = "3"))).toEqual([["map-of-other-edition", "/to"]]);
  expect(problems((m) => (m.entries[0].is = "same"))).toEqual([["map-shape", "/entries/0"]]);
  expect(problems((m) => m.entries.push({ is: "none", old: ["V.99.02"], new: [] }))).toEqual([
    ["mapped-twice", `/entries/${map.entries.length}/old/0`],
  ]);
  expect(problems((m) => m.entries.push({ is: "none", old: [], new: ["V.77.77"] }))).toEqual([
    ["map-from-nothing", `/entries/${map.entries.length}/new/0`],
  ]);
  expect(problems((m) => (m.entries[0].old = "A"))).toEqual([["not-a-map", "/entries/0/old"]]);
  fc.assert(
    fc.property(fc.nat({ max: map.entries.length - 1 }), (i) => {
      const gone = map.entries[i];
      const said = problems((m) => m.entries.splice(i, 1));
      expect(said).toEqual([...(gone?.old ?? []), ...(gone?.new ?? [])].map((c) => ["not-in-map", "/entries", c]));
    }),
  );
});

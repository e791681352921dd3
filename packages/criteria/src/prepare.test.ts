import { expect, test } from "vitest";
import { CriteriaIndex, prepare, seal, syntheticIndex, texts } from "./index.ts";

const problems = (data: unknown) => {
  const p = prepare(data);
  return "problems" in p ? p.problems.map((x) => [x.code, x.path]) : [];
};
/** The synthetic index changed and sealed again. */
const changed = (change: (index: any) => void) => {
  const copy = structuredClone(syntheticIndex);
  change(copy);
  return problems(seal(copy));
};

test("the synthetic index is sound, survives JSON and uses invented numbers only", () => {
  expect(problems(JSON.parse(JSON.stringify(syntheticIndex)))).toEqual([]);
  expect(CriteriaIndex.parse(syntheticIndex)).toEqual(syntheticIndex);
  expect(syntheticIndex.cards.every((c) => c.number.startsWith("9"))).toBe(true);
});

test("every fault has its code and place, and every code its text", () => {
  const found = [
    ...problems({ ...syntheticIndex, owner: "somebody else" }),
    ...changed((i) => (i.cards[1].number = "90")).slice(0, 1),
    ...changed((i) => (i.cards[1].criteria[1].code = "A.91.01")),
    ...changed((i) => (i.cards[2].criteria[0].code = "A.91.09")),
    ...changed((i) => (i.cards[2].criteria[2].urgency = "akutt")),
    ...changed((i) => i.cards[2].criteria[0].see.push("77")),
    ...changed((i) => i.bridge.entries.push(i.bridge.entries[0])),
  ];
  expect(found).toEqual([
    ["hash-mismatch", "/hash"],
    ["card-twice", "/cards/1/number"],
    ["code-twice", "/cards/1/criteria/1/code"],
    ["bridge-from-nothing", "/bridge/entries/1/code"],
    ["code-of-other-card", "/cards/2/criteria/0/code"],
    ["bridge-from-nothing", "/bridge/entries/3/code"],
    ["urgency-not-of-letter", "/cards/2/criteria/2/urgency"],
    ["reference-to-nothing", "/cards/2/criteria/0/see/0"],
    ["bridged-twice", "/bridge/entries/10/code"],
  ]);
  for (const [code = ""] of found) expect(texts[code]).toBeDefined();
});

test("jumps that never end are found; a ring with a way out is not one", () => {
  const ring = (i: any) => {
    for (const c of i.cards[1].criteria) c.goTo = ["93"];
    for (const c of i.cards[3].criteria) c.goTo = ["91"];
  };
  const codes = changed(ring);
  expect(new Set(codes.map(([code]) => code))).toEqual(new Set(["endless-jump"]));
  expect(codes.map(([, path]) => path)).toContain("/cards/0/criteria/0/goTo");
  expect(
    changed((i) => {
      ring(i);
      i.cards[3].criteria[1].goTo = [];
    }),
  ).toEqual([]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { texts } from "../index.ts";
import { changed, draft, indexOf, problemsOf, soundIndex } from "../test/made.ts";
import type { Draft } from "../test/made.ts";

/** Plants one fault at a card and a criterion, and says by which code and where it must be found. */
type Fault = (index: Draft, card: number, criterion: number) => readonly (readonly [string, string])[];

const at = (i: number, j: number): string => `/cards/${i}/criteria/${j}`;
const HASH = `sha256:${"0".repeat(64)}`;

const faults: readonly Fault[] = [
  (x, i) => {
    x.cards.push({ ...x.cards[i], criteria: [], kind: "meta", questions: [], advice: [] });
    return [["card-twice", `/cards/${x.cards.length - 1}/number`]];
  },
  (x, i, j) => {
    x.cards[i].criteria.push({ ...x.cards[i].criteria[j] });
    return [["code-twice", `${at(i, x.cards[i].criteria.length - 1)}/code`]];
  },
  (x, i) => {
    x.cards[i].criteria.push({ ...x.cards[i].criteria[0], code: "H.88.01", urgency: "haster" });
    return [["code-of-other-card", `${at(i, x.cards[i].criteria.length - 1)}/code`]];
  },
  (x, i) => {
    const number: string = x.cards[i].number;
    x.cards[i].criteria.push({ ...x.cards[i].criteria[0], code: `V.${number}.77`, urgency: "haster" });
    return [["urgency-not-of-letter", `${at(i, x.cards[i].criteria.length - 1)}/urgency`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].see.push("A.77.77");
    return [["reference-to-nothing", `${at(i, j)}/see/1`]];
  },
  (x, i) => {
    x.cards[i].see.push("77");
    return [["reference-to-nothing", `/cards/${i}/see/1`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].goTo = ["77"];
    return [["reference-to-nothing", `${at(i, j)}/goTo/0`]];
  },
  (x, i) => {
    // Two new criteria that send to each other for ever.
    const [c] = x.cards[i].criteria;
    const [a, b] = [`H.${x.cards[i].number}.88`, `H.${x.cards[i].number}.89`];
    const from = x.cards[i].criteria.length;
    x.cards[i].criteria.push(
      { ...c, code: a, urgency: "haster", goTo: [b] },
      { ...c, code: b, urgency: "haster", goTo: [a] },
    );
    return [
      ["endless-jump", `${at(i, from)}/goTo`],
      ["endless-jump", `${at(i, from + 1)}/goTo`],
    ];
  },
  (x) => {
    x.cards.push({ ...x.cards[0], number: "99", criteria: [], questions: [], advice: [] });
    return [["empty-card", `/cards/${x.cards.length - 1}/criteria`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].subItems.push({ id: "a", label: "igjen" });
    return [["sub-item-twice", `${at(i, j)}/subItems/2/id`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].subItems.push({ id: "c", label: "ny", group: "nei" });
    return [["sub-item-of-no-group", `${at(i, j)}/subItems/2/group`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].groups.push({ id: "g", label: "igjen" });
    return [["group-twice", `${at(i, j)}/groups/1/id`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].groups.push({ id: "h", label: "tom" });
    return [["empty-group", `${at(i, j)}/groups/1`]];
  },
  (x, i) => {
    x.cards[i].advice.push({ number: 1, says: "igjen" });
    return [["advice-twice", `/cards/${i}/advice/1/number`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].advice.push(9);
    return [["advice-to-nothing", `${at(i, j)}/advice/1`]];
  },
  (x, i) => {
    x.cards[i].advice.push({ number: 2, says: "ingen viser hit" });
    return [["orphan-advice", `/cards/${i}/advice/1`]];
  },
  (x, i) => {
    x.cards[i].questions.push({ id: "q", asks: "igjen" });
    return [["question-twice", `/cards/${i}/questions/1/id`]];
  },
  (x, i, j) => {
    x.cards[i].criteria[j].questions.push("nei");
    return [["question-to-nothing", `${at(i, j)}/questions/1`]];
  },
  (x, i) => {
    x.cards[i].questions.push({ id: "r", asks: "ingen viser hit" });
    return [["orphan-question", `/cards/${i}/questions/1`]];
  },
  (x) => {
    x.responses.push({ ...x.responses[0] });
    return [["response-twice", "/responses/2/id"]];
  },
  (x) => {
    x.responses.push({ ...x.responses[0], id: "ubrukt", role: "LVS" });
    return [["orphan-response", "/responses/2"]];
  },
  (x, i) => {
    x.cards[i].responses.push("nei");
    return [["response-to-nothing", `/cards/${i}/responses/2`]];
  },
  (x, i) => {
    x.responses.push({ ...x.responses[0], id: "red-2" });
    x.cards[i].responses.push("red-2");
    return [["two-responses", `/cards/${i}/responses/2`]];
  },
  (x) => {
    // The first card keeps "red" in use; the new one has a red end and no red response.
    x.cards.push({
      ...structuredClone(x.cards[0]),
      number: "98",
      responses: ["yellow"],
      criteria: [{ ...structuredClone(x.cards[0].criteria[0]), code: "A.98.01", urgency: "akutt" }],
    });
    return [["red-without-response", `/cards/${x.cards.length - 1}/responses`]];
  },
  (x) => {
    x.bridge.entries.push({ code: "V.77.77", condition: "other", vital: "none" });
    return [["bridge-from-nothing", "/bridge/entries/1/code"]];
  },
  (x) => {
    x.bridge.entries.push({ ...x.bridge.entries[0] });
    return [["bridged-twice", "/bridge/entries/1/code"]];
  },
  (x) => {
    x.overlays = [{ level: "regional", owner: "o", hash: HASH }];
    return [["overlay-out-of-order", "/overlays/0/level"]];
  },
  (x) => {
    x.level = "local";
    x.overlays = ["national", "regional"].map((level) => ({ level, owner: "o", hash: HASH }));
    return [["overlay-twice", "/overlays/1/hash"]];
  },
  (x, i) => {
    const decided = { by: "lege", on: "2026-01-01", source: "vedtak" };
    x.replaced = [{ card: x.cards[i].number, decided }];
    return [["replaces-nothing", "/replaced"]];
  },
];

test("a sound index has no problem, and each planted fault is found, with its place, and nothing else", () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(soundIndex, fc.nat(), fc.nat(), fc.nat(), (index, a, b, c) => {
      expect(problemsOf(index)).toEqual([]);
      const i = a % index.cards.length;
      const j = b % (index.cards[i]?.criteria.length ?? 1);
      let expected: ReturnType<Fault> = [];
      const faulty = changed((x) => (expected = faults[c % faults.length]?.(x, i, j) ?? []), index);
      expect(problemsOf(faulty)).toEqual(expected);
      for (const [code] of expected) found.add(code);
    }),
    { numRuns: 1000 },
  );
  for (const code of found) expect(texts[code]).toBeDefined();
  // Every fault was planted at least once.
  expect(found).toEqual(new Set(faults.flatMap((f) => f(draft(indexOf([["A"]])), 0, 0).map(([code]) => code))));
});

test("the hash is of everything but itself", () => {
  fc.assert(
    fc.property(soundIndex, fc.constantFrom("owner", "licence", "edition", "id"), (index, field) => {
      expect(problemsOf({ ...index, [field]: "noen andre" })).toEqual([["hash-mismatch", "/hash"]]);
    }),
  );
});

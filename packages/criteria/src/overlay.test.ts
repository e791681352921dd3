import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkOverlay, indicate, prepare, syntheticIndex, texts } from "./index.ts";
import type { Book } from "./index.ts";
import { bookFrom, changed } from "./test/made.ts";
import type { Draft } from "./test/made.ts";

const base = bookFrom(syntheticIndex);
const { level, owner, hash } = syntheticIndex;

/** What is wrong with a regional overlay that changes this. */
const over = (change: (index: Draft) => void) => {
  const index = changed((i) => {
    i.level = "regional";
    i.owner = "Oppdiktet helseforetak";
    i.overlays = [{ level, owner, hash }];
    i.golden = [];
    change(i);
  });
  const found = checkOverlay(base, bookFrom(index));
  for (const { code } of found) expect(texts[code]).toBeDefined();
  return found.map((p) => [p.code, p.path]);
};
const decided = { by: "regional-director", on: "2026-01-01", source: "Oppdiktet vedtak" };

test("adding is free: cards, criteria, items, advice, steps, and pointing at more", () => {
  expect(over(() => undefined)).toEqual([]);
  expect(
    over((i) => {
      const card = i.cards[2];
      card.advice.push({ number: 3, says: "Lokalt råd" });
      card.criteria[0].advice.push(3);
      card.criteria[0].subItems.push({ id: "lokal", label: "Lokalt", group: "funn" });
      card.criteria.push({ ...card.criteria[2], code: "H.92.90", label: "Lokalt kriterium" });
      i.cards.push({ ...i.cards[8], number: "89" });
      i.responses[0].steps.splice(1, 0, { type: "alert", says: "Varsle også nabo-AMK" });
      i.bridge.entries.find((e: Draft) => e.code === "A.97.01").vital = "potential";
      i.bridge.entries.push({ code: "A.95.01", condition: "other", vital: "potential" });
      // The order of cards is nobody's duty.
      i.cards.reverse();
    }),
  ).toEqual([]);
});

test("what narrows is refused, with its place", () => {
  expect(over((i) => (i.overlays[0].hash = `sha256:${"0".repeat(64)}`))).toEqual([["overlay-of-other", "/overlays"]]);
  expect(over((i) => i.cards.splice(8, 1))).toEqual([["overlay-removes-card", "/cards"]]);
  expect(over((i) => i.cards[2].criteria.splice(2, 1))).toEqual([["overlay-removes-criterion", "/cards/2/criteria"]]);
  expect(over((i) => (i.cards[2].criteria[0].label = "Annet"))).toEqual([
    ["overlay-changes-words", "/cards/2/criteria/0/label"],
  ]);
  expect(over((i) => (i.cards[2].criteria[2].goTo = ["91"]))).toContainEqual([
    "overlay-changes-words",
    "/cards/2/criteria/2/goTo",
  ]);
  expect(over((i) => i.responses[5].steps.shift())).toEqual([
    ["overlay-removes-step", "/cards/7/criteria/1"],
    ["overlay-removes-step", "/cards/7/criteria/3"],
  ]);
  expect(over((i) => i.responses[0].steps.reverse())[0]?.[0]).toBe("overlay-removes-step");
});

test("nothing lets an overlay stop considering akutthjelper or point at less, not even a replaced card", () => {
  const replaced = (change: (i: Draft) => void) =>
    over((i) => {
      i.replaced = [{ card: "91", decided }];
      change(i);
    });
  expect(
    replaced((i) => {
      i.cards[1].title = "Lokalt oppslag";
      i.cards[1].criteria[1].label = "Lokal ordlyd";
      i.cards[1].criteria[0].goTo = [];
    }),
  ).toEqual([]);
  // Only AMK's response is taken away; LVS still considers, and that isn't enough.
  expect(replaced((i) => i.cards[1].responses.shift()).map(([code]) => code)).toEqual(
    Array.from({ length: 3 }, () => "overlay-stops-considering"),
  );
  expect(replaced((i) => (i.cards[1].criteria[1].goTo = ["92"])).map(([code]) => code)).toEqual([
    "overlay-stops-considering",
  ]);
  expect(replaced((i) => (i.bridge.entries[1].vital = "unclear"))).toEqual([
    ["overlay-narrows-bridge", "/bridge/entries/1"],
  ]);
  expect(replaced((i) => i.bridge.entries.splice(2, 1))).toEqual([["overlay-narrows-bridge", "/bridge"]]);
  expect(over((i) => i.bridge.entries.push({ code: "A.95.01", condition: "other", vital: "none" }))).toEqual([
    ["overlay-narrows-bridge", "/bridge/entries/10"],
  ]);
  expect(over((i) => (i.bridge.entries[0].condition = "other"))).toEqual([
    ["overlay-changes-condition", "/bridge/entries/0"],
  ]);
});

test("no accepted overlay, of any random ones, points at less in any call or drops a role that considered akutthjelper", () => {
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  const vitals = ["manifest", "potential", "unclear", "none"];
  const codes = syntheticIndex.cards.flatMap((c) => c.criteria.map((k) => k.code));
  const entry = (i: Draft, a: number) => pick<Draft>(i.bridge.entries, a);
  const ops: readonly ((i: Draft, a: number, b: number) => unknown)[] = [
    (i, a, b) => (entry(i, a).vital = pick(vitals, b)),
    (i, a) => i.bridge.entries.splice(a % i.bridge.entries.length, 1),
    (i, a, b) => i.bridge.entries.push({ code: pick(codes, a), condition: "other", vital: pick(vitals, b) }),
    (i, a, b) => pick<Draft>(i.responses, a).steps.splice(b % 4, 1),
    (i, a, b) => pick<Draft>(i.cards, a).responses.splice(b % 4, 1),
    (i, a, b) => (pick<Draft>(pick<Draft>(i.cards, a).criteria.concat({}), b).goTo = ["91"]),
    (i, a) => i.replaced.push({ card: pick<Draft>(i.cards, a).number, decided }),
    (i, a) => pick<Draft>(i.responses, a).steps.push({ type: "consider", considers: "akutthjelper", says: "Lokalt" }),
  ];
  const asked = [
    {},
    { awake: true, breathingNormally: true, airwayFree: true, majorBleeding: false, seriousInjury: false },
  ];
  const gravity = (book: Book, code: string) =>
    asked.map((observed) => {
      const criterion = { index: book.index.id, edition: book.index.edition, code };
      return vitals.indexOf(indicate(book, { observed, criterion }).indication.vital);
    });
  const roles = (book: Book, code: string) =>
    book.considersAkutthjelper(code) === true
      ? book.responses(code).filter((r) => r.steps.some((s) => "considers" in s && s.considers === "akutthjelper"))
      : [];
  let accepted = 0;
  const op = fc.tuple(fc.nat({ max: ops.length - 1 }), fc.nat({ max: 99 }), fc.nat({ max: 99 }));
  fc.assert(
    fc.property(fc.array(op, { minLength: 1, maxLength: 3 }), (chosen) => {
      const p = prepare(
        changed((i) => {
          Object.assign(i, { level: "regional", overlays: [{ level, owner, hash }], replaced: [] });
          for (const [o, a, b] of chosen) ops[o]!(i, a, b);
        }),
      );
      if (!("book" in p) || checkOverlay(base, p.book).length > 0) return;
      accepted++;
      for (const code of codes) {
        const was = gravity(base, code);
        expect(gravity(p.book, code).every((g, k) => g <= was[k]!)).toBe(true);
        const now = roles(p.book, code).map((r) => r.role);
        expect(roles(base, code).filter((r) => !now.includes(r.role))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(50);
});

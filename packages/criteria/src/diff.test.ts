import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Bridge, Card, CriteriaIndex, CriterionEntry, diff, sayChange, syntheticIndex } from "./index.ts";
import type { BridgeEntry, Change } from "./index.ts";
import { bookFrom, changed, draft, soundIndex } from "./test/made.ts";
import type { Draft } from "./test/made.ts";

const before = bookFrom(syntheticIndex);
const changes = (change: (i: Draft) => void) =>
  diff(
    before,
    bookFrom(
      changed((i) => {
        change(i);
        i.golden = syntheticIndex.golden;
      }),
    ),
  );
/** The sentences, in bokmål. */
const said = (change: (i: Draft) => void) => changes(change).map((c) => sayChange(c).nb);

test("added, removed, relabelled and re-lettered criteria", () => {
  expect(said((i) => (i.cards[2].criteria[0].label = "Meget alvorlig skade"))).toEqual([
    "A.92.01: ny ordlyd: «Alvorlig skade» → «Meget alvorlig skade».",
  ]);
  expect(said((i) => i.cards[9].criteria.shift())).toEqual(["H.99.01 «Annet, hva?»: fjernet."]);
  expect(said((i) => i.cards[9].criteria.push({ ...i.cards[9].criteria[0], code: "H.99.03", label: "Ny" }))).toEqual([
    "H.99.03 «Ny»: nytt.",
  ]);
  expect(
    said((i) => {
      const c = i.cards[2].criteria[2];
      Object.assign(c, { code: "V.92.03", urgency: "vanlig" });
    }),
  ).toEqual([
    "H.92.03 «Skade uten tegn til fare» har fått en annen hastegrad: V.92.03.",
    "H.92.03: AKUTTHJELPER: vurderes ikke → ikke oppgitt.",
  ]);
});

test("a renumbered card is one card, and a code that came to mean something else isn't taken for the same", () => {
  const moved = changes((i) => {
    const card = i.cards[6];
    card.number = "89";
    for (const c of card.criteria) c.code = c.code.replace(".96.", ".89.");
    i.bridge.entries[6].code = "A.89.01";
    // Another card takes the number.
    i.cards.push({
      ...draft(i.cards[9]),
      number: "96",
      title: "Oppdiktet: nytt",
      criteria: [{ ...draft(i.cards[9].criteria[0]), code: "H.96.01", label: "Noe helt annet" }],
    });
  });
  expect(moved.map((c) => sayChange(c).nb)).toEqual([
    "Oppslag 96 «Oppdiktet: nytt»: nytt.",
    "Oppslag 96 «Oppdiktet: nedkjølt» har fått nummer 89.",
    "H.96.01 «Noe helt annet»: nytt.",
    "A.96.01 «Kald og sløv» har fått koden A.89.01.",
    "V.96.02 «Fryser, ellers frisk» har fått koden V.89.02.",
  ]);
});

test("akutthjelper considered or not any more, in words, beside the step that went", () => {
  const found = said((i) => i.responses[0].steps.splice(2, 1)).filter((s) => s.startsWith("91"));
  expect(found).toEqual([
    "91 akutt AMK: respons endret: − «Oppdiktet: vurder akutthjelper». AKUTTHJELPER vurderes ikke lenger.",
  ]);
  const gone = changes((i) => {
    i.cards[4].responses = ["mass-amk"];
    i.responses[7].steps.pop();
  });
  expect(gone.filter((c) => c.kind === "akutthjelper").map((c) => sayChange(c))).toEqual([
    {
      nb: "A.94.01: AKUTTHJELPER: vurderes → vurderes ikke.",
      nn: "A.94.01: AKUTTHJELPER: blir vurdert → blir ikkje vurdert.",
      en: "A.94.01: AKUTTHJELPER: is considered → isn't considered.",
    },
    expect.anything(),
  ]);
  expect(said((i) => i.responses[5].steps.reverse())).toEqual(["97 haster AMK: respons endret: rekkefølgen."]);
});

test("the bridge, the envelope, the order, and nothing", () => {
  expect(said((i) => (i.bridge.entries[0].vital = "potential"))).toEqual([
    "A.91.01: bro: hjertestans (manifest svikt) → hjertestans (truende svikt).",
  ]);
  expect(said((i) => i.bridge.entries.pop())).toEqual(["V.99.02: bro: annen tilstand (ingen svikt) → ingen kobling."]);
  expect(said((i) => (i.bridge.version = "2"))).toEqual(["Indeksen: endret i bro: versjon."]);
  expect(said((i) => (i.licence = "annen"))).toEqual(["Indeksen: endret i lisens."]);
  expect(said((i) => i.cards.reverse())).toEqual(["Indeksen: endret i rekkefølgen."]);
  expect(said((i) => (i.cards[2].criteria[0].presumptive = true))).toEqual(["A.92.01: endret i antatt."]);
  expect(said((i) => (i.cards[2].advice[0].says = "Nytt råd"))).toEqual(["92: endret i råd."]);
  expect(said(() => undefined)).toEqual([]);
});

test("no changes is the same content, whatever the two indexes are, and there and back is as long", () => {
  fc.assert(
    fc.property(soundIndex, soundIndex, (a, b) => {
      const [x, y] = [bookFrom(a), bookFrom(b)];
      expect(diff(x, x)).toEqual([]);
      const found = diff(x, y);
      expect(found.length === 0).toBe(a.hash === b.hash);
      for (const c of found) for (const text of Object.values(sayChange(c))) expect(text?.length).toBeGreaterThan(3);
      expect(diff(y, x)).toHaveLength(found.length);
      const codes = (kind: string) => found.filter((c) => c.kind === kind).length;
      const count = (i: typeof a) => i.cards.flatMap((c) => c.criteria).length;
      expect(count(b) - count(a)).toBe(codes("added") - codes("removed"));
    }),
    { numRuns: 300 },
  );
});

test("no sentence shows a Norwegian reader an identifier: every field, condition, failure and role has a word", () => {
  const indexed = draft();
  for (const language of ["nb", "nn"] as const) {
    const say = (change: Change) => sayChange(change)[language] ?? "";
    const field = (kind: "card-changed" | "criterion-changed" | "envelope", name: string) =>
      say({ kind, fields: [name], card: "91", code: "A.91.01" });
    const of = (one: object) => Object.keys(one).filter((name) => !["hash", "bridge"].includes(name));
    for (const [kind, names] of [
      ["envelope", [...of(CriteriaIndex.shape), ...of(Bridge.shape).map((name) => `bridge.${name}`)]],
      ["card-changed", of(Card.shape)],
      ["criterion-changed", of(CriterionEntry.shape)],
    ] as const)
      for (const name of names)
        expect([name, field(kind, name)]).not.toEqual([name, expect.stringContaining(` ${name}`)]);
    for (const { condition, vital, code } of indexed.bridge.entries as readonly BridgeEntry[])
      expect(say({ kind: "bridge", code, was: undefined, is: { condition, vital, code } })).not.toMatch(/[a-z]-[a-z]/);
    expect(
      say({ kind: "response", card: "91", urgency: "akutt", role: "LV-doctor", added: [], removed: [] }),
    ).toContain("legevaktlege");
  }
});

import { generateKeyPairSync, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import { ActorRef } from "@prehosp/model";
import { bridgeBytes, indicate, prepare, seal, syntheticIndex, texts } from "./index.ts";
import type { CriteriaIndex, Trust } from "./index.ts";
import { changed } from "./test/made.ts";

// node:crypto may stand in a test; the room itself takes the check as a function.
const director = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const pem = (pair: typeof director): string => String(pair.publicKey.export({ type: "spki", format: "pem" }));

const trust: Trust = {
  keys: { "amk-2026": pem(director) },
  checkSignature: (bytes, signature, key) => verify(null, bytes, key, Buffer.from(signature, "base64")),
};

const signed = (index: CriteriaIndex, pair = director, key = "amk-2026"): CriteriaIndex => {
  const value = sign(null, bridgeBytes(index)!, pair.privateKey).toString("base64");
  const signature = { algorithm: "ed25519" as const, by: ActorRef.parse("medical-director"), key, value };
  return seal({ ...index, bridge: { ...index.bridge!, signature } });
};
const problems = (index: CriteriaIndex, t: Trust = trust) => {
  const p = prepare(JSON.parse(JSON.stringify(index)), { trust: t });
  const found = "problems" in p ? p.problems : [];
  for (const { code } of found) expect(texts[code]).toBeDefined();
  return found.map((x) => [x.code, x.path]);
};

test("a bridge signed by a trusted key is taken, whatever the order of the fields in the file", () => {
  expect(problems(signed(syntheticIndex))).toEqual([]);
  const { cards, ...rest } = signed(syntheticIndex);
  const prepared = prepare({ cards, ...rest }, { trust });
  expect("book" in prepared && prepared.book.remarks).toEqual([]);
});

test("without a signature, by a stranger or an unknown key, or by a check that fails or throws, it is refused", () => {
  expect(problems(syntheticIndex)).toEqual([["unsigned-bridge", "/bridge"]]);
  expect(problems(signed(syntheticIndex, stranger))).toEqual([["bad-signature", "/bridge/signature/value"]]);
  for (const key of ["amk-2025", "constructor", "__proto__"])
    expect(problems(signed(syntheticIndex, director, key))).toEqual([["unknown-key", "/bridge/signature/key"]]);
  const broken = { ...trust, keys: { "amk-2026": "not a key" } };
  expect(problems(signed(syntheticIndex), broken)).toEqual([["bad-signature", "/bridge/signature/value"]]);
});

test("whatever the decision was made on asks for a new one when it changes; the envelope doesn't", () => {
  const was = signed(syntheticIndex);
  const refused = [["bad-signature", "/bridge/signature/value"]];
  expect(problems(changed((i) => (i.bridge.entries[0].vital = "none"), was))).toEqual(refused);
  expect(problems(changed((i) => (i.bridge.decided.on = "2026-02-01"), was))).toEqual(refused);
  expect(problems(changed((i) => (i.cards[2].criteria[0].label = "Noe annet"), was))).toEqual(refused);
  expect(problems(changed((i) => i.responses[0].steps.pop(), was))).toEqual(refused);
  expect(problems(changed((i) => (i.edition = "2"), was))).toEqual(refused);
  expect(
    problems(changed((i) => i.changelog.push({ edition: "1", on: "2026-01-02", says: "Trykkfeil" }), was)),
  ).toEqual([]);
});

test("a deployment that names nobody is told so and goes on: the bridge still points", () => {
  for (const [index, code] of [
    [syntheticIndex, "unsigned-bridge"],
    [signed(syntheticIndex), "signature-unchecked"],
  ] as const) {
    const p = prepare(index);
    expect("book" in p && p.book.remarks.map((r) => r.code)).toEqual([code]);
    const criterion = { index: "synthetic", edition: "1", code: "A.91.01" };
    expect("book" in p && indicate(p.book, { observed: {}, criterion }).indication.vital).toBe("manifest");
  }
});

import { generateKeyPairSync, sign } from "node:crypto";
import { booksOf } from "@prehosp/chain";
import { bridgeBytes, seal, syntheticIndex } from "@prehosp/criteria";
import { demoRegion } from "@prehosp/demo-region";
import type { ActorRef } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { trustIn } from "./index-keys.ts";

const pem = (type: "ed25519" | "x25519") => {
  const { publicKey, privateKey } = type === "ed25519" ? generateKeyPairSync(type) : generateKeyPairSync("x25519");
  return { privateKey, pem: String(publicKey.export({ type: "spki", format: "pem" })) };
};
const director = pem("ed25519");
const value = sign(undefined, bridgeBytes(syntheticIndex)!, director.privateKey).toString("base64");
const signature = { algorithm: "ed25519", by: "medical-director" as ActorRef, key: "amk", value } as const;
const signed = seal({ ...syntheticIndex, bridge: { ...syntheticIndex.bridge!, signature } });

const loaded = (index: unknown, keys?: Readonly<Record<string, string>>) => {
  const trusted = keys && trustIn(keys);
  const trust = trusted && "trust" in trusted ? trusted.trust : undefined;
  const region = { ...demoRegion({ at: "2026-11-20T18:00:00.000Z" as Instant }).region, index };
  const made = booksOf(region, { edition: "2019-06-19-horing" }, "prehosp" as ActorRef, [], trust);
  return "problems" in made ? made.problems : made.books.criteria?.remarks.map((r) => r.code);
};

describe("the keys a deployment trusts for its index", () => {
  test("let the bridge in that one of them signed, without a remark; unnamed, the remark says that nobody looked", () => {
    expect(loaded(signed, { amk: director.pem })).toEqual([]);
    expect(loaded(signed)).toEqual(["signature-unchecked"]);
    expect(loaded(syntheticIndex)).toEqual(["unsigned-bridge"]);
  });

  test("keep out what nobody signed, another signed, or was changed since", () => {
    const later = seal({ ...signed, edition: "2" });
    for (const [index, keys, path] of [
      [syntheticIndex, { amk: director.pem }, "/index/bridge"],
      [signed, { amk: pem("ed25519").pem }, "/index/bridge/signature/value"],
      [signed, { other: director.pem }, "/index/bridge/signature/key"],
      [signed, {}, "/index/bridge/signature/key"],
      [later, { amk: director.pem }, "/index/bridge/signature/value"],
    ] as const)
      expect(loaded(index, keys)).toEqual([{ path, message: expect.any(String) }]);
  });

  test("are ed25519 public keys in PEM, each with its place where it is not", () => {
    expect(trustIn({ amk: director.pem, b: "x", c: pem("x25519").pem })).toEqual({
      problems: ["/b", "/c"].map((path) => ({ path, message: "is not an ed25519 public key in PEM" })),
    });
  });
});

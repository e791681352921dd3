import { generateKeyPairSync, sign } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CriteriaIndex, bridgeBytes, seal, syntheticIndex } from "@prehosp/criteria";
import { demoRegion } from "@prehosp/demo-region";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { ownFolder } from "../testing/own-folder.ts";
import { type Ended, here, prehosp } from "../testing/command.ts";

const { folder, file } = ownFolder("index");
const index = (...args: readonly string[]) => prehosp(["index", ...args]);

const asJson = ({ stdout }: Pick<Ended, "stdout">) => JSON.parse(stdout) as Record<string, unknown>;
const changed = (change: (index: { -readonly [K in keyof CriteriaIndex]: CriteriaIndex[K] }) => void) => {
  const copy = structuredClone(syntheticIndex);
  change(copy);
  return copy;
};

const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return { privateKey, pem: publicKey.export({ type: "spki", format: "pem" }) };
};
const director = pair();
const keys = file("keys.json", { "amk-2026": director.pem });
const signedWith = (bytes: Uint8Array): CriteriaIndex => {
  const value = sign(undefined, bytes, director.privateKey).toString("base64");
  const signature = { algorithm: "ed25519", by: "medical-director", key: "amk-2026", value } as never;
  return { ...syntheticIndex, bridge: { ...syntheticIndex.bridge!, signature } };
};
const plain = file("plain.json", syntheticIndex);

/** Ended by us, with a way out, every problem with its place, and nothing of the inside. */
const refused = ({ code, stderr }: Pick<Ended, "code" | "stderr">, says: RegExp) => {
  expect(code).toBe(1);
  expect(stderr).toMatch(/^prehosp: [^\n]+; [^\n]+\n(  \/\S*: [^\n]+\n)*$/);
  expect(stderr).toMatch(says);
};

describe("prehosp index", { timeout: 120_000 }, () => {
  test("signs and seals from file to file: bytes, the director's own key, seal, check", async () => {
    const bytes = await index("bytes", plain);
    expect([bytes.code, Buffer.compare(bytes.bytes, Buffer.from(bridgeBytes(syntheticIndex)!))]).toEqual([0, 0]);
    const { hash: _, ...unsealed } = signedWith(bytes.bytes);
    const mine = file("mine.json", unsealed);
    refused(await here("index", "check", mine, "--keys", keys), /\/hash: .*not-an-index/);
    expect(asJson(await index("seal", mine, "--json"))).toMatchObject({ hash: seal(unsealed).hash, changed: true });
    const written = readFileSync(mine, "utf8");
    expect(Object.keys(JSON.parse(written) as object)).toEqual([...Object.keys(unsealed), "hash"]);
    expect(asJson(await here("index", "seal", mine, "--json"))).toMatchObject({ changed: false });
    expect(readFileSync(mine, "utf8")).toBe(written);
    expect(readdirSync(folder).filter((name) => name.endsWith(".sealing"))).toEqual([]);
    const held = await index("check", mine, "--keys", keys);
    expect([held.code, held.stdout]).toEqual([0, expect.stringContaining("key amk-2026 · holds")]);
    expect(asJson(await here("index", "check", mine, "--keys", keys, "--json"))).toMatchObject({
      ok: true,
      signatureChecked: true,
      problems: [],
    });
    const unlooked = (await here("index", "check", mine)).stdout;
    expect(unlooked).toMatch(/NOT checked[\s\S]*signature-unchecked[\s\S]*can be used/);
  });

  test("finds every problem with its place: nobody signed, another key, one word changed, a broken reference", async () => {
    refused(await index("check", plain, "--keys", keys), /1 to mend\n {2}\/bridge: .*unsigned-bridge/);
    const signed = signedWith(bridgeBytes(syntheticIndex)!);
    const good = file("signed.json", seal(signed));
    const others = file("others.json", { "amk-2026": pair().pem });
    refused(await here("index", "check", good, "--keys", others), /\/bridge\/signature\/value: .*bad-signature/);
    refused(
      await here("index", "check", good, "--keys", file("k.json", { x: director.pem })),
      /signature\/key: .*unknown-key/,
    );
    const later = file("later.json", seal({ ...signed, edition: "2" }));
    refused(await here("index", "check", later, "--keys", keys), /bad-signature/);
    const broken = await here(
      "index",
      "check",
      file(
        "broken.json",
        seal(changed((i) => void (i.cards = i.cards.map((c, n) => (n === 4 ? { ...c, responses: ["typo"] } : c))))),
      ),
      "--json",
    );
    refused(broken, /response-to-nothing/);
    expect(asJson(broken)).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.anything()]) });
  });

  test("holds a local variant to the index it lies over", async () => {
    const { level, owner, hash } = syntheticIndex;
    const over = changed((i) => {
      i.level = "local";
      i.overlays = [{ level, owner, hash }];
    });
    const local = file("local.json", seal(over));
    expect((await here("index", "check", local, "--over", plain)).code).toBe(0);
    const fewer = { ...over, cards: over.cards.map((c, i) => (i === 1 ? { ...c, title: "Annet" } : c)) };
    const taken = file("fewer.json", seal(fewer));
    refused(await here("index", "check", taken, "--over", plain), /cannot lie over .*\n {2}\/cards\/1\S*: .*overlay-/);
    refused(await here("index", "check", plain, "--over", plain), /\/overlays: .*overlay-of-other/);
  });

  test("says in Norwegian what differs, and that nothing does", async () => {
    const next = changed((i) => {
      i.edition = "2";
      i.responses = i.responses.map((r) => (r.id === "yellow-unclear-amk" ? { ...r, steps: r.steps.slice(0, -1) } : r));
    });
    const now = file("next.json", seal(next));
    expect((await here("index", "diff", plain, now)).stdout).toContain("AKUTTHJELPER vurderes ikke lenger.");
    expect(asJson(await here("index", "diff", plain, now, "--json"))["changes"]).toContainEqual(
      expect.objectContaining({ kind: "akutthjelper", says: "H.97.02: AKUTTHJELPER: vurderes → vurderes ikke." }),
    );
    expect((await here("index", "diff", plain, plain)).stdout).toBe("Ingen forskjell.\n");
  });

  test("takes bad input as one clear message, and writes nothing", async () => {
    const gone = join(folder, "gone.json");
    for (const args of [
      ["check", gone],
      ["bytes", gone],
      ["seal", gone],
      ["diff", plain, gone],
    ])
      refused(await here("index", ...args), /gone\.json cannot be read; name a file that is there/);
    refused(await here("index", "check", file("no.json", '{"id"')), /is not JSON/);
    for (const said of [[], "x", 7, null, {}, { ...syntheticIndex, cards: 1 }]) {
      const wrong = file("wrong.json", JSON.stringify(said));
      for (const verb of ["check", "bytes", "seal"]) refused(await here("index", verb, wrong), /wrong\.json .*mend/);
      expect(readFileSync(wrong, "utf8")).toBe(JSON.stringify(said));
    }
    const { bridge: _, ...bare } = syntheticIndex;
    refused(await here("index", "bytes", file("bare.json", bare)), /has no bridge to sign/);
    for (const bad of [{ k: "x" }, { k: 7 }, {}, [director.pem]])
      refused(
        await here("index", "check", plain, "--keys", file("bad.json", bad)),
        /bad\.json does not hold public keys/,
      );
  });

  test("a deployment that names keys holds its index to them; one that names none is told that nobody looked", async () => {
    const region = { ...demoRegion({ at: "2026-11-20T18:00:00.000Z" as Instant }).region, index: syntheticIndex };
    const travel = { use: "memory", settings: { speeds: {} } };
    const deployment = (over: object) =>
      file("deployment.json", { name: "Prøve", edition: "2019-06-19-horing", region, doors: { travel }, ...over });
    const plainly = asJson(await here("deployment", "check", deployment({}), "--json"));
    expect(plainly).toMatchObject({ remarks: [{ code: "unsigned-bridge", path: "/index/bridge" }] });
    const held = await here("deployment", "check", deployment({ indexKeys: { "amk-2026": director.pem } }));
    refused(held, / {2}\/index\/bridge: /);
    refused(
      await here("deployment", "check", deployment({ indexKeys: { k: "x" } })),
      / {2}\/indexKeys\/k: is not an ed25519/,
    );
  });

  test("a folder that cannot be written is said, and the file is left alone", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    const { hash: _, ...unsealed } = syntheticIndex;
    writeFileSync(join(closed, "i.json"), JSON.stringify(unsealed));
    mkdirSync(join(closed, "i.json.sealing"));
    chmodSync(closed, 0o555);
    refused(await here("index", "seal", join(closed, "i.json")), /i\.json cannot be written/);
    chmodSync(closed, 0o755);
    expect(readFileSync(join(closed, "i.json"), "utf8")).not.toContain("sha256");
  });

  test("explains itself, and a wrong command line is 2", async () => {
    const help = await here("index", "--help");
    expect([help.code, help.stdout]).toEqual([0, expect.stringMatching(/check[\s\S]*bytes[\s\S]*seal[\s\S]*diff/)]);
    expect((await here("index", "bytes", "--help")).stdout).toContain("openssl pkeyutl -sign -rawin");
    expect((await here("index", "diff", plain)).code).toBe(2);
  });
});

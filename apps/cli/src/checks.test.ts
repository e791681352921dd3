import { describe, expect, test } from "vitest";
import { each, here } from "./testing/command.ts";
import { ownFolder } from "./testing/own-folder.ts";

const { file } = ownFolder("checks");

describe("rules show and deployment check", () => {
  test("a norm with its force, edition and why it is no code; an unknown one is a failure", async () => {
    const [norm, rule, all, unknown] = await each(
      [["AH-2.8-b"], ["dispatch.time-gain"], ["--json"], ["AH-9"]].map((args) => ["rules", "show", ...args]),
    );
    expect(norm!.stdout).toMatch(/styrke\s+skal[^]*ikke kodet, fordi/);
    expect(rule!.stdout).toMatch(/hjemler\s+AH-2\.5-a, AH-2\.5-g[^]*uavklart/);
    const { norms } = JSON.parse(all!.stdout) as { norms: readonly { id: string; state: string }[] };
    expect(norms).toHaveLength(125);
    expect(unknown!.code).toBe(1);
    expect(unknown!.stderr).toContain("see `prehosp rules show`");
  });

  test("says every problem with its path, what stands behind each door, and of a secret only whether it is set", async () => {
    const doors = {
      storage: { use: "postgres", settings: { urlEnv: "PREHOSP_TEST_URL", master: { env: "PREHOSP_TEST_KEY" } } },
      alarming: { use: "amis" },
    };
    const wrong = file(
      "wrong.json",
      JSON.stringify({
        name: "Prøve",
        edition: "2019-06-19-horing",
        region: "demo",
        doors,
        listen: { host: "0.0.0.0" },
      }),
    );
    const registry = { use: "flat-file", settings: { folder: "to-the-registry" } };
    const right = file(
      "right.json",
      JSON.stringify({ name: "Prøve", edition: "2019-06-19-horing", region: "demo", doors: { registry } }),
    );
    const shapeless = file("shapeless.json", JSON.stringify({ edition: "1999", regio: "demo" }));
    const [bad, good, no, notJson] = await each(
      [wrong, right, shapeless, file("calls.csv", "nr,dato")].map((path) => ["deployment", "check", path]),
    );
    expect(bad!.code).toBe(1);
    expect(bad!.stderr).toContain('/doors/alarming/use: unknown adapter "amis"; known: memory');
    expect(bad!.stderr).toContain("/listen/host: ");
    expect(bad!.stdout).toMatch(/storage\s+postgres · real[^]*secret in PREHOSP_TEST_URL: not set here/);
    expect(bad!.stdout).toMatch(/travel\s+memory · SIMULATED/);
    expect([good!.code, good!.stderr]).toEqual([0, ""]);
    expect(good!.stdout).toMatch(/registry\s+flat-file · ASSUMED/);
    for (const path of ["/name: ", "/edition: ", "/region: "]) expect(no!.stderr).toContain(path);
    expect(notJson!.stderr).toContain("is not JSON");
  });

  test("local packs, in a file or written there: a loosening one is refused with norm and example", async () => {
    const pack = (id: string, carries: readonly string[]) => ({
      id,
      edition: "2019-06-19-horing",
      layer: "regional",
      owner: "hf-demo",
      decided: { by: "fagdirektør (syntetisk)", on: "2025-12-01", source: "vedtak 3/2025" },
      from: "2026-01-01",
      equipment: [{ needs: { all: carries.map((kind) => ({ carries: kind })) } }],
    });
    const minimum = ["aed", "ventilation-mask", "bleeding-control", "tourniquet", "thermal-blanket"];
    file("stricter.json", JSON.stringify(pack("stricter", [...minimum, "oxygen"])));
    const deployment = (name: string, packs: readonly unknown[]) =>
      file(name, JSON.stringify({ name: "Prøve", edition: "2019-06-19-horing", region: "demo", packs }));
    const [good, bad, lost] = await each(
      [
        deployment("with-packs.json", ["stricter.json"]),
        deployment("with-loose-pack.json", [pack("looser", minimum.slice(1))]),
        deployment("with-lost-pack.json", ["nowhere.json"]),
      ].map((path) => ["deployment", "check", path]),
    );
    expect([good!.code, good!.stderr]).toEqual([0, ""]);
    expect(good!.stdout).toMatch(/local packs\s+1 accepted/);
    expect(bad!.code).toBe(1);
    expect(bad!.stderr).toMatch(/\/packs\/looser\/equipment\/0\/needs: loosens \(AH-2\.7-a\): .*uten hjertestarter/);
    expect(lost!.stderr).toContain("/packs: ");
  });

  test("a command line that is wrong ends with 2", async () => {
    const ended = await here("run");
    expect([ended.code, ended.stdout]).toEqual([2, ""]);
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownFolder } from "./testing/own-folder.ts";
import { type Ended, fromSource, prehosp } from "./testing/command.ts";

// A hub as it is started in operation, and the same command started wrongly: what people see is one line with the way out.
const { folder, file } = ownFolder("bad");
const data = join(folder, "data");

let hub: ChildProcess;
let ended: Promise<unknown>;
let url = "";
beforeAll(async () => {
  chmodSync(folder, 0o755);
  hub = spawn(process.execPath, [...fromSource, "serve", "--port", "0", "--data", data], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  ended = once(hub, "exit");
  hub.stdout!.setEncoding("utf8");
  // Whoever reads where it answers leaves then; the hub goes on without readers.
  for await (const text of hub.stdout! as AsyncIterable<string>) {
    url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0] ?? url;
    if (url !== "") break;
  }
  expect(url).not.toBe("");
}, 180_000);
afterAll(async () => {
  hub.kill("SIGTERM");
  await ended;
});

const serve = (args: readonly string[], as = {}) => prehosp(["serve", ...args], as);

/** One line, said by us, with a way out; and nothing of the inside. */
const refused = ({ code, stdout, stderr }: Ended): string => {
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^prehosp: [^\n]+\n$/);
  expect(stderr).not.toMatch(/^\s+at |something broke/m);
  return stderr;
};

describe("a hub that is started wrongly says so in one line, with the way out", { timeout: 400_000 }, () => {
  const fresh = ["--port", "0", "--data", join(folder, "fresh")];
  const deployment = (over: object) => ({ name: "Prøve", edition: "2019-06-19-horing", region: "demo", ...over });

  test("on a port in use, or none", async () => {
    expect(refused(await serve([...fresh, "--port", new URL(url).port]))).toMatch(/port \d+ is in use; .*--port/);
    for (const ended of await Promise.all(["abc", "70000"].map((port) => serve([...fresh, `--port=${port}`]))))
      expect(refused(ended)).toMatch(/is not a port; use --port with a number/);
  });

  test("on an address that is not this machine's", async () => {
    expect(refused(await serve([...fresh, "--host", "192.0.2.1"]))).toMatch(
      /no address 192\.0\.2\.1; use 127\.0\.0\.1/,
    );
  });

  test("on a data folder that another process holds, that is a file, that cannot be written", async () => {
    expect(refused(await serve(["--port", "0", "--data", data]))).toMatch(/in use by another process\. Stop that one/);
    expect(refused(await serve(["--port", "0", "--data", file("afile", "x")]))).toMatch(/is a file; name a folder/);
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o555 });
    // Whoever may do everything can write there too.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    for (const shut of [closed, join(closed, "data")])
      expect(refused(await serve(["--port", "0", "--data", shut], nobody))).toBe(
        `prehosp: The folder ${shut} cannot be made or written; give this account the right to it, or name another.\n`,
      );
    // Nobody makes a folder here; Node's own way of making one and those above it tries for ever.
    expect(refused(await serve(["--port", "0", "--data", "/proc/prehosp/data"]))).toMatch(
      /cannot be made or written; give/,
    );
  });

  test("by a deployment that is not there, is not JSON, or names an adapter nobody knows", async () => {
    const by = (path: string) => serve([...fresh, "--deployment", path]);
    expect(refused(await by(join(folder, "gone.json")))).toMatch(/cannot be read; name a file that is there/);
    expect(refused(await by(file("broken.json", '{"name"')))).toMatch(/is not JSON .*; mend it there/);
    const unknown = file("unknown.json", deployment({ doors: { alarming: { use: "amis" } } }));
    expect(refused(await by(unknown))).toMatch(/unknown adapter "amis"; known: memory \(at \/doors\/alarming\/use\)/);
  });
});

describe("a hub that is told nonsense answers a problem and goes on", () => {
  const said = async (body: string, path = "api/v1/incidents") => {
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    const problem = (await answer.json()) as { readonly status: number; readonly issues?: readonly unknown[] };
    expect([problem.status, answer.headers.get("content-type")]).toEqual([answer.status, "application/problem+json"]);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts|\bat /);
    return problem;
  };

  test("to broken JSON, wrong types, and more than it takes", async () => {
    expect((await said('{"id":')).status).toBe(400);
    const wrong = await said(JSON.stringify({ id: 7, centre: null, times: "now", missions: [{ unit: {} }] }));
    expect([wrong.status, wrong.issues!.length > 5]).toEqual([422, true]);
    for (const path of ["api/v1/incidents", "api/v1/proposals"])
      expect((await said(JSON.stringify({ note: "x".repeat(2_000_000) }), path)).status).toBe(413);
    expect((await fetch(`${url}health`)).status).toBe(200);
    expect(hub.exitCode).toBeNull();
  });
});

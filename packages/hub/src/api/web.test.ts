import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as http from "node:http";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, start } from "../test/hub.ts";

/** Asks with the path exactly as it is written: fetch would tidy it up first. */
const raw = (url: string, path: string) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    http
      .get({ hostname, port, path }, (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      })
      .on("error", reject);
  });

describe("the web", () => {
  const base = mkdtempSync(join(tmpdir(), "prehosp-web-"));
  const folder = join(base, "web");
  let hub: Started;
  beforeAll(async () => {
    mkdirSync(join(folder, "assets"), { recursive: true });
    mkdirSync(join(base, "web-secret"));
    writeFileSync(join(folder, "index.html"), "<title>the shell</title>");
    writeFileSync(join(folder, "assets", "app.js"), "the app");
    writeFileSync(join(base, "secret.txt"), "a secret");
    writeFileSync(join(base, "web-secret", "secret.txt"), "a secret");
    hub = await start({ web: folder + sep });
  });
  afterAll(async () => {
    await hub.stop();
    rmSync(base, { recursive: true });
  });

  test("is served from its folder, with the shell at every address of its own", async () => {
    const file = await ask(`${hub.url}/assets/app.js`);
    expect([file.text, file.type, file.headers.get("cache-control")]).toEqual([
      "the app",
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ]);
    for (const path of ["/", "/hendelser/call-1", "/a?b=/../c"])
      expect((await raw(hub.url, path)).text).toContain("the shell");
    expect((await ask(`${hub.url}/`)).headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  test.for([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/../../secret.txt",
    "/..%5csecret.txt",
    "/../web-secret/secret.txt",
    "//secret.txt",
    "/%252e%252e/secret.txt",
    "/assets%00/../../secret.txt",
  ])("gives nothing from outside it (%s)", async (path) => {
    const { status, text } = await raw(hub.url, path);
    expect(text).not.toContain("a secret");
    expect(status).toBe(404);
  });

  test("gives a problem, not the shell, for what is not there", async () => {
    for (const path of ["/assets/gone.js", "/api/v1/nowhere", "/api/", "/%", "/%E0%A4%A"]) {
      const answer = await raw(hub.url, path);
      expect([path, answer.status, JSON.parse(answer.text).type]).toEqual([path, 404, "not-found"]);
    }
  });
});

import { chromium } from "@prehosp/services";
import { type Browser, type Page, chromium as engine } from "playwright-core";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const found = chromium();
const isBuilt = existsSync(join(root, "apps/web/dist/index.html"));
const skip = "skip" in found ? found.skip : isBuilt ? undefined : "the web is not built (pnpm build)";
if (skip !== undefined) console.log(`skipped: the page in a browser, because ${skip}`);
if (process.env["CI"] && skip !== undefined) throw new Error(`in CI nothing is skipped: ${skip}`);

const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The address the hub prints once it answers. */
const started = (hub: ChildProcess): Promise<string> =>
  new Promise((ok, no) => {
    let said = "";
    hub.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url) ok(url);
    });
    hub.once("exit", (code) => no(new Error(`the hub ended with ${code}: ${said}`)));
  });

describe.skipIf(skip !== undefined)("the page of the demonstration", () => {
  const folder = mkdtempSync(join(tmpdir(), "prehosp-e2e-"));
  let hub: ChildProcess;
  let browser: Browser;
  let page: Page;
  let url = "";
  const faults: string[] = [];

  beforeAll(async () => {
    const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];
    const serve = ["apps/cli/src/main.ts", "serve", "--data", join(folder, "db"), "--port", "0"];
    hub = spawn(process.execPath, [...flags, ...serve], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    url = await started(hub);
    browser = await engine.launch({ executablePath: "path" in found ? found.path : "", args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "nb-NO" });
    page.on("pageerror", (e) => faults.push(e.message));
    page.on("requestfailed", (r) => faults.push(`${r.url()} ${r.failure()?.errorText ?? ""}`));
    page.on(
      "request",
      (r) => !r.url().startsWith(url) && !/^(blob|data):/.test(r.url()) && faults.push(`asked ${r.url()}`),
    );
    await page.goto(url);
    await page.waitForSelector('body[data-ready="true"]', { timeout: 30_000 });
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    const gone = new Promise((ok) => hub.once("exit", ok));
    hub.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true });
  });

  it("shows the whole way of the demonstration arrest, in Norwegian, from its own server only", async () => {
    await page.goto(`${url}#/hendelser/demo-arrest`);
    await page.getByText("Evje og Hornnes").first().click();
    const way = page.locator("main");
    for (const text of [
      "Brann Evje",
      "via 110",
      "høringsutkast 2019, ikke gjeldende",
      "Registertilfelle",
      "Indikatorer",
    ])
      await expect.poll(() => way.getByText(text).count(), { timeout: 10_000, message: text }).toBeGreaterThan(0);
    await expect
      .poll(() => way.getByText("luftlinje", { exact: true }).count(), { timeout: 10_000 })
      .toBeGreaterThan(0);
    mkdirSync(join(root, ".vitest"), { recursive: true });
    await page.screenshot({ path: join(root, ".vitest", "demo-arrest.png") });
    expect(faults).toEqual([]);
  });

  it("fits a telephone without scrolling sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(root, ".vitest", "demo-arrest-phone.png") });
  });
});

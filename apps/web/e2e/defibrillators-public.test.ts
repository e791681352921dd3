import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { HERE, registered } from "./defibrillators.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";
import { root } from "./hub.ts";

const SLOW = 90_000;
const FIRST = "Ring 113. Start HLR. Send en annen.";
const GRANTED: BrowserContextOptions = { geolocation: HERE, permissions: ["geolocation"] };
const looks = [
  ["desktop", "light", DESKTOP],
  ["desktop", "dark", DESKTOP],
  ["phone", "light", PHONE],
  ["phone", "dark", PHONE],
] as const;

describe.skipIf(skip !== undefined)("the public page of defibrillators", () => {
  let demo: Demonstration;
  let usable: string;
  beforeAll(async () => {
    demo = await demonstration({ alone: true });
    usable = await registered(demo, "Prøvehallen <b>fet</b>");
    await registered(demo, "Låst skap", { lat: HERE.latitude + 0.002, locked: true });
    await registered(demo, "Stengt", { lat: HERE.latitude + 0.0005, hours: "Mo-Su off; PH off" });
  }, 180_000);
  afterAll(() => demo?.end());

  const open = async (options: BrowserContextOptions = {}, path = "hjertestartere", watch?: (page: Page) => void) => {
    const page = await demo.browser.newPage({ viewport: PHONE, locale: "nb-NO", ...options });
    watch?.(page);
    await page.goto(`${demo.url}${path}`);
    return page;
  };
  const near = async (page: Page) => {
    await page.getByRole("button", { name: "Nær meg" }).click();
    await page.locator(`.near li[data-id="${usable}"]`).waitFor();
  };
  const isTooWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  it("has a script of less than 15 kB and asks nobody but the hub", () => {
    const folder = join(root, "apps/web/dist");
    const html = readFileSync(join(folder, "hjertestartere.html"), "utf8");
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    const size = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    console.log(`public page: ${String(size)} bytes of script, gzip`);
    expect(size).toBeLessThan(15_000);
    // The worker of the drill keeps what a drill needs, and none of the map.
    const kept = readFileSync(join(folder, "sw.js"), "utf8");
    const big = readdirSync(join(folder, "assets")).filter((file) => /^(?:map|hjertestartere)/.test(file));
    expect(big.filter((file) => kept.includes(file))).toEqual([]);
    expect(/"\/assets\/[^"]*style-/.test(kept)).toBe(false);
  });

  describe.each(looks)("on a %s, %s", (size, colorScheme, viewport) => {
    it(
      "has its first line, no fault that axe finds, and fits; before and after near me, with the map",
      async () => {
        const page = await open({ viewport, colorScheme, ...GRANTED });
        expect(await page.locator("body").innerText()).toMatch(new RegExp(`^${FIRST}`));
        await page.getByText("DEMONSTRASJON – ingen av disse hjertestarterne finnes").waitFor();
        await picture(page, `defibrillators-public-${size}-${colorScheme}`);
        expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
        await near(page);
        await page.locator(`.near li[data-id="${usable}"]`).getByRole("button", { name: "Hent den" }).click();
        await page.getByRole("button", { name: "Vis kart" }).click();
        await page.locator('.canvas[data-line="true"]').waitFor({ timeout: 30_000 });
        await page.waitForTimeout(500);
        await picture(page, `defibrillators-near-${size}-${colorScheme}`);
        expect([await violations(page), await isTooWide(page)]).toEqual([[], false]);
        await page.close();
      },
      SLOW,
    );
  });

  it(
    "says the nearest with minutes there and back, tells what is unclear, leaves out what is closed, and shows words as words",
    async () => {
      const asked: string[] = [];
      const page = await open(GRANTED, "hjertestartere", (one) =>
        one.on("request", (request) => asked.push(request.url())),
      );
      await near(page);
      const list = page.locator(".near li");
      expect(await list.locator("h3").allTextContents()).toEqual(
        expect.arrayContaining(["Prøvehallen <b>fet</b>", "Låst skap"]),
      );
      expect(await list.locator("h3").allTextContents()).not.toContain("Stengt");
      const first = page.locator(`.near li[data-id="${usable}"]`);
      expect(await first.innerText()).toMatch(
        /Brukbar nå[\s\S]*Hente og komme tilbake: \d+\u00a0min[\s\S]*Bekreftet i dag/,
      );
      expect(await first.getAttribute("data-outcome")).toBe("met");
      await page.getByText(/nærmere er ikke brukbare nå/).waitFor();
      await page.getByLabel("Brukbar nå").check();
      expect(
        await list.filter({ visible: true }).evaluateAll((all) => all.map((one) => one.dataset["outcome"])),
      ).toEqual(expect.arrayContaining(["met"]));
      expect(await list.filter({ has: page.getByRole("heading", { name: "Låst skap" }) }).isVisible()).toBe(false);
      await first.getByRole("button", { name: "Hent den" }).click();
      const way = first.getByRole("link", { name: "Åpne i kartappen" });
      expect(await way.getAttribute("href")).toMatch(/^geo:58\.27650,8\.12310\?q=58\.27650,8\.12310$/);
      await first.getByText("Bare for den som henter.").waitFor();
      // Nobody else is asked, and no address holds where somebody is.
      expect(asked.filter((url) => !url.startsWith(demo.url) && !url.startsWith("data:"))).toEqual([]);
      expect(asked.filter((url) => /58[.,]27|8[.,]123/.test(url))).toEqual([]);
      await page.close();
    },
    SLOW,
  );

  it(
    "works on where the position is denied, and where there is no network",
    async () => {
      const page = await open({ permissions: [] });
      await page.getByRole("button", { name: "Nær meg" }).click();
      await page.getByText("Nettleseren fikk ikke bruke posisjonen din.").waitFor();
      expect(await page.locator("main h1").count()).toBe(1);
      // The list of the hub stands, and is narrowed and drawn all the same.
      await page.getByLabel("Brukbar nå").check();
      const left = page.locator("main li[data-id]").filter({ visible: true });
      expect(await left.evaluateAll((all) => [...new Set(all.map((one) => one.dataset["outcome"]))])).toEqual(["met"]);
      await page.getByRole("button", { name: "Vis kart" }).click();
      await page.locator('.canvas[data-points="100"]').waitFor({ timeout: 30_000 });
      await page.context().setOffline(true);
      await page.getByText(/^Uten nett\./).waitFor();
      await page.context().setOffline(false);
      await page.getByText(/^Uten nett\./).waitFor({ state: "detached" });
      await page.close();
    },
    SLOW,
  );

  it(
    "does its first task by keyboard alone",
    async () => {
      const page = await open(GRANTED);
      const tabTo = async (name: RegExp) => {
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press("Tab");
          const [says, outline] = await page.evaluate(() => {
            const here = document.activeElement ?? document.body;
            const { outlineStyle } = getComputedStyle(here);
            return [here.closest("label")?.textContent ?? here.textContent ?? "", outlineStyle] as const;
          });
          if (!name.test(says.trim())) continue;
          expect(outline).not.toBe("none");
          return;
        }
        throw new Error(`Tab never came to ${String(name)}`);
      };
      await page.getByRole("button", { name: "Nær meg" }).waitFor();
      await tabTo(/^Nær meg$/);
      await page.keyboard.press("Enter");
      await page.locator(`.near li[data-id="${usable}"]`).waitFor();
      // The list is where the reading goes on.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
      await tabTo(/^Hent den$/);
      await page.keyboard.press("Enter");
      await tabTo(/^Åpne i kartappen$/);
      await page.close();
    },
    SLOW,
  );

  it(
    "is seen within two seconds on a slow line, and takes less than 100 kB before the map",
    async () => {
      const page = await demo.browser.newPage({ viewport: PHONE, locale: "nb-NO" });
      const line = await page.context().newCDPSession(page);
      await line.send("Network.enable");
      await line.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      });
      let bytes = 0;
      line.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.goto(`${demo.url}hjertestartere`, { waitUntil: "load" });
      await page.getByRole("button", { name: "Nær meg" }).waitFor();
      const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
      console.log(`slow line: first view after ${String(Math.round(paint ?? -1))} ms, ${String(bytes)} bytes`);
      expect(paint).toBeLessThan(2000);
      expect(bytes).toBeLessThan(100_000);
      await page.close();
    },
    SLOW,
  );
});

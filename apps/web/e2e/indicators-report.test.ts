import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthsOf } from "../src/indicators/months.ts";
import { violations } from "./axe.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

const SLOW = 300_000;
const { from, to } = monthsOf("tre");

describe.skipIf(skip !== undefined)("the report as one file of HTML", () => {
  let demo: Demonstration;
  let html: string;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
    const asked = `from=${from}&to=${to}&extracted=${to}T12:00:00Z`;
    html = await (await fetch(`${demo.url}api/v1/indicators/report/html?${asked}`)).text();
  }, SLOW);
  afterAll(() => demo?.end());

  it.each([
    ["page", "light", DESKTOP],
    ["page", "dark", DESKTOP],
    ["narrow", "light", PHONE],
    ["narrow", "dark", PHONE],
  ] as const)(
    "each picture is the one for a %s, %s; nothing is wider than the screen",
    async (screen, colorScheme, viewport) => {
      const page = await demo.browser.newPage({ viewport, colorScheme, offline: true });
      await page.setContent(html);
      const pictures = await page.locator("figure").count();
      expect(pictures).toBeGreaterThan(0);
      expect(await page.locator(`figure > .${screen}:visible svg`).count()).toBe(pictures);
      expect(await page.locator("figure svg:visible").count()).toBe(pictures);
      const size = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(size.scrollWidth).toBe(size.clientWidth);
      expect(await violations(page)).toEqual([]);
      await page.locator("figure").first().scrollIntoViewIfNeeded();
      await picture(page, `indicators-report-${screen}-${colorScheme}`);
      await page.close();
    },
    SLOW,
  );

  it(
    "on paper the pictures of a page stand, without what only opens on a screen",
    async () => {
      const page = await demo.browser.newPage({ viewport: PHONE });
      await page.setContent(html);
      await page.emulateMedia({ media: "print" });
      const pictures = await page.locator("figure").count();
      expect(await page.locator("figure > .page:visible svg").count()).toBe(pictures);
      expect(await page.locator("figure svg:visible").count()).toBe(pictures);
      expect(await page.locator("details:visible").count()).toBe(0);
      await page.close();
    },
    SLOW,
  );
});

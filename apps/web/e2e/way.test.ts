import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

describe.skipIf(skip !== undefined)("the page of the demonstration", () => {
  let demo: Demonstration;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    demo = await demonstration();
    page = await demo.open("#/hendelser", {}, (fresh) => {
      fresh.on("pageerror", (e) => faults.push(e.message));
      fresh.on("requestfailed", (r) => faults.push(`${r.url()} ${r.failure()?.errorText ?? ""}`));
      fresh.on(
        "request",
        (r) => !r.url().startsWith(demo.url) && !/^(blob|data):/.test(r.url()) && faults.push(`asked ${r.url()}`),
      );
    });
  }, 90_000);

  afterAll(() => demo.end());

  it("shows the whole way of the demonstration arrest, in Norwegian, from its own server only", async () => {
    await page.goto(`${demo.url}#/hendelser/demo-arrest`);
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
    await picture(page, "demo-arrest");
    expect(faults).toEqual([]);
  });

  it("keeps the banner on the screen: the columns scroll, the page does not", async () => {
    await page.locator("#figures").scrollIntoViewIfNeeded();
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight),
    ).toBe(0);
  });

  it("fits a telephone without scrolling sideways", async () => {
    await page.setViewportSize(PHONE);
    for (const address of ["#/hendelser/demo-arrest", "#/indikatorer", "#/regler"]) {
      await page.goto(`${demo.url}${address}`);
      await page.locator("h1").waitFor({ state: "attached" });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, demonstration, skip } from "./demonstration.ts";

/** Goes on with Tab until the focus stands where it should, and says how it looks there; fails where it never comes. */
const tabTo = async (page: Page, selector: string, most = 80): Promise<void> => {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    if (here) return;
  }
  throw new Error(`Tab never came to ${selector}`);
};

/** Whether whoever looks can see where the focus is: an outline or a ring of shadow. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  });

describe.skipIf(skip !== undefined)("by keyboard only", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false, alone: true });
  }, 90_000);
  afterAll(() => demo.end());

  it("goes from the list to an incident and alarms", async () => {
    const page = await demo.open("#/hendelser");
    await tabTo(page, ".row");
    const first = await page.evaluate(() => document.activeElement?.getAttribute("data-incident"));
    await page.keyboard.press("ArrowDown");
    const id = await page.evaluate(() => document.activeElement?.getAttribute("data-incident"));
    expect(id).not.toBe(first);
    await page.locator(`[data-way="${id ?? ""}"]`).waitFor();
    expect(await isSeen(page)).toBe(true);

    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("way");
    await tabTo(page, '.line input[type="checkbox"]');
    const unit = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    expect(await isSeen(page)).toBe(true);
    await page.keyboard.press("Space");
    await tabTo(page, ".decide-bar button", 400);
    expect(await isSeen(page)).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator(".alarmed-now li").first().waitFor();
    const way = (await demo.get(`incidents/${id ?? ""}`)) as { decisions: { alarm: { unit: string }[] }[] };
    expect(way.decisions.at(-1)?.alarm.map((one) => one.unit)).toEqual([unit]);
    await page.close();
  });

  it("skips to the content and to the incident, and stays on the page", async () => {
    for (const [address, target] of [
      ["#/regler", "main"],
      ["#/hendelser/demo-arrest", "main"],
      ["#/hendelser/demo-arrest", "way"],
    ] as const) {
      const page = await demo.open(address);
      await tabTo(page, `a[href="#${target}"]`, 3);
      expect(await isSeen(page)).toBe(true);
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(target);
      expect(await page.evaluate(() => location.hash)).toBe(address);
      await page.close();
    }
  });

  it("reaches everything that a mouse can press, and shows where it is", async () => {
    const page = await demo.open("#/indikatorer");
    const all = await page.locator(":is(a[href], button, select, input, summary):visible").count();
    const seen = new Set<string>();
    for (let i = 0; i < all; i++) {
      await page.keyboard.press("Tab");
      expect(await isSeen(page)).toBe(true);
      seen.add(
        await page.evaluate(() =>
          String([...document.querySelectorAll("*")].indexOf(document.activeElement ?? document.body)),
        ),
      );
    }
    expect(seen.size).toBe(all);
    await page.close();
  });
});

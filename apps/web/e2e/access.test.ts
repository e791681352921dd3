import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

/** Folds out what can be folded out, for what is hidden is not judged; of the many alike lists of judgements, two. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    const findings = [...document.querySelectorAll("details.findings")].slice(2);
    for (const one of document.querySelectorAll("details")) one.open = !findings.includes(one);
  });

const screens = [
  ["the list and the way of one incident", "#/hendelser/demo-arrest"],
  ["indicators", "#/indikatorer"],
  ["rules", "#/regler/AH-2.8-b"],
] as const;
const looks = [
  ["desktop", "light", DESKTOP],
  ["desktop", "dark", DESKTOP],
  ["telephone", "light", PHONE],
  ["telephone", "dark", PHONE],
] as const;

describe.skipIf(skip !== undefined)("accessibility", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration();
  }, 90_000);
  afterAll(() => demo.end());

  describe.each(looks)("on a %s, %s", (size, colorScheme, viewport) => {
    it.each(screens)(
      "axe finds nothing on %s",
      async (name, address) => {
        const page = await demo.open(address, { viewport, colorScheme });
        if (address.startsWith("#/hendelser")) await page.locator('[data-way="demo-arrest"]').waitFor();
        await picture(page, `${name.replaceAll(" ", "-")}-${size}-${colorScheme}`);
        await unfold(page);
        expect(await violations(page)).toEqual([]);
        await page.close();
      },
      60_000,
    );
  });
});

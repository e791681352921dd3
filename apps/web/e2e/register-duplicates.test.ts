import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { tabTo } from "./register-keys.ts";
import { LOOKS, SLOW, type View, registrar } from "./registrar.ts";

const [FIRST, SECOND] = ["5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c31", "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c32"];
const WINDOW = "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c33";
const ADDRESS = "#/register/dubletter";
const FAR = { most: 400 } as const;
const alike = {
  "time-registered": { value: "2025-03-02T13:00:00.000Z", exactness: "minute" },
  "age-years": { value: 97 },
  sex: { value: "female" },
  municipality: { value: "4204" },
};

describe.skipIf(skip !== undefined)("possible duplicates, by keyboard only", () => {
  let desk: Awaited<ReturnType<typeof registrar>>;
  let page: Page;
  const pair = `[data-pair*="${FIRST}"]`;
  beforeAll(async () => {
    desk = await registrar();
    for (const [key, n, more] of [
      [FIRST, 1, { "first-rhythm": { value: "vf" } }],
      [SECOND, 2, { "first-rhythm": { value: "pea" }, shocks: { value: 2 } }],
    ] as const) {
      await desk.post("registry/forms", { dataset: "prehosp.ohca", key });
      const entries = { ...alike, ...more };
      const said = await desk.post(`registry/forms/${key}/saves`, { window: WINDOW, n, seen: 1, entries });
      expect(said.status).toBe(201);
    }
    page = await desk.open("#/register");
  }, SLOW);
  afterAll(() => desk?.end());

  /** Chooses the first reason of the act whose button this is, and does it. */
  const does = async (within: string, button: string) => {
    const row = `${within} .form-row:has(> button):not(:has(.form-row))`;
    const at = await page
      .locator(row)
      .evaluateAll(
        (all, text) => all.findIndex((one) => one.querySelector("button")?.textContent?.startsWith(text)),
        button,
      );
    await page
      .locator(row)
      .nth(at)
      .evaluate((one) => one.setAttribute("data-here", ""));
    await tabTo(page, "[data-here] select", FAR);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator('[data-said="true"]').waitFor();
  };

  it(
    "are reached from the list, looked at side by side and joined; the disagreement waits in the form that stays",
    async () => {
      await tabTo(page, `a[href="${ADDRESS}"]`, FAR);
      await page.keyboard.press("Enter");
      await page.locator(pair).waitFor();
      const [torn] = await page.locator(`${pair} tbody tr`).allInnerTexts();
      expect(torn).toContain("ulikt, må velges");
      await picture(page, "register-duplicates");
      expect(await violations(page)).toEqual([]);
      for (const [name, colorScheme, viewport] of LOOKS)
        expect(
          await looks(desk, ADDRESS, {
            viewport,
            colorScheme,
            shows: pair,
            name: `register-duplicates-${name}-${colorScheme}`,
          }),
        ).toEqual([]);
      await does(pair, "Slå sammen");
      await page.locator(pair).waitFor({ state: "detached" });
      const [one, two] = [await desk.view(FIRST), await desk.view(SECOND)] as [View, View];
      const [keep] = [one, two].filter(({ standing }) => standing === "draft");
      expect([one, two].map(({ standing }) => standing).toSorted()).toEqual(["draft", "joined"]);
      expect(keep?.conflicts).toMatchObject([{ element: "first-rhythm" }]);
      expect(keep?.values["shocks"]).toMatchObject({ value: 2 });
      await tabTo(page, `[data-said] a`, { ...FAR, back: true });
      await page.keyboard.press("Enter");
      await page.locator('[data-holds="1"]').waitFor();
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    "are taken apart again, said to be two, and asked about again",
    async () => {
      await page.goto(`${desk.url}${ADDRESS}`);
      await tabTo(page, "[data-joined-form] summary", FAR);
      await picture(page, "register-duplicates-joined");
      await page.keyboard.press("Enter");
      await does("[data-joined-form]", "Ta fra hverandre");
      await page.locator(pair).waitFor();
      expect([(await desk.view(FIRST)).standing, (await desk.view(SECOND)).standing]).toEqual(["draft", "draft"]);
      await does(pair, "Hold fra hverandre");
      await page.locator(pair).waitFor({ state: "detached" });
      expect((await desk.view(FIRST)).history.at(-1)).toMatchObject({ type: "told-apart", because: "two-people" });
      await does("[data-kept-apart]", "Spør igjen");
      await page.locator(pair).waitFor();
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );
});

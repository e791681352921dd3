import { addDays, addMonths, instantOf, osloDay, sayDay } from "@prehosp/model/time";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, ready, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { tabTo, type } from "./register-keys.ts";
import { LOOKS, SLOW } from "./registrar.ts";
import { LATER } from "./tablet.ts";

const FAR = { most: 400 } as const;
const DATASET = "prehosp.ohca";
const ENOUGH = 3;
const today = osloDay(instantOf(Date.now()));
const YEAR_AGO = addMonths(today, -12);

describe.skipIf(skip !== undefined)("story 5: trend, coverage, quality and exports, by keyboard only", () => {
  let demo: Demonstration;
  let page: Page;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
    page = await demo.open("#/register");
  }, SLOW);
  afterAll(() => demo?.end());

  const asked = async <T>(path: string) => (await demo.get(path)) as T;
  const press = async (selector: string) => {
    await tabTo(page, selector, FAR);
    await page.keyboard.press("Enter");
  };
  const list = async () => {
    await page.goto("about:blank");
    await page.goto(`${demo.url}#/register`);
    await ready(page);
    await page.locator("#coverage").waitFor(LATER);
  };
  // Up to yesterday: what others that share the hub alarm today is no part of it.
  const writePeriod = async () => {
    await tabTo(page, ".register-part input", FAR);
    await type(page, sayDay(YEAR_AGO));
    await page.keyboard.press("Tab");
    await type(page, sayDay(addDays(today, -1)));
  };

  it(
    "time from event to form is a line of the months with enough forms, over the same figures",
    async () => {
      await list();
      const said = await asked<{
        readonly registered: number;
        readonly months: readonly { readonly month: string; readonly n: number; readonly median?: number }[];
      }>("registry/coverage");
      const enough = said.months.filter(({ n }) => n >= ENOUGH).map(({ month }) => month);
      const shown = await page
        .locator(".trend circle")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-month")));
      expect(shown).toEqual(enough);
      const medians = said.months.flatMap(({ n, median }) => (n >= ENOUGH && median !== undefined ? [median] : []));
      expect(medians.at(-1)).toBeLessThan(medians[0] ?? 0);
      expect(await page.locator("#time-to-form ~ .wide tbody tr").count()).toBe(said.months.length);
      expect(said.registered).toBeGreaterThan(1);
      await page.locator("dl.facts").getByText(String(said.registered), { exact: true }).first().waitFor();
      await page.locator("#time-to-form").scrollIntoViewIfNeeded();
      await picture(page, "story-5-trend");
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it.each([
    ["the forms", 0],
    ["the figures", 2],
  ] as const)(
    "%s of the year leave with a manifest, and the same period made again has the same hash",
    async (_what, steps) => {
      await list();
      await press('a[href="#/register/utlevering"]');
      await page.locator(".register-part").waitFor();
      await tabTo(page, ".register-part select", FAR);
      for (let i = 0; i < steps; i++) await page.keyboard.press("ArrowDown");
      await writePeriod();
      await press(".form-row button");
      await page.locator("[data-made]").waitFor(LATER);
      const hash = await page.locator("[data-made]").getAttribute("data-made");
      const saved = async (what: string) => {
        const [download] = await Promise.all([page.waitForEvent("download"), press(`[data-save="${what}"]`)]);
        return readFileSync(await download.path());
      };
      const manifest = JSON.parse((await saved("manifest")).toString()) as {
        readonly sha256: string;
        readonly by: string;
      };
      await tabTo(page, '[data-save="file"]', { ...FAR, back: true });
      expect(
        createHash("sha256")
          .update(await saved("file"))
          .digest("hex"),
      ).toBe(hash);
      expect(manifest.sha256).toBe(hash);
      await press("[data-again]");
      await page.locator('[data-same="true"]').waitFor(LATER);
      expect(await violations(page)).toEqual([]);
      await picture(page, `story-5-export-${String(steps)}`);
    },
    SLOW,
  );

  it(
    "the quality of the register, and what a figure is defined by one key away",
    async () => {
      await list();
      await press('a[href="#/register/kvalitet"]');
      await writePeriod();
      await press(".form-row button");
      const { datasets } = await asked<{
        readonly datasets: readonly { readonly dataset: string; readonly all: { readonly cases: number } }[];
      }>(`registry/quality?from=${YEAR_AGO}&to=${today}`);
      const cases = datasets.find(({ dataset }) => dataset === DATASET)?.all.cases ?? 0;
      expect(cases).toBeGreaterThan(1);
      await page.locator(`[data-quality="${DATASET}"] tbody td`).nth(1).waitFor(LATER);
      await press('[data-defined="alive-30-days"] summary');
      expect(await page.locator('[data-defined="alive-30-days"]').innerText()).toContain("Kilde:");
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-5-quality");
    },
    SLOW,
  );

  it.each(LOOKS)(
    "the list and the pages beside it on a %s, %s",
    async (size, colorScheme, viewport) => {
      for (const [address, shows, what] of [
        ["#/register", "#coverage", "list"],
        ["#/register/utlevering", ".form-row", "exports"],
        ["#/register/kvalitet", "[data-quality]", "quality"],
      ] as const) {
        const name = `story-5-${what}-${size}-${colorScheme}`;
        expect(await looks(demo, address, { viewport, colorScheme, shows, name })).toEqual([]);
      }
    },
    SLOW,
  );
});

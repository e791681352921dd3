import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { PHONE, picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { enterTo, focused, tabTo, type } from "./register-keys.ts";
import { ADDRESS, FORM, LOOKS, SLOW, entry, registrar, state } from "./registrar.ts";
import { LATER } from "./tablet.ts";

describe.skipIf(skip !== undefined)("story 5: a form is written by keyboard only, and nothing of it is lost", () => {
  let desk: Awaited<ReturnType<typeof registrar>>;
  let page: Page;
  beforeAll(async () => {
    desk = await registrar();
    page = await desk.page();
  }, SLOW);
  afterAll(() => desk?.end());

  it(
    "possible arrests without a form: one is opened from the list, with a source for each value",
    async () => {
      await desk.at(page, "#/register", "#coverage");
      await page.locator(`[data-possibles="${String((await desk.possible()).length)}"]`).waitFor(LATER);
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-5-list");
      await tabTo(page, '[data-possible="demo-arrest"] .ds-button');
      await page.keyboard.press("Enter");
      await page.locator(".form-bar").waitFor();
      expect(await page.evaluate(() => location.hash)).toBe(ADDRESS);
      expect(await entry(page, "age-years").locator("small").first().innerText()).toContain("Kilde:");
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    "digits pick, Enter goes on, F8 finds what is open, and what contradicts is said while it is written",
    async () => {
      await page.keyboard.press("F8");
      const first = await focused(page);
      expect(first).toBe("age-months");
      await enterTo(page, "municipality");
      await type(page, "42");
      await page.keyboard.press("Tab");
      await entry(page, "municipality").getByText("Dette er ikke lagret.").waitFor();
      await page.keyboard.press("Shift+Tab");
      await type(page, "4223");
      await enterTo(page, "age-months");
      await type(page, "3");
      await entry(page, "age-months").locator("li.error").waitFor();
      await type(page, "");
      await page.keyboard.press("Backspace");
      await expect.poll(() => entry(page, "age-months").locator("li.error").count()).toBe(0);
      await enterTo(page, "drugs");
      await page.keyboard.press("2");
      await page.keyboard.press("3");
      await enterTo(page, "transported");
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await expect.poll(() => state(page), LATER).toMatch(/^Lagret \d\d\.\d\d\.\d\d/);
      expect(await desk.held("municipality")).toBe("4223");
      expect(await desk.held("drugs")).toEqual(["adrenaline", "amiodarone"]);
      expect((await desk.view()).values["age-months"]).toMatchObject({ absent: "not-recorded" });
      await picture(page, "story-5-form");
    },
    SLOW,
  );

  it(
    "the network is cut, the page crashes: what was written is sealed in the browser and is sent when both are back",
    async () => {
      desk.cable.cut();
      await enterTo(page, "shocks");
      await type(page, "3");
      await page.keyboard.press("Enter");
      await expect.poll(() => state(page), LATER).toMatch(/^Ikke lagret, prøver igjen/);
      expect(await desk.held("shocks")).toBeUndefined();
      const stored = await page.evaluate(
        () =>
          new Promise<string>((ok) => {
            const request = indexedDB.open("prehosp-register");
            request.onsuccess = () => {
              const all = request.result.transaction("unsent").objectStore("unsent").getAll();
              all.onsuccess = () => ok(JSON.stringify(all.result));
            };
          }),
      );
      expect(stored).toContain(FORM);
      expect(stored).not.toContain("shocks");
      await page.close();
      desk.cable.mend();
      page = await desk.page();
      await desk.at(page, ADDRESS, ".form-bar");
      await expect.poll(() => desk.held("shocks"), LATER).toBe(3);
      expect((await desk.view()).history.filter(({ type: one }) => one === "saved").length).toBeGreaterThan(0);
    },
    SLOW,
  );

  it(
    "the hub is killed while somebody writes: it is all there when it is back, once",
    async () => {
      await enterTo(page, "alive-24-hours");
      await page.keyboard.press("1");
      await desk.kill();
      await enterTo(page, "cpc-discharge");
      await page.keyboard.press("1");
      await enterTo(page, "ph");
      await type(page, "7,2");
      await page.keyboard.press("Enter");
      await expect.poll(() => state(page), LATER).toMatch(/^Ikke lagret/);
      await desk.restart();
      await expect.poll(() => state(page), { timeout: 90_000 }).toMatch(/^Lagret/);
      const { values, history } = await desk.view();
      expect([values["alive-24-hours"]?.value, values["cpc-discharge"]?.value, values["ph"]?.value]).toEqual([
        true,
        "cpc-1",
        7.2,
      ]);
      const times = history.flatMap((step) => ("changes" in step ? (step.changes as { element: string }[]) : []));
      expect(times.filter(({ element }) => element === "ph")).toHaveLength(1);
    },
    SLOW,
  );

  it(
    "two people see each other and what the other saves, and where both wrote, one chooses",
    async () => {
      const other = await desk.open(ADDRESS, { viewport: PHONE, colorScheme: "dark" });
      await other.locator(".form-bar").waitFor();
      await page.locator('[data-others="1"]').waitFor(LATER);
      await enterTo(other, "vad");
      await other.keyboard.press("2");
      await expect.poll(() => entry(page, "vad").locator('input[data-number="2"]').isChecked(), LATER).toBe(true);

      desk.cable.cut();
      await enterTo(page, "lactate");
      await type(page, "4,1");
      await page.keyboard.press("Enter");
      await enterTo(other, "lactate");
      await type(other, "5,1");
      await other.keyboard.press("Enter");
      await expect.poll(() => desk.held("lactate"), LATER).toBe(5.1);
      desk.cable.mend();
      await entry(page, "lactate").locator("[data-refused-field]").waitFor(LATER);
      expect(await entry(page, "lactate").innerText()).toMatch(/5,1[\s\S]*4,1/);
      expect(await violations(other)).toEqual([]);
      await picture(other, "story-5-phone-dark");
      await enterTo(page, "lactate");
      await tabTo(page, '[data-element="lactate"] .form-refused button');
      await page.keyboard.press("Enter");
      await expect.poll(() => desk.held("lactate"), LATER).toBe(4.1);
      await other.context().close();
    },
    SLOW,
  );

  it(
    "a form of an arrest in hospital is begun by hand, with the day of a moment written out",
    async () => {
      await desk.at(page, "#/register", ".new-form summary");
      await tabTo(page, ".new-form summary", { most: 200 });
      await page.keyboard.press("Enter");
      await tabTo(page, ".new-form select");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, ".new-form .form-row button");
      await page.keyboard.press("Enter");
      await page.locator(".form-bar").waitFor();
      const form = await page.evaluate(() => location.hash.replace("#/register/", ""));
      const value = async (element: string) => (await desk.view(form)).values[element]?.value;
      await enterTo(page, "time-arrest");
      await type(page, "02.30");
      await page.keyboard.press("Tab");
      await type(page, "25.10.2026");
      await entry(page, "time-arrest").getByText("to ganger").waitFor();
      await tabTo(page, '[data-element="time-arrest"] input[type="radio"]');
      await page.keyboard.press("Space");
      await expect.poll(() => value("time-arrest"), LATER).toBe("2026-10-25T00:30:00.000Z");
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it.each(LOOKS)(
    "the form on a %s, %s",
    async (size, colorScheme, viewport) => {
      const name = `story-5-form-${size}-${colorScheme}`;
      expect(await looks(desk, ADDRESS, { viewport, colorScheme, shows: ".form-bar", name })).toEqual([]);
    },
    SLOW,
  );
});

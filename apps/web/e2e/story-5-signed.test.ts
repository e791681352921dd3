import { type Instant, addSeconds } from "@prehosp/model/time";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, skip } from "./demonstration.ts";
import { enterTo, focused, press, saveCorrection, showing, tabTo, type } from "./register-keys.ts";
import { ADDRESS, type Desk, FORM, SLOW, entry, registrar, state } from "./registrar.ts";
import { LATER } from "./tablet.ts";

describe.skipIf(skip !== undefined)("story 5: a form is signed and put right, by keyboard only", () => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await registrar();
    await desk.post("registry/forms", { incident: "demo-arrest" });
    const entries = { shocks: { value: 3 }, transported: { value: true }, "alive-30-days": { value: true } };
    await desk.post(`registry/forms/${FORM}/saves`, { window: crypto.randomUUID(), n: 1, seen: 1, entries });
    page = await desk.page();
    await desk.at(page, ADDRESS, ".form-bar");
  }, SLOW);
  afterAll(() => desk?.end());

  const registered = async () => (await desk.asked<{ readonly registered: number }>("registry/coverage")).registered;

  it(
    "sources that disagree are chosen between with a reason, then the form is signed",
    async () => {
      const before = await registered();
      const first = (await desk.view()).values["time-first-shock"]?.value as Instant;
      await desk.post("incidents/demo-arrest/times", {
        role: "first-shock",
        unit: "brann-evje-1",
        at: addSeconds(first, 240),
        exactness: "exact",
        source: { system: "demo-epj", ref: "story-5" },
      });
      await entry(page, "time-first-shock").locator(".form-conflict").waitFor(LATER);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Control+Enter");
      await tabTo(page, "#sign > .ds-button");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors");
      // So soon nobody can know who lives a month later: the rule says so, and leads to the field.
      await tabTo(page, "#sign .to-field");
      await picture(page, "story-5-signing");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe("alive-30-days");
      await page.keyboard.press("0");

      await enterTo(page, "time-first-shock");
      await page.keyboard.press("1");
      await tabTo(page, '[data-element="time-first-shock"] select');
      await page.keyboard.press("ArrowDown");
      await tabTo(page, '[data-element="time-first-shock"] .form-conflict button');
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await desk.view()).conflicts.length, LATER).toBe(0);
      expect((await desk.view()).values["time-first-shock"]).toMatchObject({ value: expect.any(String) });

      await page.keyboard.press("Control+Enter");
      expect(await page.locator("#errors").allInnerTexts()).toEqual([]);
      for (const rule of await page
        .locator("[data-confirm]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-confirm")))) {
        await tabTo(page, `[data-confirm="${rule ?? ""}"]`);
        await page.keyboard.press("Space");
      }
      await tabTo(page, "#sign > .ds-button");
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await desk.view()).standing, LATER).toBe("signed");
      await page.locator('[data-standing="signed"]').waitFor();
      expect(await registered()).toBe(before + 1);
      expect((await desk.possible()).map(({ incident }) => incident)).not.toContain("demo-arrest");
    },
    SLOW,
  );

  it(
    "a correction outlives the network and the page: it stands as it was typed, and nothing is sent without a reason",
    async () => {
      await press(page, "#sign button");
      await enterTo(page, "shocks");
      await type(page, "4");
      await page.locator('[data-changed="1"]').waitFor();
      desk.cable.cut();
      await enterTo(page, "ph");
      await type(page, "7,2");
      await page.locator('[data-changed="2"]').waitFor();
      await page.locator('.save-state[data-kept="true"]').waitFor();
      expect(await state(page)).toMatch(/^Rettelsen er ikke lagret/);
      await page.close();
      desk.cable.mend();

      page = await desk.page();
      await desk.at(page, "#/register", "#coverage");
      await showing(page, 2);
      const row = page.locator("tr", { has: page.locator(`a[href="${ADDRESS}"]`) });
      await row.getByText("usendt på denne maskinen").waitFor();
      await press(page, `a[href="${ADDRESS}"]`);
      await page.locator('[data-changed="2"]').waitFor(LATER);
      expect(await state(page)).toMatch(/^Rettelsen er ikke lagret/);
      expect(await entry(page, "shocks").locator("input").first().inputValue()).toBe("4");
      expect(await entry(page, "ph").locator("input").first().inputValue()).toBe("7,2");
      expect(await entry(page, "shocks").innerText()).toContain("ikke sendt ennå");
      expect(await desk.held("shocks")).toBe(3);
      expect((await desk.view()).history.map(({ type: one }) => one)).not.toContain("corrected");
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-5-correcting");

      await saveCorrection(page);
      await expect.poll(() => desk.held("shocks"), LATER).toBe(4);
      expect(await desk.held("ph")).toBe(7.2);
      expect((await desk.view()).history.at(-1)).toMatchObject({ type: "corrected", because: "mistyped" });
      await expect.poll(() => state(page), LATER).not.toMatch(/^Rettelsen/);
      await press(page, ".form-history summary");
      await page.locator(".form-history").getByText("Antall sjokk: 4 (var 3)").waitFor();
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    "what somebody else wrote since a correction was begun is not written over before one has chosen",
    async () => {
      await press(page, "#sign button");
      await enterTo(page, "shocks");
      await type(page, "5");
      await page.locator('[data-changed="1"]').waitFor();
      const because = "new-information";
      const { revision: seen } = await desk.view();
      const theirs = { window: crypto.randomUUID(), n: 1, seen, entries: { shocks: { value: 6 } }, because };
      await desk.post(`registry/forms/${FORM}/corrections`, { ...theirs, confirmed: [] });
      await saveCorrection(page);
      await entry(page, "shocks").locator("[data-refused-field]").waitFor(LATER);
      expect(await desk.held("shocks")).toBe(6);
      expect(await page.locator("#sign select").count()).toBe(0);
      await enterTo(page, "shocks");
      await press(page, '[data-element="shocks"] .form-refused button');
      await saveCorrection(page);
      await expect.poll(() => desk.held("shocks"), LATER).toBe(5);
    },
    SLOW,
  );

  it(
    "a form that is not here is said in the language of the page",
    async () => {
      await desk.at(page, "#/register/nobody", ".problem");
      expect(await page.locator(".problem").innerText()).toMatch(/^Skjemaet finnes ikke her\s/);
      expect(await page.locator(".problem [lang]").count()).toBe(0);
    },
    SLOW,
  );
});

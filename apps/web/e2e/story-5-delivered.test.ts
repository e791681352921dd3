import { addMonths, instantOf, osloDay } from "@prehosp/model/time";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { enterTo, press, saveCorrection, showing, type } from "./register-keys.ts";
import { ADDRESS, type Desk, FORM, LOOKS, SLOW, type View, registrar } from "./registrar.ts";
import { LATER } from "./tablet.ts";

const DATASET = "prehosp.ohca";
const MONTHS_AGO = 2;

const today = () => osloDay(instantOf(Date.now()));

/** Opens, writes and signs a form as a screen would; answers which it is. */
const signed = async (desk: Desk, opening: object, entries: object): Promise<string> => {
  const window = crypto.randomUUID();
  const { form } = (await desk.post("registry/forms", opening)).json as View;
  await desk.post(`registry/forms/${form}/saves`, { window, n: 1, seen: 1, entries });
  const { revision, violations: said } = await desk.view(form);
  const confirmed = said.filter(({ level }) => level === "warning").map(({ rule }) => rule);
  const answer = await desk.post(`registry/forms/${form}/signatures`, { window, n: 2, seen: revision, confirmed });
  expect(answer).toMatchObject({ status: 201, json: { form: { standing: "signed" } } });
  return form;
};

describe.skipIf(skip !== undefined)("story 5: a signed form is delivered and followed up, by keyboard only", () => {
  let desk: Desk;
  let page: Page;
  let due: string;
  beforeAll(async () => {
    desk = await registrar();
    const value = `${addMonths(today(), -MONTHS_AGO)}T12:00:00.000Z`;
    const entries = { "time-registered": { value, exactness: "exact" }, "alive-24-hours": { value: true } };
    due = await signed(desk, { dataset: DATASET, key: crypto.randomUUID() }, entries);
    await signed(desk, { incident: "demo-arrest" }, { shocks: { value: 3 }, transported: { value: true } });
    page = await desk.page();
    await desk.at(page, ADDRESS, ".form-bar");
  }, SLOW);
  afterAll(() => desk?.end());

  const list = () => desk.at(page, "#/register", "#coverage");

  it(
    "the form is delivered, changed, shown as changed since, and delivered again from the list",
    async () => {
      await page.locator('[data-delivery="never"]').waitFor();
      await press(page, "[data-delivery] button");
      await page.locator('[data-delivery="accepted"]').waitFor(LATER);
      expect((await desk.view()).deliveries).toMatchObject([{ receipt: "accepted", current: true }]);

      await press(page, "#sign button");
      await enterTo(page, "lactate");
      await type(page, "4,1");
      await saveCorrection(page);
      await page.locator('[data-delivery="changed"]').waitFor(LATER);
      expect(await page.locator("[data-delivery]").innerText()).toContain("endret etter levering");
      await page.locator("[data-delivery]").scrollIntoViewIfNeeded();
      await picture(page, "story-5-delivery");
      expect(await violations(page)).toEqual([]);

      await list();
      await showing(page, 3);
      await picture(page, "story-5-undelivered");
      await press(page, `[data-deliver="${FORM}"]`);
      await page.locator(`[data-deliver="${FORM}"]`).waitFor({ state: "detached", ...LATER });
      expect((await desk.view()).deliveries.at(-1)).toMatchObject({ receipt: "accepted", current: true });
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-deliver"))).not.toBeNull();
    },
    SLOW,
  );

  it(
    "the status at 30 days comes in on a form that waits for it, without a reason",
    async () => {
      await list();
      await showing(page, 1);
      await press(page, `a[href="#/register/${due}"]`);
      await page.locator(".form-bar").waitFor();
      await press(page, "#sign button");
      await enterTo(page, "alive-30-days");
      await page.keyboard.press("1");
      await page.keyboard.press("Control+Enter");
      await press(page, "#sign > .ds-button");
      await expect.poll(async () => (await desk.view(due)).values["alive-30-days"]?.value, LATER).toBe(true);
      expect((await desk.view(due)).history.at(-1)).toMatchObject({ type: "followed-up" });
    },
    SLOW,
  );

  it(
    "another possible arrest is dismissed from the list with a reason",
    async () => {
      await list();
      const left = await desk.possible();
      await page.locator(`[data-possibles="${String(left.length)}"]`).waitFor(LATER);
      const other = left[0]?.incident ?? "";
      await press(page, `[data-possible="${other}"] summary`);
      await press(page, `[data-possible="${other}"] select`, "ArrowDown");
      await press(page, `[data-possible="${other}"] .form-row button`);
      await expect.poll(async () => (await desk.possible()).length, LATER).toBe(left.length - 1);
      await page.locator(`[data-possibles="${String(left.length - 1)}"]`).waitFor(LATER);
    },
    SLOW,
  );

  it.each(LOOKS)(
    "the signed form on a %s, %s",
    async (size, colorScheme, viewport) => {
      const name = `story-5-signed-${size}-${colorScheme}`;
      expect(await looks(desk, ADDRESS, { viewport, colorScheme, shows: "[data-delivery]", name })).toEqual([]);
    },
    SLOW,
  );
});

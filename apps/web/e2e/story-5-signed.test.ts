import { type Instant, addMonths, addSeconds, instantOf, osloDay } from "@prehosp/model/time";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { enterTo, focused, tabTo, type } from "./register-keys.ts";
import { ADDRESS, FORM, LOOKS, SLOW, type View, entry, registrar, state } from "./registrar.ts";
import { LATER } from "./tablet.ts";

const FAR = { most: 400 } as const;
const DATASET = "prehosp.ohca";
const MONTHS_AGO = 2;

type Desk = Awaited<ReturnType<typeof registrar>>;

const today = () => osloDay(instantOf(Date.now()));

/** Writes and signs a form of an arrest at noon of a day some months ago, as a screen would; answers which form it is. */
const signedFrom = async (desk: Desk, months: number): Promise<string> => {
  const window = crypto.randomUUID();
  const { form } = (await desk.post("registry/forms", { dataset: DATASET, key: crypto.randomUUID() })).json as View;
  const value = `${addMonths(today(), -months)}T12:00:00.000Z`;
  const entries = { "time-registered": { value, exactness: "exact" }, "alive-24-hours": { value: true } };
  await desk.post(`registry/forms/${form}/saves`, { window, n: 1, seen: 1, entries });
  const { revision, violations: said } = await desk.view(form);
  const confirmed = said.filter(({ level }) => level === "warning").map(({ rule }) => rule);
  const signed = await desk.post(`registry/forms/${form}/signatures`, { window, n: 2, seen: revision, confirmed });
  expect(signed).toMatchObject({ status: 201, json: { form: { standing: "signed" } } });
  return form;
};

describe.skipIf(skip !== undefined)("story 5: a form is signed, corrected and delivered, by keyboard only", () => {
  let desk: Desk;
  let page: Page;
  let due: string;
  beforeAll(async () => {
    desk = await registrar();
    due = await signedFrom(desk, MONTHS_AGO);
    await desk.post("registry/forms", { incident: "demo-arrest" });
    const entries = { shocks: { value: 3 }, transported: { value: true }, "alive-24-hours": { value: true } };
    await desk.post(`registry/forms/${FORM}/saves`, { window: crypto.randomUUID(), n: 1, seen: 1, entries });
    page = await desk.page();
    await desk.at(page, ADDRESS, ".form-bar");
  }, SLOW);
  afterAll(() => desk?.end());

  const press = async (selector: string, key = "Enter") => {
    await tabTo(page, selector, FAR);
    await page.keyboard.press(key);
  };
  const registered = async () => (await desk.asked<{ readonly registered: number }>("registry/coverage")).registered;
  const list = (shows = "#coverage") => desk.at(page, "#/register", shows);
  const showing = async (steps: number) => {
    await tabTo(page, "#forms + .form-row select", FAR);
    for (let i = 0; i < steps; i++) await page.keyboard.press("ArrowDown");
  };
  /** Goes through the reason of a correction and saves it. */
  const saveCorrection = async () => {
    await page.keyboard.press("Control+Enter");
    await press("#sign select", "ArrowDown");
    await press("#sign .form-row button");
  };

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
      // On the day itself nobody can know who lives a day later: the rule says so, and leads to the field.
      await tabTo(page, "#sign .to-field");
      await picture(page, "story-5-signing");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe("alive-24-hours");
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
    },
    SLOW,
  );

  it(
    "a correction outlives the network and the page: it stands as it was typed, and nothing is sent without a reason",
    async () => {
      await press("#sign button");
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
      await list();
      await showing(2);
      const row = page.locator("tr", { has: page.locator(`a[href="${ADDRESS}"]`) });
      await row.getByText("usendt på denne maskinen").waitFor();
      await press(`a[href="${ADDRESS}"]`);
      await page.locator('[data-changed="2"]').waitFor(LATER);
      expect(await state(page)).toMatch(/^Rettelsen er ikke lagret/);
      expect(await entry(page, "shocks").locator("input").first().inputValue()).toBe("4");
      expect(await entry(page, "ph").locator("input").first().inputValue()).toBe("7,2");
      expect(await entry(page, "shocks").innerText()).toContain("ikke sendt ennå");
      expect(await desk.held("shocks")).toBe(3);
      expect((await desk.view()).history.map(({ type: one }) => one)).not.toContain("corrected");
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-5-correcting");

      await saveCorrection();
      await expect.poll(() => desk.held("shocks"), LATER).toBe(4);
      expect(await desk.held("ph")).toBe(7.2);
      expect((await desk.view()).history.at(-1)).toMatchObject({ type: "corrected", because: "mistyped" });
      await expect.poll(() => state(page), LATER).not.toMatch(/^Rettelsen/);
      await press(".form-history summary");
      await page.locator(".form-history").getByText("Antall sjokk: 4 (var 3)").waitFor();
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    "what somebody else wrote since a correction was begun is not written over before one has chosen",
    async () => {
      await press("#sign button");
      await enterTo(page, "shocks");
      await type(page, "5");
      await page.locator('[data-changed="1"]').waitFor();
      const because = "new-information";
      const { revision: seen } = await desk.view();
      const theirs = { window: crypto.randomUUID(), n: 1, seen, entries: { shocks: { value: 6 } }, because };
      await desk.post(`registry/forms/${FORM}/corrections`, { ...theirs, confirmed: [] });
      await saveCorrection();
      await entry(page, "shocks").locator("[data-refused-field]").waitFor(LATER);
      expect(await desk.held("shocks")).toBe(6);
      expect(await page.locator("#sign select").count()).toBe(0);
      await enterTo(page, "shocks");
      await press('[data-element="shocks"] .form-refused button');
      await saveCorrection();
      await expect.poll(() => desk.held("shocks"), LATER).toBe(5);
    },
    SLOW,
  );

  it(
    "the form is delivered, changed, shown as changed since, and delivered again from the list",
    async () => {
      await page.locator('[data-delivery="never"]').waitFor();
      await press("[data-delivery] button");
      await page.locator('[data-delivery="accepted"]').waitFor(LATER);
      expect((await desk.view()).deliveries).toMatchObject([{ receipt: "accepted", current: true }]);

      await press("#sign button");
      await enterTo(page, "lactate");
      await type(page, "4,1");
      await saveCorrection();
      await page.locator('[data-delivery="changed"]').waitFor(LATER);
      expect(await page.locator("[data-delivery]").innerText()).toContain("endret etter levering");
      await page.locator("[data-delivery]").scrollIntoViewIfNeeded();
      await picture(page, "story-5-delivery");
      expect(await violations(page)).toEqual([]);

      await list();
      await showing(3);
      await picture(page, "story-5-undelivered");
      await press(`[data-deliver="${FORM}"]`);
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
      await showing(1);
      await press(`a[href="#/register/${due}"]`);
      await page.locator(".form-bar").waitFor();
      await press("#sign button");
      await enterTo(page, "alive-30-days");
      await page.keyboard.press("1");
      await page.keyboard.press("Control+Enter");
      await press("#sign > .ds-button");
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
      expect(left.map(({ incident }) => incident)).not.toContain("demo-arrest");
      await page.locator(`[data-possibles="${String(left.length)}"]`).waitFor(LATER);
      const other = left[0]?.incident ?? "";
      await press(`[data-possible="${other}"] summary`);
      await press(`[data-possible="${other}"] select`, "ArrowDown");
      await press(`[data-possible="${other}"] .form-row button`);
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

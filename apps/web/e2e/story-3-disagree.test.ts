import { instantOf, osloDay } from "@prehosp/model/time";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, browserOf, demonstration, picture, skip } from "./demonstration.ts";
import { stationOf } from "./station.ts";
import { LATER, cell, tablet, tap, unsent } from "./tablet.ts";

const SLOW = 180_000;
/** Another station than the one of the story: what stands here is of its own class alone. */
const UNIT = "rk-evje-1";
const DATE = "story-3-uenige";
const ITEM = "talk-group";
const now = () => instantOf(Date.now());

describe.skipIf(skip !== undefined)("story 3: what tablets wrote is neither lost nor counted twice", () => {
  let demo: Demonstration;
  let browser: Browser;
  let owner: string;
  let people: readonly string[];
  let instructor: string;
  beforeAll(async () => {
    browser = await browserOf({ map: false });
    demo = await demonstration({ map: false });
    ({ members: people, organisation: owner, instructor } = await stationOf(demo, UNIT));
    const today = osloDay(now());
    const date = { id: DATE, course: "radioterminal-bruker", organisation: owner, place: "Evje" };
    await demo.post("courses/dates", { ...date, from: today, to: today, seats: 8 });
    const seat = { at: now(), by: "leder-1", date: DATE, kind: "enrolled" };
    const facts = people.slice(0, 2).map((person) => ({ ...seat, id: `plass-${person}`, person }));
    await demo.post(`courses/dates/${DATE}/seats`, { facts });
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  it(
    "an answer that is lost is sent again, and stands once",
    async () => {
      const page = await tablet(browser, demo, DATE, { serviceWorkers: "block" });
      const answers: string[] = [];
      await page.route("**/training", async (route) => {
        const response = await route.fetch();
        answers.push(await response.text());
        await (answers.length === 1 ? route.abort() : route.fulfill({ response }));
      });
      await page.getByLabel("Instruktør").fill(instructor);
      await tap(page, people[0] ?? "", `${ITEM} handheld`);
      await expect.poll(() => answers.length, LATER).toBe(2);
      expect(answers[0]).toContain('"new"');
      expect(answers[1]).toContain('"known"');
      await expect.poll(() => unsent(page), LATER).toBe("0");
      await page.context().close();
    },
    SLOW,
  );

  it(
    "two devices that disagree are both shown until the instructor settles it",
    async () => {
      const [, two = ""] = people;
      const check = { date: DATE, kind: "checked-off", item: ITEM, terminalType: "handheld", person: two };
      const said = (device: string, outcome: string) => ({
        ...check,
        id: device,
        at: now(),
        by: instructor,
        outcome,
        device,
      });
      const facts = [said("device-one", "passed"), said("device-other", "failed")];
      await demo.post(`organisations/${owner}/training`, { facts });
      const page = await tablet(browser, demo, DATE);
      await page.getByLabel("Instruktør").fill(instructor);
      await page.getByRole("heading", { name: "Må avgjøres" }).waitFor();
      expect(await cell(page, two, `${ITEM} handheld`).innerText()).toBe("!");
      await page.locator(".conflicts").scrollIntoViewIfNeeded();
      await picture(page, "story-3-conflict");
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: /^Avgjør som bestått/ }).click();
      await expect.poll(() => page.locator(".conflicts").count(), LATER).toBe(0);
      await expect.poll(() => cell(page, two, `${ITEM} handheld`).innerText(), LATER).toBe("✓");
      await page.context().close();
    },
    SLOW,
  );

  it(
    "who may not attest does not count, and nobody attests to himself",
    async () => {
      const [one = "", two = "", , , , sixth = ""] = people;
      const page = await tablet(browser, demo, DATE);
      // Somebody who is no instructor: kept, and does not count; oneself: refused, and stands on the device until it is removed.
      await page.getByLabel("Instruktør").fill(sixth);
      await tap(page, two, `${ITEM} vehicle`);
      await page.locator('[data-not-counted="1"]').getByText("Instruktøren oppfylte ikke kravet").waitFor();
      await expect.poll(() => cell(page, two, `${ITEM} vehicle`).innerText(), LATER).toBe("?");
      await page.getByLabel("Instruktør").fill(one);
      await cell(page, one, `${ITEM} vehicle`).click();
      await page.locator('[data-refused="1"]').getByText("Ingen attesterer seg selv").waitFor();
      expect(await cell(page, one, `${ITEM} vehicle`).innerText()).toBe("");
      await page.locator(".held-back").scrollIntoViewIfNeeded();
      await picture(page, "story-3-refused");
      await page.getByRole("button", { name: "Fjern fra enheten" }).click();
      await expect.poll(() => page.locator("[data-refused]").count(), LATER).toBe(0);
      await page.context().close();
    },
    SLOW,
  );
});

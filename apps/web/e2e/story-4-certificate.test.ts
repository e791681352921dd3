import { addDays, instantOf, osloDay, sayDay } from "@prehosp/model/time";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, browserOf, demonstration, picture, skip } from "./demonstration.ts";
import { SAYS, SLOW, onBoard, roomOf, saved } from "./rollout.ts";
import { LATER, tablet, tap, unsent } from "./tablet.ts";

/** A room with instructors of its own; no other file trains anybody there. */
const LOCAL = "amk-demo-nabo";
const DATE = "story-4-lokal";
const CODE = /^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/;

describe.skipIf(skip !== undefined)("story 4: a local class ends in certificates", () => {
  let demo: Demonstration;
  let browser: Browser;
  /** Of the certificate that the first test issues; it is shown once. */
  let code: string;
  beforeAll(async () => {
    browser = await browserOf({ map: false });
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  it(
    "a learner is checked off item by item, gets the final certificate on paper, and the room has one more who is trained",
    async () => {
      const today = osloDay(instantOf(Date.now()));
      const { missing, instructors } = await roomOf(demo, LOCAL);
      const [learner, instructor] = [missing.at(0)?.person ?? "", instructors.at(0) ?? ""];
      const { trained = 0 } = (await onBoard(demo, LOCAL)) ?? {};
      const date = { id: DATE, course: "lifex-bruker", organisation: "hf-demo", place: "Evje" };
      await demo.post("courses/dates", { ...date, from: today, to: today, seats: 6 });

      const check = await tablet(browser, demo, DATE);
      await check.getByLabel("Instruktør").fill(instructor);
      await check.getByLabel("Legg til deltaker").fill(learner);
      await check.getByRole("button", { name: "Legg til", exact: true }).click();
      for (const item of ["calls", "conference"]) await tap(check, learner, `${item} lifex`);
      await expect.poll(() => unsent(check), LATER).toBe("0");
      await picture(check, "story-4-check-off");
      expect(await violations(check)).toEqual([]);
      await check.context().close();

      const page = await demo.open(`#/opplaering/datoer/${DATE}`);
      const row = page.locator(`tr[data-person="${learner}"]`);
      await page.getByLabel("Meldt av").fill(instructor);
      await row.locator("summary", { hasText: "Beviset er vist" }).click();
      await row.getByLabel("Gjort dag").fill(sayDay(addDays(today, -10)));
      await row.getByRole("button", { name: "Beviset er vist" }).click();
      await row.getByText("alt er gjort").waitFor();
      await row.getByRole("button", { name: /^Utsted kursbevis/ }).click();
      code = (await row.getByRole("link", { name: CODE }).textContent()) ?? "";
      await row.locator("summary", { hasText: "Last ned (PDF)" }).click();
      await row.getByLabel("Deltakerens navn på papiret").fill("Åse Prøvesen");
      const path = await saved(page, () => row.getByRole("button", { name: "Last ned (PDF)" }).click());
      expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-4-certificate");

      expect((await onBoard(demo, LOCAL))?.trained).toBe(trained + 1);
      await page.close();
    },
    SLOW,
  );

  it(
    "anybody may ask if its code is valid; one that is withdrawn says so from then on",
    async () => {
      const page = await demo.open(`#/opplaering/datoer/${DATE}`);
      const row = page.locator("tr[data-person]");
      const learner = (await row.getAttribute("data-person")) ?? "";
      await page.goto(`${demo.url}verify/${code}`);
      await page.locator('[data-verified="valid"]').getByText("Gyldig kursbevis").waitFor();
      expect(await page.locator("body").textContent()).not.toContain(learner);
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-4-verify");
      await page.getByLabel("Kontrollkode").fill("AAAAA-BBBBB-CCCCC-DDDDD");
      await page.getByRole("button", { name: "Kontroller" }).click();
      await page.locator('[data-verified="unknown"]').waitFor();

      // It was issued by mistake: withdrawn after what that means is read, and its code says so from then on.
      await page.goto(`${demo.url}#/opplaering/datoer/${DATE}`);
      const revoke = row.locator("[data-revoke]");
      await revoke.locator("summary").press("Enter");
      await revoke.getByText("Skriv først hvem som melder.").waitFor();
      await page.getByLabel("Meldt av").fill(SAYS);
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-4-revoke");
      await revoke.getByRole("button", { name: "Ja, trekk tilbake" }).press("Enter");
      await row.getByText("Kursbeviset er trukket tilbake.").waitFor();
      await row.getByText("trukket tilbake", { exact: true }).waitFor();
      await page.goto(`${demo.url}verify/${code}`);
      await page.locator('[data-verified="revoked"]').waitFor();
      await page.close();
    },
    SLOW,
  );
});

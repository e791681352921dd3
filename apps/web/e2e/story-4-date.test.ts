import { addDays, instantOf, osloDay, sayDay } from "@prehosp/model/time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { looksOnPhone } from "./looks.ts";
import { SAYS, SLOW, classOf } from "./rollout.ts";

describe.skipIf(skip !== undefined)("story 4: a course date is set up, changed, cancelled and taken up again", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  it(
    "a date is set up, moved, given more seats, cancelled and taken up again by the keyboard, and what is wrong stands at its field",
    async () => {
      const page = await demo.open("#/opplaering/datoer");
      const setUp = page.locator("[data-set-up]");
      await setUp.locator("summary").press("Enter");
      await setUp.getByRole("button").press("Enter");
      for (const wrong of ["Velg et kurs.", "Velg hvem som arrangerer.", "Skriv hvor det holdes.", "fra 0."])
        await setUp.getByText(wrong).waitFor();
      expect(await setUp.locator('[aria-invalid="true"]').count()).toBe(6);
      const day = addDays(osloDay(instantOf(Date.now())), 30);
      await setUp.getByLabel(/^Kurs/).selectOption("lifex-bruker");
      await setUp.getByLabel("Arrangør").selectOption("hf-demo");
      await setUp.getByLabel("Sted").fill("Flekkefjord");
      await setUp.getByLabel("Første dag").fill(sayDay(day));
      await setUp.getByLabel("Siste dag").fill(sayDay(addDays(day, -1)));
      await setUp.getByLabel("Antall plasser").fill("1");
      await setUp.getByText("Siste dag kan ikke være før første dag.").waitFor();
      expect(await violations(page)).toEqual([]);
      await setUp.getByLabel("Siste dag").fill(sayDay(day));
      await setUp.getByLabel("Siste dag").press("Enter");

      const card = page.locator('[data-class^="lifex-bruker."]');
      await card.getByText("Flekkefjord").waitFor();
      const id = (await card.getAttribute("data-class")) ?? "";
      const date = async () => (await classOf(demo, id)).date;
      const change = card.locator("[data-change-date]");
      await change.locator("summary").first().press("Enter");
      await change.getByRole("button", { name: "Flytt datoen" }).press("Enter");
      await card.getByText("Skriv nøkkelen").waitFor();
      await card.getByLabel("Meldt av").fill(SAYS);
      await change.getByLabel("Siste dag").fill(sayDay(addDays(day, 1)));
      await change.getByRole("button", { name: "Flytt datoen" }).press("Enter");
      await card.getByText("Endringen er lagret.").waitFor();
      expect(await date()).toMatchObject({ from: day, to: addDays(day, 1), seats: 1 });
      await change.getByLabel("Antall plasser").fill("halvannen");
      await change.getByRole("button", { name: "Endre antall plasser" }).press("Enter");
      await change.getByText("Skriv et helt tall fra 0.").waitFor();
      await change.getByLabel("Antall plasser").fill("4");
      await change.getByRole("button", { name: "Endre antall plasser" }).press("Enter");
      await card.getByText("0 av 4 tatt").waitFor();
      const cancel = change.locator("[data-cancel]");
      await cancel.locator("summary").press("Enter");
      await card.scrollIntoViewIfNeeded();
      await picture(page, "story-4-date");
      expect(await violations(page)).toEqual([]);
      expect(await date()).toMatchObject({ cancelled: false });
      await cancel.getByRole("button", { name: "Ja, avlys" }).press("Enter");
      await card.getByText("avlyst", { exact: true }).waitFor();
      expect(await date()).toMatchObject({ cancelled: true, seats: 4 });
      expect(await change.count()).toBe(0);
      // It is held after all: taken up by whoever has seen that it stood cancelled.
      await card.getByRole("button", { name: "Ta opp igjen datoen" }).press("Enter");
      await change.waitFor();
      expect(await date()).toMatchObject({ cancelled: false, seats: 4 });
      await page.close();
    },
    SLOW,
  );

  it(
    "axe finds nothing on a telephone, dark, and it is not wider than the screen",
    async () => expect(await looksOnPhone(demo, "datoer")).toEqual([]),
    SLOW,
  );
});

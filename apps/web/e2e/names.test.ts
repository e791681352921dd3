import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, skip } from "./demonstration.ts";

const UNIT = "brann-evje-1";
const OTHER = "brann-risor-1";
const SLOW = 90_000;

describe.skipIf(skip !== undefined)("names of the crew", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  it(
    "are closed with why to whoever is not of the organisation, and opened by its own coordinator alone",
    async () => {
      const page = await demo.open(`#/beredskap/${UNIT}`, { viewport: DESKTOP });
      const line = (unit: string) => page.locator(`[data-unit="${unit}"]`);
      const why = line(UNIT).locator('[data-names="closed"]');
      await why.getByText(/^Navnene er forseglet\. Bare koordinator eller instruktør i Brannvesen Demo Evje/).waitFor();
      await why.getByText("I demonstrasjonen velger du øverst hvem du er.").waitFor();
      expect(await line(UNIT).getByRole("button", { name: "Vis navn" }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);

      const isLoaded = page.waitForEvent("load");
      await page.getByLabel("Du er").selectOption("coordinator-brann-dalene");
      await isLoaded;
      const first = line(UNIT).locator("[data-person]").first();
      const key = await first.getAttribute("data-person");
      expect(await first.locator("td").first().textContent()).toBe(key);
      await line(UNIT).getByRole("button", { name: "Vis navn" }).click();
      await expect.poll(() => first.locator("td").first().textContent()).not.toBe(key);
      // Of the region's stations, those of the own organisation are there.
      expect(await line(OTHER).count()).toBe(0);
      await page.setViewportSize(PHONE);
      expect(await violations(page)).toEqual([]);
      await page.close();

      // Another window is whoever it was; nothing is opened for it.
      const anew = await demo.open(`#/beredskap/${UNIT}`);
      await anew.locator(`[data-unit="${UNIT}"] [data-names="closed"]`).waitFor();
      await anew.close();
    },
    SLOW,
  );
});

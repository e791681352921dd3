import { Incident } from "@prehosp/model";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { incident } from "../src/fixtures/way.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

const exercise = Incident.parse({
  ...incident,
  id: "e2e-exercise",
  centre: "amk-demo",
  status: "exercise",
  missions: [],
  times: [],
  source: { system: "e2e", ref: "e2e-exercise" },
});
const test = { ...exercise, id: "e2e-test", status: "test", source: { system: "e2e", ref: "e2e-test" } };

const isInView = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

describe.skipIf(skip !== undefined)("what every screen says", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
    for (const one of [exercise, test]) expect((await demo.post("incidents", one)).status).toBe(201);
  }, 90_000);
  afterAll(() => demo.end());

  it.each([
    ["ØVELSE", exercise.id],
    ["TEST", test.id],
  ])(
    "an incident that is not actual says %s in the list, over its way, by the alarm button and in the title",
    async (mark, id) => {
      for (const viewport of [DESKTOP, PHONE]) {
        const page = await demo.open(`#/hendelser/${id}`, { viewport });
        await page.locator(`[data-way="${id}"]`).waitFor();
        for (const place of [`[data-incident="${id}"]`, ".way-head", ".decide-bar", ".banner"])
          expect(await page.locator(place).textContent()).toContain(mark);
        expect(await page.locator(".banner").textContent()).toContain("Valgt hendelse er ikke reell");
        expect(await page.title()).toMatch(new RegExp(`^${mark} · `));
        await picture(page, `${id}-${String(viewport.width)}`);
        // However far down the way one reads, the mark is on the screen.
        await page.locator("#figures").scrollIntoViewIfNeeded();
        expect(await isInView(page, ".banner .exercise")).toBe(true);
        await page.close();
      }
    },
  );

  it("an actual incident is not called an exercise", async () => {
    const page = await demo.open("#/hendelser/demo-arrest");
    await page.locator('[data-way="demo-arrest"]').waitFor();
    for (const place of ['[data-incident="demo-arrest"]', ".way-head", ".decide-bar", ".banner"])
      expect(await page.locator(place).textContent()).not.toMatch(/ØVELSE|TEST/);
    expect(await page.title()).toMatch(/^Evje og Hornnes · /);
    await page.close();
  });

  it("a print of an exercise says so on the sheet, with the demonstration and the edition", async () => {
    const page = await demo.open(`#/hendelser/${exercise.id}`);
    await page.locator(`[data-way="${exercise.id}"]`).waitFor();
    await page.emulateMedia({ media: "print" });
    for (const text of ["ØVELSE", "DEMONSTRASJON", "høringsutkast 2019, ikke gjeldende"])
      expect(await page.locator(".banner").getByText(text).first().isVisible()).toBe(true);
    // The head of a table is printed on every sheet.
    expect(await page.locator(".banner").evaluate((banner) => getComputedStyle(banner).display)).toBe(
      "table-header-group",
    );
    expect(await page.locator(".way-head .exercise").isVisible()).toBe(true);
    await page.close();
  });

  it.each(["#/hendelser", "#/indikatorer", "#/regler"])(
    "%s says that this is a demonstration, and which edition it rests on with its status",
    async (address) => {
      for (const viewport of [DESKTOP, PHONE]) {
        const page = await demo.open(address, { viewport });
        await page.locator(".banner").waitFor();
        for (const text of ["DEMONSTRASJON", "høringsutkast 2019, ikke gjeldende", "Ikke til klinisk bruk"])
          expect(await page.locator(".banner").getByText(text).first().isVisible()).toBe(true);
        expect(await page.title()).toContain("DEMONSTRASJON");
        await page.close();
      }
    },
  );
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { registered } from "./defibrillators.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";

const SLOW = 90_000;
const DOOR = "Nøkkelboks ved porten";

/** Goes on with Tab until the focus stands on what is named so. */
const tabTo = async (page: Page, name: RegExp, most = 120): Promise<void> => {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const says = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (name.test(says.trim())) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
};

describe.skipIf(skip !== undefined)("the area of defibrillators", () => {
  let demo: Demonstration;
  let own: string;
  beforeAll(async () => {
    demo = await demonstration({ alone: true });
    own = await registered(demo, "Prøvehallen", { access: DOOR });
  }, 180_000);
  afterAll(() => demo?.end());

  const screens = [
    ["list", "", ".defibrillators table"],
    ["sync", "/synk", "h1"],
    ["coverage", "/dekning", '.map-canvas[data-points], .defibrillators p[role="status"]'],
  ] as const;
  describe.each([
    ["desktop", "light", DESKTOP],
    ["desktop", "dark", DESKTOP],
    ["phone", "light", PHONE],
    ["phone", "dark", PHONE],
  ] as const)("on a %s, %s", (size, colorScheme, viewport) => {
    it.each(screens)(
      "axe finds nothing on the %s, and it fits",
      async (name, part, shows) => {
        const look = { viewport, colorScheme, shows, name: `defibrillators-${name}-${size}-${colorScheme}` };
        expect(await looks(demo, `#/hjertestartere${part}`, look)).toEqual([]);
      },
      SLOW,
    );
    it(
      "axe finds nothing on one of them",
      async () => {
        const name = `defibrillators-one-${size}-${colorScheme}`;
        expect(
          await looks(demo, `#/hjertestartere/en/${own}`, { viewport, colorScheme, shows: ".criteria", name }),
        ).toEqual([]);
      },
      SLOW,
    );
  });

  it(
    "narrows the list to what is unclear, hidden or reported, and shows the rest of it",
    async () => {
      const page = await demo.open("#/hjertestartere");
      const outcomes = () =>
        page
          .locator("td:nth-child(2) [data-outcome]")
          .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset["outcome"]))]);
      const listed = () => page.locator("[data-listed]").getAttribute("data-listed");
      expect(await listed()).toBe("100");
      await page.getByRole("button", { name: "Vis flere" }).click();
      await page.locator('[data-listed="200"]').waitFor();
      await page.getByLabel("Viser").selectOption("unclear");
      await expect.poll(outcomes, { timeout: 10_000 }).toEqual(["unclear"]);
      await page.getByLabel("Viser").selectOption("usable");
      await expect.poll(outcomes, { timeout: 10_000 }).toEqual(["met"]);
      await page.getByLabel("Viser").selectOption("hidden");
      await page.getByText("ikke oppfylt:").first().waitFor();
      await page.close();
    },
    SLOW,
  );

  it(
    "tells each criterion with its source one click away, reports one and puts it back, by keyboard alone",
    async () => {
      const page = await demo.open(`#/hjertestartere/en/${own}`);
      await page.locator(".criteria").first().waitFor();
      const usable = page.locator("dd [data-outcome]").first();
      expect(await usable.getAttribute("data-outcome")).toBe("met");
      await tabTo(page, /^Brukt$/);
      await page.keyboard.press("Enter");
      await page.getByText("Meldt inn: Brukt").waitFor();
      await page.locator('[data-flags="1"]').waitFor();
      expect(await usable.getAttribute("data-outcome")).toBe("not-met");
      await tabTo(page, /^Sett tilbake i bruk$/);
      await page.keyboard.press("Enter");
      await page.locator("[data-flags]").waitFor({ state: "detached" });
      expect(await usable.getAttribute("data-outcome")).toBe("met");
      await tabTo(page, /^kilde/);
      await page.keyboard.press("Enter");
      await page.locator(".criterion-source[open] p").first().waitFor();
      await page.close();
    },
    SLOW,
  );

  it(
    "opens the way in for those who work with AMK, and for nobody else",
    async () => {
      const page = await demo.open(`#/hjertestartere/en/${own}`);
      await page.getByRole("button", { name: /^Vis info til nødetater/ }).click();
      await page.locator(`[data-access="${own}"]`).getByText(DOOR).waitFor();
      const isLoaded = page.waitForEvent("load");
      await page.getByLabel("Du er").selectOption("coordinator-brann-dalene");
      await isLoaded;
      await page.getByRole("button", { name: /^Vis info til nødetater/ }).click();
      await page.getByText("Bare AMK får se dette.").waitFor();
      expect(await page.locator("main").innerText()).not.toContain(DOOR);
      await page.close();
    },
    SLOW,
  );

  it(
    "shows what another register would change before anything is written, and applies that",
    async () => {
      const page = await demo.open("#/hjertestartere/synk");
      const preview = page.getByRole("button", { name: "Vis hva som ville endre seg" });
      await preview.click();
      await page.locator("[data-plan] table").waitFor();
      expect(await violations(page)).toEqual([]);
      const steps = Number(await page.locator("[data-steps]").getAttribute("data-steps"));
      expect(steps).toBeGreaterThan(0);
      expect(await page.locator("[data-plan] tbody tr").count()).toBe(steps);
      await page.getByRole("button", { name: "Bruk disse endringene" }).click();
      await page.getByText("Skrevet.").waitFor();
      await preview.click();
      await page.locator('[data-steps="0"]').waitFor();
      await page.close();
    },
    SLOW,
  );

  it(
    "draws the people in reach hour by hour, and says the same in figures",
    async () => {
      const page = await demo.open("#/hjertestartere/dekning");
      await page.locator("rect.met").first().waitFor();
      const bars = await page.locator("rect.met").count();
      expect(bars).toBe(24);
      expect(await page.locator(".hour-bars tbody tr").count()).toBe(24);
      await page.close();
    },
    SLOW,
  );

  describe("in the way of an incident", () => {
    it(
      "lists what a second person can fetch, under the alarm button",
      async () => {
        const page = await demo.open("#/hendelser/demo-now");
        const part = page.locator("#way section", { has: page.locator("#second-person") });
        await part.locator("[data-defibrillator]").first().waitFor();
        expect(await part.innerText()).toMatch(/fram og tilbake/);
        const first = part.locator("[data-defibrillator]").first();
        const id = await first.getAttribute("data-defibrillator");
        await first.getByRole("button", { name: /^Brukt/ }).click();
        await first.getByText("Meldt inn: Brukt").waitFor();
        const one = (await demo.get(`defibrillators/${id ?? ""}`)) as { line: { flags: { about: string }[] } };
        expect(one.line.flags.map(({ about }) => about)).toEqual(["used"]);
        await part.getByRole("button", { name: "Slå opp på nytt" }).click();
        await expect.poll(() => part.locator(`[data-defibrillator="${id ?? ""}"]`).count()).toBe(0);
        expect(await violations(page)).toEqual([]);
        await page.close();
      },
      SLOW,
    );

    it(
      "never takes the proposal with it where it fails or is slow",
      async () => {
        for (const fail of ["abort", "wait"] as const) {
          const page = await demo.open("#/hendelser/demo-now", {}, (one) => {
            void one.route("**/incidents/*/defibrillators", (route) => {
              if (fail === "abort") void route.abort();
            });
          });
          await page.locator(".lines-proposed .line").first().waitFor();
          const words = fail === "abort" ? "Hjertestarterne kunne ikke hentes." : "Henter …";
          await page.locator("#way").getByText(words).first().waitFor();
          expect(await page.locator(".decide-bar").count()).toBe(1);
          await page.close();
        }
      },
      SLOW,
    );
  });
});

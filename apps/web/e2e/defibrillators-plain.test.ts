import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { HERE, registered } from "./defibrillators.ts";
import { type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

const SLOW = 90_000;
const plain: BrowserContextOptions = { javaScriptEnabled: false };

describe.skipIf(skip !== undefined)("the public pages of defibrillators", () => {
  let demo: Demonstration;
  let usable: string;
  beforeAll(async () => {
    demo = await demonstration({ map: false, alone: true });
    usable = await registered(demo, "Prøvehallen <b>fet</b>");
  }, 180_000);
  afterAll(() => demo?.end());

  const open = async (options: BrowserContextOptions = {}, path = "hjertestartere") => {
    const page = await demo.browser.newPage({ viewport: PHONE, locale: "nb-NO", ...options });
    await page.goto(`${demo.url}${path}`);
    return page;
  };

  describe("without JavaScript", () => {
    it(
      "lists, finds by place, and shows one, in the language that was chosen",
      async () => {
        const page = await open(plain);
        expect(await page.locator("body").innerText()).toMatch(/^Ring 113\. Start HLR\. Send en annen\./);
        await page.locator('input[name="sted"]').fill("prøvebygda");
        await page.locator('input[name="sted"]').press("Enter");
        await page.getByRole("button", { name: "Prøvebygda", exact: true }).click();
        const one = page.locator(`li[data-id="${usable}"]`);
        await one.waitFor();
        await picture(page, "defibrillators-plain-found");
        expect(page.url()).not.toMatch(/58[.,]|pr%C3%B8vebygda/i);
        await one.getByRole("link").click();
        await page.getByRole("heading", { level: 1, name: "Prøvehallen <b>fet</b>" }).waitFor();
        await picture(page, "defibrillators-plain-one");
        await page.getByRole("link", { name: "English" }).click();
        expect(await page.locator("body").innerText()).toMatch(/^Call 113\. Start CPR\. Send someone else\./);
        expect(await page.locator("html").getAttribute("lang")).toBe("en");
        await page.close();
      },
      SLOW,
    );

    it(
      "reports a fault, and then says that it cannot be used",
      async () => {
        const other = await registered(demo, "Til feilmelding", { lat: HERE.latitude + 0.01 });
        const page = await open(plain, `hjertestartere/${other}`);
        await page.getByLabel("Den virker ikke, eller noe mangler").check();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Takk. Eieren får beskjed").waitFor();
        await page.goto(`${demo.url}hjertestartere/${other}`);
        expect(await page.locator("li[data-outcome]").getAttribute("data-outcome")).toBe("not-met");
        await page.close();
      },
      SLOW,
    );

    it(
      "registers one, keeps what was written where something was wrong, and confirms it by its link",
      async () => {
        const page = await open(plain, "hjertestartere/ny");
        await page.locator('[name="name"]').fill("Min egen");
        await page.locator('[name="position"]').fill("8.1, 58.3");
        await page.locator('[name="responsibleName"]').fill("Ansvarlig Prøvesen");
        await page.locator('[name="responsibleEmail"]').fill("ansvarlig@example.invalid");
        await page.locator('[name="responsiblePhone"]').fill("+47 000 00 111");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("alert").waitFor();
        expect(await page.locator('[name="name"]').inputValue()).toBe("Min egen");
        await page.locator('[name="position"]').fill("58.3, 8.1");
        await picture(page, "defibrillators-plain-register");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Registrert.").waitFor();
        await page.locator('a[href*="/bekreft/"]').click();
        await page.getByLabel("Jeg har sett at den henger der og er klar").check();
        await page.getByRole("button", { name: "Bekreft hjertestarteren" }).click();
        await page.getByText("Takk. Den er bekreftet.").waitFor();
        // What the register asks for is still missing, and it says so.
        await page.getByText("Den vises ikke ennå:").waitFor();
        await page.close();
      },
      SLOW,
    );
  });

  it.each([
    ["the form to register", "hjertestartere/ny"],
    ["what is not here", "hjertestartere/nobody"],
  ])(
    "axe finds nothing on %s, and it fits on a phone",
    async (_, path) => {
      const page = await open({ colorScheme: "dark" }, path);
      expect([
        await violations(page),
        await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
        await page.locator(".near").count(),
      ]).toEqual([[], false, 0]);
      await page.close();
    },
    SLOW,
  );
});

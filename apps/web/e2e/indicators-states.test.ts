import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { cableTo } from "./cable.ts";
import { type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

const SLOW = 300_000;
const ONE = "#/indikatorer/log-fields-complete/unit";
const LIST = "#/indikatorer";

const says = (status: number, body: object) => (route: Route) =>
  route.fulfill({ status, contentType: "application/problem+json", body: JSON.stringify({ status, ...body }) });
const STATES = [
  ["has no ledger", says(503, { title: "The ledger does not answer" }), "Hovedboken svarer ikke"],
  [
    "does not take the question",
    says(422, { title: "Unprocessable", issues: [{ path: "/query/from", message: "not the first of a month" }] }),
    "/query/from",
  ],
  ["is never heard", (route: Route) => route.abort("timedout"), "Huben svarer ikke"],
  ["says something else", (route: Route) => route.fulfill({ json: { else: true } }), "Svaret kunne ikke leses"],
] as const;

describe.skipIf(skip !== undefined)("the area of indicators, where there are no figures", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  /** A page that asks for figures over a road of the test's own. */
  const over = (address: string, road: (route: Route) => unknown, locale = "nb-NO"): Promise<Page> =>
    demo.open(address, { locale }, (page) => void page.route("**/api/v1/indicators/**", road));

  it.each(STATES)(
    "a hub that %s: each figure says so under its own heading, and no figure stands",
    async (what, road, said) => {
      for (const [address, headings] of [
        [LIST, ["Utstein-flyt"]],
        [ONE, ["Sammenlignet, med intervall: Enhet", "Måned for måned"]],
      ] as const) {
        const page = await over(address, road);
        for (const heading of headings) {
          const figure = page.locator(`section[aria-label="${heading}"]`);
          await figure.getByRole("alert").waitFor();
          expect(await figure.innerText()).toContain(said);
        }
        expect(await page.getByRole("alert").count()).toBe(headings.length + 1);
        expect(await page.locator(".figure, .drawn svg[role=img]").count()).toBe(0);
        expect(await violations(page)).toEqual([]);
        await picture(page, `indicators-${what.replaceAll(" ", "-")}-${address === LIST ? "list" : "one"}`);
        await page.close();
      }
    },
    SLOW,
  );

  it(
    "figures that are on their way are waited for under their own headings",
    async () => {
      const held: Route[] = [];
      const page = await demo.browser.newPage({ locale: "nb-NO", viewport: PHONE, colorScheme: "dark" });
      await page.route("**/api/v1/indicators/**", (route) => void held.push(route));
      await page.goto(`${demo.url}${ONE}`);
      const run = page.locator('section[aria-label="Måned for måned"]');
      await run.getByRole("status").waitFor();
      expect(await run.innerText()).toContain("Henter …");
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await picture(page, "indicators-waiting");
      await page.close();
    },
    SLOW,
  );

  it(
    "a hub without a single figure says that there is none",
    async () => {
      const page = await over(LIST, (route) => route.fulfill({ json: { measured: [], flow: [] } }));
      await page.getByText("Ingen målinger.").waitFor();
      await page.getByText("Ingen tall å tegne").waitFor();
      expect(await page.locator("[data-indicator]").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    SLOW,
  );

  it(
    "a line that breaks and is mended: what did not come is asked for again, and then it stands",
    async () => {
      const cable = await cableTo(demo.url);
      const page = await demo.browser.newPage({ locale: "nb-NO" });
      await page.goto(`${cable.url}${LIST}`);
      await page.locator("[data-indicator]").first().waitFor({ timeout: 60_000 });
      cable.cut();
      await page.getByLabel("Periode").selectOption("tre");
      const again = page.getByRole("main").getByRole("button", { name: "Prøv igjen" });
      await again.first().waitFor();
      expect(await page.locator("[data-indicator]").count()).toBe(0);
      cable.mend();
      await again.first().click();
      await page.locator("[data-indicator]").first().waitFor({ timeout: 60_000 });
      await page.close();
      cable.end();
    },
    SLOW,
  );

  it.each([
    ["nn", "Indikatorar", "Samanlikna, med intervall: Eining", "Månad for månad", "Byggjer på"],
    ["en", "Indicators", "Compared, with intervals: Unit", "Month by month", "Rests on"],
  ] as const)(
    "in %s everything is said in that language",
    async (language, title, bars, run, rests) => {
      const page = await demo.browser.newPage({ locale: language, viewport: PHONE });
      await page.goto(`${demo.url}${LIST}`);
      await page.locator(".header select").first().selectOption(language);
      await page.locator("[data-rests]").first().waitFor({ timeout: 60_000 });
      expect(await page.locator("h1").last().innerText()).toBe(title);
      expect(await page.locator("[data-rests]").first().innerText()).toContain(rests);
      expect(await violations(page)).toEqual([]);
      await picture(page, `indicators-list-${language}`);
      await page.goto(`${demo.url}${ONE}`);
      for (const heading of [bars, run]) {
        const drawn = page.getByRole("region", { name: heading });
        await drawn.locator("svg[role=img]").waitFor({ timeout: 60_000 });
        expect(await drawn.locator("svg[role=img]").getAttribute("lang")).toBe(language);
      }
      expect(await violations(page)).toEqual([]);
      await picture(page, `indicators-one-${language}`);
      await page.close();
    },
    SLOW,
  );
});

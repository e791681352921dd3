import { addDays, instantOf } from "@prehosp/model/time";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, PHONE, browserOf, demonstration, picture, ready, skip } from "./demonstration.ts";
import { INSTRUCTOR, OWNER, UNIT, crew, overdue, planned, skills, today, told } from "./story-3-crew.ts";

const SLOW = 180_000;
const LATER = { timeout: 30_000 } as const;
const TABLET = { width: 1024, height: 768 } as const;
const DRILL = "#/utsjekk/ovelse-1";

interface ClassRead {
  readonly learners: readonly {
    readonly person: string;
    readonly parts: readonly { readonly item: string; readonly outcome: string }[];
  }[];
}

describe.skipIf(skip !== undefined)("story 3: the coordinator of a fire service", () => {
  let demo: Demonstration;
  let browser: Browser;
  beforeAll(async () => {
    browser = await browserOf({ map: false });
    demo = await demonstration({ map: false, alone: true });
    await told(demo);
    await planned(demo);
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  const board = async () => {
    const page = await demo.open(`#/beredskap/${UNIT}`, { viewport: TABLET });
    await page.locator(`[data-unit="${UNIT}"] table`).first().waitFor();
    return page;
  };
  const line = (page: Page) => page.locator(`[data-unit="${UNIT}"]`);
  const colour = (page: Page) => line(page).getAttribute("data-colour");
  const unsent = (page: Page) => page.locator("[data-unsent]").getAttribute("data-unsent");
  const cell = (page: Page, person: string, item: string) => page.locator(`[data-cell="${person} ${item}"]`);
  const available = async () => {
    const units = (await demo.get("units")) as readonly {
      readonly unit: { readonly id: string };
      readonly seen: { readonly available?: { readonly outcome: string; readonly until?: string } };
    }[];
    return units.find(({ unit }) => unit.id === UNIT)?.seen.available;
  };
  /** How many items the hub holds to be passed, participant by participant. */
  const passed = async () =>
    ((await demo.get("courses/dates/ovelse-1")) as ClassRead).learners.map(
      ({ parts }) => parts.filter(({ outcome }) => outcome === "passed").length,
    );
  /** Cuts the network of everything in the browser's window, and gives it back. */
  const network = (context: BrowserContext, isThere: boolean) => context.setOffline(!isThere);
  /** The drill in a window of a tablet of its own. */
  const tablet = async (options = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: TABLET, locale: "nb-NO", hasTouch: true, ...options });
    const page = await context.newPage();
    await page.goto(`${demo.url}${DRILL}`);
    await ready(page);
    await page.locator(".drill-grid").waitFor();
    return page;
  };
  const instructed = (page: Page) => page.getByLabel("Instruktør").fill(INSTRUCTOR);
  const tap = async (page: Page, person: string, item: string) => {
    await cell(page, person, item).click();
    await expect.poll(() => cell(page, person, item).innerText(), LATER).not.toBe("");
  };

  it(
    "the board is yellow with two of eight overdue, and says why",
    async () => {
      const page = await board();
      expect(await colour(page)).toBe("yellow");
      await line(page).getByText("2 av 8 mangler noe").waitFor();
      await line(page).locator("summary", { hasText: "Hvorfor" }).click();
      await line(page).getByText("2 i mannskapet").first().waitFor();
      const [first = ""] = overdue;
      await line(page).locator(`[data-person="${first}"]`).getByText("Mangler noe").waitFor();
      await line(page)
        .locator(`[data-person="${crew[7] ?? ""}"]`)
        .getByText("Oppfyller alt")
        .waitFor();
      await page.locator('[data-ending="avtale-12-sju-av-ni"]').getByText("mangler").waitFor();
      await line(page).scrollIntoViewIfNeeded();
      await picture(page, "story-3-board");
      expect(await violations(page)).toEqual([]);
      // Names are sealed: they are for the organisation's own coordinator and instructor, and nobody in particular is neither.
      await line(page).getByRole("button", { name: "Vis navn" }).click();
      await line(page).getByRole("alert").waitFor();
      await page.locator(".drills a", { hasText: "arsovelse" }).click();
      await page.locator(".drill-grid").waitFor();
      await page.close();
    },
    SLOW,
  );

  it.each([
    ["dark, on a tablet", TABLET],
    ["dark, on a telephone", PHONE],
  ] as const)(
    "axe finds nothing on the board or the check-off, %s",
    async (_, viewport) => {
      for (const address of [`#/beredskap/${UNIT}`, DRILL]) {
        const page = await demo.open(address, { viewport, colorScheme: "dark" });
        await page.locator("main table").first().waitFor();
        const isTooWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        await picture(page, `story-3-${address.includes("utsjekk") ? "drill" : "board"}-${String(viewport.width)}`);
        expect([...(await violations(page)), ...(isTooWide ? ["wider than the screen"] : [])]).toEqual([]);
        await page.close();
      }
    },
    SLOW,
  );

  it(
    "twelve skills are checked off with the network cut, stand through a reload and a crash, and turn the board green once sent",
    async () => {
      const page = await tablet();
      const context = page.context();
      await page.locator('[data-offline="true"]').waitFor({ timeout: 30_000 });
      // Without an instructor nothing can be written.
      expect(await page.locator(".drill-grid .cell:enabled").count()).toBe(0);
      await instructed(page);
      await network(context, false);
      const [one = "", two = ""] = overdue;
      for (const person of overdue) await page.getByRole("button", { name: `${person}, ikke møtt` }).click();
      for (const { competence } of skills) await tap(page, one, competence);
      await expect.poll(() => unsent(page), LATER).toBe("14");
      await page.getByText("14 ikke sendt").waitFor();
      await page.getByText(/^Uten nett/).waitFor();

      await page.reload();
      await page.locator(".drill-grid").waitFor();
      expect(await unsent(page)).toBe("14");
      await page.getByText("DEMONSTRASJON").waitFor();
      const [skill] = skills;
      expect(await cell(page, one, skill?.competence ?? "").getAttribute("aria-label")).toContain("ikke sendt");
      for (const { competence } of skills) await tap(page, two, competence);
      await picture(page, "story-3-offline");
      expect(await violations(page)).toEqual([]);

      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main button, main input, main select, main a, main summary")]
          // A radio button is pressed on its label.
          .map((element) => element.closest<HTMLElement>(".writes label") ?? element)
          .map((element) => ({ says: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 44 || box.height < 44)
          .map(({ says, box }) => `${says ?? ""} ${String(box.width)}×${String(box.height)}`),
      );
      expect(small).toEqual([]);

      // The window is gone without a word, as when the battery dies; another one opens without network.
      await page.close();
      const after = await context.newPage();
      await after.goto(`${demo.url}${DRILL}`);
      await ready(after);
      await after.locator(".drill-grid").waitFor();
      expect(await unsent(after)).toBe("26");
      expect(await passed()).toEqual([0, 0]);

      await network(context, true);
      await expect.poll(() => unsent(after), LATER).toBe("0");
      await after.getByText("Alt er sendt").waitFor();
      await picture(after, "story-3-sent");
      expect(await passed()).toEqual([12, 12]);
      const green = await board();
      expect(await colour(green)).toBe("green");
      await green.close();
      await context.close();
    },
    SLOW,
  );

  it(
    "an answer that is lost is sent again, and stands once",
    async () => {
      const page = await tablet({ serviceWorkers: "block" });
      const answers: string[] = [];
      await page.route("**/training", async (route) => {
        const response = await route.fetch();
        answers.push(await response.text());
        await (answers.length === 1 ? route.abort() : route.fulfill({ response }));
      });
      await instructed(page);
      const [one = ""] = overdue;
      await tap(page, one, "talk-group håndholdt");
      await expect.poll(() => answers.length, LATER).toBe(2);
      expect(answers[0]).toContain('"new"');
      expect(answers[1]).toContain('"known"');
      await expect.poll(() => unsent(page), LATER).toBe("0");
      await page.close();
    },
    SLOW,
  );

  it(
    "two devices that disagree are both shown until the instructor settles it, and who may not attest does not count",
    async () => {
      const [one = "", two = ""] = overdue;
      const item = "talk-group";
      const check = { date: "ovelse-1", kind: "checked-off", item, terminalType: "håndholdt" };
      const other = { ...check, person: one, by: INSTRUCTOR, outcome: "failed", device: "device-other" };
      const id = "annen-enhet-1";
      await demo.post(`organisations/${OWNER}/training`, { facts: [{ ...other, id, at: instantOf(Date.now()) }] });
      const page = await tablet();
      await instructed(page);
      await page.getByRole("heading", { name: "Må avgjøres" }).waitFor();
      expect(await cell(page, one, `${item} håndholdt`).innerText()).toBe("!");
      await page.locator(".conflicts").scrollIntoViewIfNeeded();
      await picture(page, "story-3-conflict");
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: /^Avgjør som bestått/ }).click();
      await expect.poll(() => page.locator(".conflicts").count(), LATER).toBe(0);
      await expect.poll(() => cell(page, one, `${item} håndholdt`).innerText(), LATER).toBe("✓");

      // Somebody who is no instructor: kept, and does not count; oneself: refused, and stands on the device until it is removed.
      await page.getByLabel("Instruktør").fill(crew[5] ?? "");
      await tap(page, two, `${item} kjøretøy`);
      await page.locator('[data-not-counted="1"]').getByText("Instruktøren oppfylte ikke kravet").waitFor();
      await expect.poll(() => cell(page, two, `${item} kjøretøy`).innerText(), LATER).toBe("?");
      await page.getByLabel("Instruktør").fill(two);
      await cell(page, two, `${item} håndholdt`).click();
      await page.locator('[data-refused="1"]').getByText("Ingen attesterer seg selv").waitFor();
      expect(await cell(page, two, `${item} håndholdt`).innerText()).toBe("");
      await page.locator(".held-back").scrollIntoViewIfNeeded();
      await picture(page, "story-3-refused");
      await page.getByRole("button", { name: "Fjern fra enheten" }).click();
      await expect.poll(() => page.locator("[data-refused]").count(), LATER).toBe(0);
      await page.close();
    },
    SLOW,
  );

  it(
    "pads that expire: out until an hour in one tap, seen by AMK at once; new pads, back, and refilled after use",
    async () => {
      const read = { id: "lest-1", at: instantOf(Date.now()), unit: UNIT, item: "aed-electrodes-1" };
      await demo.post(`units/${UNIT}/equipment`, {
        facts: [{ ...read, kind: "expiry-read", expires: addDays(today, -1) }],
      });
      const page = await board();
      expect(await colour(page)).toBe("red");
      await page.locator('[data-item="aed-electrodes-1"]').getByText("utløpt").waitFor();
      await line(page).getByLabel("Tilbake").selectOption({ index: 3 });
      const returns = await line(page).getByLabel("Tilbake").inputValue();
      await line(page).getByRole("button", { name: "Utstyr", exact: true }).click();
      await line(page).locator(".out").waitFor();
      expect(await available()).toMatchObject({ outcome: "no", until: returns });
      await line(page).scrollIntoViewIfNeeded();
      await picture(page, "story-3-out");
      expect(await violations(page)).toEqual([]);

      // The day was read wrong: read anew where the pads lie, and wrong again, which they are then taken out for.
      const details = line(page).locator(".unit-details");
      const pads = page.locator('[data-item="aed-electrodes-1"]');
      const readAnew = async (day: string) => {
        await pads.getByLabel("Utløper (22.11.2026)").fill(day);
        await pads.getByLabel("Utløper (22.11.2026)").press("Enter");
      };
      await pads.locator(".expiry summary").press("Enter");
      await readAnew("31.2.2027");
      await pads.getByText("Skriv dagen som").waitFor();
      expect(await violations(page)).toEqual([]);
      await readAnew("1.6.2099");
      await pads.getByText("01.06.2099").waitFor();
      expect(await pads.getByText("utløpt").count()).toBe(0);
      await picture(page, "story-3-expiry");
      await readAnew("1.6.2020");
      await pads.getByText("utløpt").waitFor();

      await pads.getByRole("button", { name: "Ta ut" }).click();
      await expect.poll(() => page.locator('[data-item="aed-electrodes-1"]').count(), LATER).toBe(0);
      const put = async (form: ReturnType<Page["locator"]>, item: string) => {
        await form.locator("summary").click();
        await form.getByLabel("Merke på gjenstanden").fill(item);
        await form.getByRole("button", { name: "Legg i" }).click();
        await form.getByText("Skriv dagen som").waitFor();
        await form.getByLabel("Utløper (22.11.2026)").fill("1.12.2099");
        await form.getByRole("button", { name: "Legg i" }).click();
        await page.locator(`[data-item="${item}"]`).waitFor();
      };
      await put(details.locator(".place", { hasText: "Legg i utstyr" }), "elektroder-2");
      await line(page).getByRole("button", { name: "Sett i beredskap" }).click();
      await expect.poll(async () => (await available())?.outcome, LATER).toBe("yes");
      await expect.poll(() => colour(page), LATER).toBe("green");

      await page.locator('[data-item="elektroder-2"]').getByRole("button", { name: "Brukt" }).click();
      await expect.poll(() => colour(page), LATER).not.toBe("green");
      await picture(page, "story-3-refill");
      await put(details.locator(".refill .place"), "elektroder-3");
      await expect.poll(() => colour(page), LATER).toBe("green");
      await page.close();
    },
    SLOW,
  );
});

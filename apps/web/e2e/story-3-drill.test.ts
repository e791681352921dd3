import { addDays, instantOf, osloDay, sayDay } from "@prehosp/model/time";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { violations } from "./axe.ts";
import { cableTo } from "./cable.ts";
import { type Demonstration, PHONE, browserOf, demonstration, picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { stationOf } from "./station.ts";
import { LATER, TABLET, cell, listed, tablet, tap, tooSmall, unsent } from "./tablet.ts";

const SLOW = 180_000;
/** The yellow station of the demonstration; no other file touches it. */
const UNIT = "brann-tvedestrand-1";
const COURSE = "akutthjelper-arsovelse";
const today = osloDay(instantOf(Date.now()));

interface ClassRead {
  readonly course: { readonly items: readonly { readonly id: string }[] };
  readonly learners: readonly { readonly parts: readonly { readonly outcome: string }[] }[];
}

describe.skipIf(skip !== undefined)("story 3: a drill makes a station green", () => {
  let demo: Demonstration;
  let browser: Browser;
  let station: Awaited<ReturnType<typeof stationOf>>;
  /** The two whose yearly practice has run out, and the one whose does on the eighth day from now. */
  let people: readonly string[];
  /** The date that the second test sets up. */
  let date: string;
  beforeAll(async () => {
    browser = await browserOf({ map: false });
    demo = await demonstration({ map: false });
    station = await stationOf(demo, UNIT);
    people = station.lacking;
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  const line = (page: Page) => page.locator(`[data-unit="${UNIT}"]`);
  const colour = (page: Page) => line(page).getAttribute("data-colour");
  const board = async () => {
    const page = await demo.open(`#/beredskap/${UNIT}`, { viewport: TABLET });
    await line(page).locator("table").first().waitFor();
    return page;
  };
  const read = async () => (await demo.get(`courses/dates/${date}`)) as ClassRead;
  const passed = async () =>
    (await read()).learners.map(({ parts }) => parts.filter(({ outcome }) => outcome === "passed").length);

  it(
    "the board is yellow with two of eight overdue, says why and until when, and flags an agreement that ends and lacks something",
    async () => {
      const page = await board();
      expect(await colour(page)).toBe("yellow");
      await line(page).getByText("2 av 8 mangler noe").waitFor();
      await line(page)
        .getByText(`Uendret til ${sayDay(addDays(today, 8))}`)
        .waitFor();
      await line(page).locator("summary", { hasText: "Hvorfor" }).click();
      await line(page).getByText("2 i mannskapet").first().waitFor();
      expect(people).toHaveLength(3);
      expect(await line(page).locator("[data-person]", { hasText: "Mangler noe" }).count()).toBe(2);
      expect(await line(page).locator("[data-person]", { hasText: "Oppfyller alt" }).count()).toBe(6);
      await page.locator('[data-ending="avtale-12-sju-av-ni"]').getByText("mangler").waitFor();
      await line(page).scrollIntoViewIfNeeded();
      await picture(page, "story-3-board");
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    SLOW,
  );

  it(
    "a drill is planned for those three, and the station's board leads to its check-off",
    async () => {
      const page = await demo.open("#/opplaering/datoer");
      const setUp = page.locator("[data-set-up]");
      await setUp.locator("summary").click();
      await setUp.getByLabel(/^Kurs/).selectOption(COURSE);
      await setUp.getByLabel("Arrangør").selectOption(station.organisation);
      await setUp.getByLabel("Sted").fill("Tvedestrand brannstasjon");
      await setUp.getByLabel("Første dag").fill(sayDay(today));
      await setUp.getByLabel("Siste dag").fill(sayDay(today));
      await setUp.getByLabel("Antall plasser").fill("8");
      await setUp.getByRole("button").click();
      const card = page.locator(`[data-class^="${COURSE}."]`);
      await card.getByText("Tvedestrand brannstasjon").waitFor();
      date = (await card.getAttribute("data-class")) ?? "";
      await card.getByLabel("Meldt av").fill("leder-tvedestrand");
      for (const person of people) {
        await card.getByLabel("Deltaker").fill(person);
        await card.getByRole("button", { name: "Meld på" }).click();
        await card.getByText(`${person} har plass.`).waitFor();
      }
      await card.getByText("3 av 8 tatt").waitFor();
      await page.goto(`${demo.url}#/beredskap`);
      await page.locator(".drills li", { hasText: "Tvedestrand brannstasjon" }).getByRole("link").click();
      await listed(page);
      expect(page.url()).toContain(date);
      await page.close();
    },
    SLOW,
  );

  it.each([
    ["on a tablet", TABLET],
    ["on a telephone", PHONE],
  ] as const)(
    "axe finds nothing on the board or the check-off, dark, %s",
    async (_, viewport) => {
      for (const [name, address] of [
        ["board", `#/beredskap/${UNIT}`],
        ["drill", `#/utsjekk/${date}`],
      ] as const)
        expect(
          await looks(demo, address, {
            viewport,
            colorScheme: "dark",
            shows: "main table",
            name: `story-3-${name}-${String(viewport.width)}`,
          }),
        ).toEqual([]);
    },
    SLOW,
  );

  it(
    "twelve skills are checked off with the network cut, stand through a reload and a crash, and turn the board green once sent",
    async () => {
      const skills = (await read()).course.items.map(({ id }) => id);
      expect(skills).toHaveLength(12);
      const cable = await cableTo(demo.url);
      onTestFinished(cable.end);
      const page = await tablet(browser, cable, date);
      const context = page.context();
      await page.locator('[data-offline="true"]').waitFor({ timeout: 30_000 });
      // Without an instructor nothing can be written.
      expect(await page.locator(".drill-grid .cell:enabled").count()).toBe(0);
      await page.getByLabel("Instruktør").fill(station.instructor);
      cable.cut();
      await context.setOffline(true);
      const [one = "", ...more] = people;
      for (const person of people) await page.getByRole("button", { name: `${person}, ikke møtt` }).click();
      for (const skill of skills) await tap(page, one, skill);
      await expect.poll(() => unsent(page), LATER).toBe("15");
      await page.getByText("15 ikke sendt").waitFor();
      await page.getByText(/^Uten nett/).waitFor();

      await page.reload();
      await listed(page);
      expect(await unsent(page)).toBe("15");
      await page.getByText("DEMONSTRASJON").waitFor();
      expect(await cell(page, one, skills[0] ?? "").getAttribute("aria-label")).toContain("ikke sendt");
      for (const person of more) for (const skill of skills) await tap(page, person, skill);
      await picture(page, "story-3-offline");
      expect(await violations(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);

      // The window is gone without a word, as when the battery dies; another one opens without network.
      await page.close();
      const after = await context.newPage();
      await after.goto(`${cable.url}#/utsjekk/${date}`);
      await listed(after);
      expect(await unsent(after)).toBe("39");
      expect(await passed()).toEqual([0, 0, 0]);

      cable.mend();
      await context.setOffline(false);
      await expect.poll(() => unsent(after), LATER).toBe("0");
      await after.getByText("Alt er sendt").waitFor();
      await picture(after, "story-3-sent");
      expect(await passed()).toEqual([12, 12, 12]);
      const green = await board();
      expect(await colour(green)).toBe("green");
      await green.close();
      await context.close();
    },
    SLOW,
  );
});

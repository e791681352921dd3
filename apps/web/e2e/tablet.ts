import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { type Demonstration, ready } from "./demonstration.ts";

export const TABLET = { width: 1024, height: 768 } as const;
/** For what waits for the hub while the machine has other work. */
export const LATER = { timeout: 30_000 } as const;

/** The check-off of a date in a window of a tablet of its own, once its list is there; the caller closes its context. */
export const tablet = async (
  browser: Browser,
  { url }: Pick<Demonstration, "url">,
  date: string,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport: TABLET, locale: "nb-NO", hasTouch: true, ...options });
  const page = await context.newPage();
  await page.goto(`${url}#/utsjekk/${date}`);
  await listed(page);
  return page;
};

/** Resolves once the list to check off on is there. */
export const listed = async (page: Page): Promise<void> => {
  await ready(page);
  await page.locator(".drill-grid").waitFor();
};

/** How many words on the tablet have not reached the hub. */
export const unsent = (page: Page) => page.locator("[data-unsent]").getAttribute("data-unsent");

export const cell = (page: Page, person: string, item: string) => page.locator(`[data-cell="${person} ${item}"]`);

/** One tap in the list, and what it writes there. */
export const tap = async (page: Page, person: string, item: string): Promise<void> => {
  await cell(page, person, item).click();
  await expect.poll(() => cell(page, person, item).innerText(), LATER).not.toBe("");
};

/** What is narrower or lower than a finger: nothing, on a page for a tablet. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main button, main input, main select, main a, main summary")]
      // A radio button is pressed on its label.
      .map((element) => element.closest<HTMLElement>(".writes label") ?? element)
      .map((element) => ({ says: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ says, box }) => `${says ?? ""} ${String(box.width)}×${String(box.height)}`),
  );

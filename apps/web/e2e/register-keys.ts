import type { Page } from "playwright-core";

/** Goes on with Tab, or back with shift, until the focus stands where it should; fails where it never comes. */
export const tabTo = async (page: Page, selector: string, { most = 60, back = false } = {}): Promise<void> => {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab never came to ${selector}`);
};

/** The element of the form that the focus stands in. */
export const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-element]")?.dataset["element"]);

/** Goes to the field of an element with Enter, forwards or backwards from wherever the focus is in the form. */
export const enterTo = async (page: Page, element: string): Promise<void> => {
  if ((await focused(page)) === undefined) await page.keyboard.press("F8");
  const order = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-element]")].map(({ dataset }) => dataset["element"]),
  );
  for (let i = 0; i < order.length; i++) {
    const here = await focused(page);
    if (here === element) return;
    await page.keyboard.press(order.indexOf(here) < order.indexOf(element) ? "Enter" : "Shift+Enter");
  }
  throw new Error(`Enter never came to ${element}`);
};

/** Writes in the field that has the focus, over what stands there. */
export const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
};

/** The longest way that Tab goes on the pages of the register. */
const FAR = { most: 400 } as const;

/** Goes on with Tab to something, and presses a key there. */
export const press = async (page: Page, selector: string, key = "Enter"): Promise<void> => {
  await tabTo(page, selector, FAR);
  await page.keyboard.press(key);
};

/** Shows other forms in the list: those that stand some steps further down in the choice. */
export const showing = async (page: Page, steps: number): Promise<void> => {
  await tabTo(page, "#forms + .form-row select", FAR);
  for (let i = 0; i < steps; i++) await page.keyboard.press("ArrowDown");
};

/** Goes through the reason of a correction and saves it. */
export const saveCorrection = async (page: Page): Promise<void> => {
  await page.keyboard.press("Control+Enter");
  await press(page, "#sign select", "ArrowDown");
  await press(page, "#sign .form-row button");
};

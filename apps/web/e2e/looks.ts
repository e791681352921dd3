import { violations } from "./axe.ts";
import { type Demonstration, PHONE, picture } from "./demonstration.ts";

interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
  /** What of the page must be there before it is looked at. */
  readonly shows: string;
  readonly name: string;
}

/** What is wrong with the looks of an address in one size and colour scheme: what axe finds, and that it is wider than the screen. */
export const looks = async (
  demo: Pick<Demonstration, "open">,
  address: string,
  { viewport, colorScheme, shows, name }: Look,
): Promise<readonly string[]> => {
  const page = await demo.open(address, { viewport, colorScheme });
  await page.locator(shows).first().waitFor();
  await picture(page, name);
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const found = [...(await violations(page)), ...(isTooWide ? ["wider than the screen"] : [])];
  await page.close();
  return found;
};

/** What is wrong with the looks of a part of the training area on a telephone, dark. */
export const looksOnPhone = (demo: Pick<Demonstration, "open">, part: string): Promise<readonly string[]> =>
  looks(demo, `#/opplaering/${part}`, {
    viewport: PHONE,
    colorScheme: "dark",
    shows: ".rooms, .source, .requirement",
    name: `story-4-phone-opplaering-${part.replace("/", "-")}`,
  });

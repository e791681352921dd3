import { chromium } from "@prehosp/services";
import { type Browser, type BrowserContextOptions, type Page, chromium as engine } from "playwright-core";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { type Hub, root, startHub } from "./hub.ts";

const found = chromium();
const isBuilt = existsSync(join(root, "apps/web/dist/index.html"));

/** Why the page cannot be tried here; undefined where it can. In CI nothing is skipped. */
export const skip = "skip" in found ? found.skip : isBuilt ? undefined : "the web is not built (pnpm build)";
if (skip !== undefined) console.log(`skipped: the page in a browser, because ${skip}`);
if (process.env["CI"] && skip !== undefined) throw new Error(`in CI nothing is skipped: ${skip}`);

const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

declare module "vitest" {
  interface ProvidedContext {
    /** The door of the hub that the files of one run share, and of the filled folder. */
    readonly demonstration: string;
  }
}

const atTheDoor = async (path: string): Promise<string> => {
  const answer = await fetch(new URL(path, inject("demonstration")));
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
};

/** The hub that the files of this run share; it is started by whoever asks first. */
const shared = async (): Promise<Hub> => ({ url: await atTheDoor(""), end: () => Promise.resolve() });

/** Where a folder lies that the demonstration has filled; it is only copied. */
export const filled = (): Promise<string> => atTheDoor("filled");

/** The hub of the demonstration, with a browser of the file's own that looks at it. */
export interface Demonstration {
  readonly url: string;
  readonly browser: Browser;
  /** A page in Norwegian at an address of the web ("#/hendelser"), once it is there; `watch` sees it before anything is asked for. */
  readonly open: (address: string, options?: BrowserContextOptions, watch?: (page: Page) => void) => Promise<Page>;
  readonly post: (path: string, body: unknown) => Promise<{ readonly status: number; readonly json: unknown }>;
  readonly get: (path: string) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** Resolves once what the page fetches is there: list, way and map, or the page's own question. */
export const ready = (page: Page) => page.waitForSelector('body[data-ready="true"]', { timeout: 30_000 });

/** Keeps a picture of the page in .vitest, for people to look at. */
export const picture = async (page: Page, name: string) => {
  mkdirSync(join(root, ".vitest"), { recursive: true });
  await page.screenshot({ path: join(root, ".vitest", `${name}.png`) });
};

/** A browser alone; the caller closes it. Without the map, as on a machine without WebGL, everything else is there sooner. */
export const browserOf = ({ map = true } = {}): Promise<Browser> =>
  engine.launch({
    executablePath: "path" in found ? found.path : "",
    args: map ? FLAGS : [...FLAGS, "--disable-3d-apis"],
  });

/**
 * The demonstration that the files of a run share, or one `alone` for a file that decides on incidents which are not its own;
 * the caller ends it.
 */
export const demonstration = async ({ map = true, alone = false } = {}): Promise<Demonstration> => {
  const { url, end } = await (alone ? startHub(await filled()) : shared());
  const browser = await browserOf({ map });
  return {
    url,
    browser,
    open: async (address, options, watch) => {
      const page = await browser.newPage({ viewport: DESKTOP, locale: "nb-NO", ...options });
      watch?.(page);
      await page.goto(`${url}${address}`);
      await ready(page);
      return page;
    },
    post: async (path, body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${url}api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
      return { status: answer.status, json: await answer.json() };
    },
    get: async (path) => (await fetch(`${url}api/v1/${path}`)).json(),
    end: async () => {
      await browser.close();
      await end();
    },
  };
};

import { once } from "node:events";
import { rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { cableTo } from "./cable.ts";
import { DESKTOP, PHONE, browserOf, filled, ready } from "./demonstration.ts";
import { copyOf, hubOver } from "./hub.ts";

export const SLOW = 240_000;
export const FORM = "demo-arrest.a";
export const ADDRESS = `#/register/${FORM}`;

/** In what a page is looked at beside the desktop in light, where the whole story is lived. */
export const LOOKS = [
  ["desktop", "dark", DESKTOP],
  ["phone", "light", PHONE],
  ["phone", "dark", PHONE],
] as const;

interface Entry {
  readonly value?: unknown;
  readonly absent?: string;
}

/** What these stories read of a form. */
export interface View {
  readonly form: string;
  readonly standing: string;
  readonly revision: number;
  readonly values: Readonly<Record<string, Entry>>;
  readonly conflicts: readonly { readonly element: string }[];
  readonly violations: readonly { readonly rule: string; readonly level: string }[];
  readonly history: readonly { readonly type: string; readonly because?: string }[];
  readonly deliveries: readonly { readonly receipt: string; readonly current: boolean }[];
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

/** Whether what is written has reached the hub, as the form says it. */
export const state = (page: Page): Promise<string> => page.locator(".save-state").innerText();

/** The field of an element. */
export const entry = (page: Page, element: string) => page.locator(`[data-element="${element}"]`);

/** A registry officer at a desk: a hub of their own that can be killed, a line to it that can be cut, and a browser; the caller ends it. */
export const registrar = async () => {
  const folder = copyOf(await filled());
  const port = await freePort();
  const hubAgain = () => hubOver(join(folder, "db"), port);
  let hub = await hubAgain();
  const { url } = hub;
  const cable = await cableTo(url);
  const browser = await browserOf({ map: false });
  const context = await browser.newContext({ viewport: DESKTOP, locale: "nb-NO", acceptDownloads: true });
  const asked = async <T>(path: string) => (await (await fetch(`${url}api/v1/${path}`)).json()) as T;
  const view = (form = FORM) => asked<View>(`registry/forms/${form}`);
  const at = async (page: Page, address: string, shows: string) => {
    // A page of its own also where only the hash is another: begun at its top.
    await page.goto("about:blank");
    await page.goto(`${cable.url}${address}`);
    await ready(page);
    await page.locator(shows).first().waitFor({ timeout: 30_000 });
  };
  return {
    url,
    cable,
    browser,
    asked,
    view,
    held: async (element: string) => (await view()).values[element]?.value,
    possible: async () =>
      (await asked<{ readonly possible: readonly { readonly incident: string }[] }>("registry/possible")).possible,
    post: async (path: string, body: unknown) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${url}api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
      return { status: answer.status, json: (await answer.json()) as unknown };
    },
    /** The browser of the desk itself: what it keeps outlives its pages. */
    page: () => context.newPage(),
    at,
    /** Somebody else, straight at the hub. */
    open: async (address: string, options: BrowserContextOptions = {}) => {
      const one = await browser.newPage({ locale: "nb-NO", ...options });
      await one.goto(`${url}${address}`);
      await ready(one);
      return one;
    },
    kill: () => hub.kill(),
    restart: async () => {
      hub = await hubAgain();
    },
    end: async () => {
      await browser.close();
      cable.end();
      await hub.end();
      rmSync(folder, { recursive: true });
    },
  };
};

/** A desk as it is given out. */
export type Desk = Awaited<ReturnType<typeof registrar>>;

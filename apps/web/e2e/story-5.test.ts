import { type Instant, addSeconds } from "@prehosp/model/time";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { cableTo } from "./cable.ts";
import { DESKTOP, PHONE, browserOf, picture, ready, skip } from "./demonstration.ts";
import { hubOver } from "./hub.ts";
import { enterTo, focused, tabTo, type } from "./register-keys.ts";
import { looks } from "./looks.ts";
import { LATER } from "./tablet.ts";

const SLOW = 240_000;
const FORM = "demo-arrest.a";
const ADDRESS = `#/register/${FORM}`;

interface Entry {
  readonly value?: unknown;
  readonly absent?: string;
}
interface View {
  readonly standing: string;
  readonly revision: number;
  readonly values: Readonly<Record<string, Entry>>;
  readonly conflicts: readonly {
    readonly element: string;
    readonly statements: readonly { readonly said: string }[];
  }[];
  readonly history: readonly { readonly type: string; readonly because?: string }[];
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

describe.skipIf(skip !== undefined)("story 5: the registrar completes a form, by keyboard only", () => {
  const folder = mkdtempSync(join(tmpdir(), "prehosp-story-5-"));
  let port: number;
  let hub: Awaited<ReturnType<typeof hubOver>>;
  let cable: Awaited<ReturnType<typeof cableTo>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    port = await freePort();
    hub = await hubOver(join(folder, "db"), port);
    cable = await cableTo(hub.url);
    browser = await browserOf({ map: false });
    context = await browser.newContext({ viewport: DESKTOP, locale: "nb-NO" });
    page = await context.newPage();
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    cable?.end();
    await hub?.end();
    rmSync(folder, { recursive: true });
  });

  const post = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${hub.url}api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, json: (await answer.json()) as unknown };
  };
  const view = async () => (await (await fetch(`${hub.url}api/v1/registry/forms/${FORM}`)).json()) as View;
  const possible = async () =>
    (await (await fetch(`${hub.url}api/v1/registry/possible`)).json()) as readonly { readonly incident: string }[];
  const held = async (element: string) => (await view()).values[element]?.value;
  const state = (one = page) => one.locator(".save-state").innerText();
  const entry = (element: string, one = page) => one.locator(`[data-element="${element}"]`);
  const opened = async (one: Page, address: string) => {
    await one.goto(`${cable.url}${address}`);
    await ready(one);
    await one.locator(".form-bar").waitFor();
  };

  it(
    "possible arrests without a form: one is opened from the list, with a source for each value",
    async () => {
      await page.goto(`${cable.url}#/register`);
      await page.locator(`[data-possibles="${String((await possible()).length)}"]`).waitFor(LATER);
      await page.locator("#coverage").waitFor(LATER);
      expect(await violations(page)).toEqual([]);
      await picture(page, "story-5-list");
      await tabTo(page, '[data-possible="demo-arrest"] .ds-button');
      await page.keyboard.press("Enter");
      await page.locator(".form-bar").waitFor();
      expect(await page.evaluate(() => location.hash)).toBe(ADDRESS);
      expect(await entry("age-years").locator("small").first().innerText()).toContain("Kilde:");
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    "digits pick, Enter goes on, F8 finds what is open, and what contradicts is said while it is written",
    async () => {
      await page.keyboard.press("F8");
      const first = await focused(page);
      expect(first).toBe("age-months");
      await enterTo(page, "municipality");
      await type(page, "42");
      await page.keyboard.press("Tab");
      await entry("municipality").getByText("Dette er ikke lagret.").waitFor();
      await page.keyboard.press("Shift+Tab");
      await type(page, "4223");
      await enterTo(page, "age-months");
      await type(page, "3");
      await entry("age-months").locator("li.error").waitFor();
      await type(page, "");
      await page.keyboard.press("Backspace");
      await expect.poll(() => entry("age-months").locator("li.error").count()).toBe(0);
      await enterTo(page, "drugs");
      await page.keyboard.press("2");
      await page.keyboard.press("3");
      await enterTo(page, "transported");
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await expect.poll(() => state(), LATER).toMatch(/^Lagret \d\d\.\d\d\.\d\d/);
      expect(await held("municipality")).toBe("4223");
      expect(await held("drugs")).toEqual(["adrenaline", "amiodarone"]);
      expect((await view()).values["age-months"]).toMatchObject({ absent: "not-recorded" });
      await picture(page, "story-5-form");
    },
    SLOW,
  );

  it(
    "the network is cut, the page crashes: what was written is sealed in the browser and is sent when both are back",
    async () => {
      cable.cut();
      await enterTo(page, "shocks");
      await type(page, "3");
      await page.keyboard.press("Enter");
      await expect.poll(() => state(), LATER).toMatch(/^Ikke lagret, prøver igjen/);
      expect(await held("shocks")).toBeUndefined();
      const stored = await page.evaluate(
        () =>
          new Promise<string>((ok) => {
            const request = indexedDB.open("prehosp-register");
            request.onsuccess = () => {
              const all = request.result.transaction("unsent").objectStore("unsent").getAll();
              all.onsuccess = () => ok(JSON.stringify(all.result));
            };
          }),
      );
      expect(stored).toContain(FORM);
      expect(stored).not.toContain("shocks");
      await page.close();
      cable.mend();
      page = await context.newPage();
      await opened(page, ADDRESS);
      await expect.poll(() => held("shocks"), LATER).toBe(3);
      expect((await view()).history.filter(({ type: one }) => one === "saved").length).toBeGreaterThan(0);
    },
    SLOW,
  );

  it(
    "the hub is killed while somebody writes: it is all there when it is back, once",
    async () => {
      await enterTo(page, "alive-24-hours");
      await page.keyboard.press("1");
      await hub.kill();
      await enterTo(page, "cpc-discharge");
      await page.keyboard.press("1");
      await enterTo(page, "ph");
      await type(page, "7,2");
      await page.keyboard.press("Enter");
      await expect.poll(() => state(), LATER).toMatch(/^Ikke lagret/);
      hub = await hubOver(join(folder, "db"), port);
      await expect.poll(() => state(), { timeout: 90_000 }).toMatch(/^Lagret/);
      const { values, history } = await view();
      expect([values["alive-24-hours"]?.value, values["cpc-discharge"]?.value, values["ph"]?.value]).toEqual([
        true,
        "cpc-1",
        7.2,
      ]);
      const times = history.flatMap((step) => ("changes" in step ? (step.changes as { element: string }[]) : []));
      expect(times.filter(({ element }) => element === "ph")).toHaveLength(1);
    },
    SLOW,
  );

  it(
    "two people see each other and what the other saves, and where both wrote, one chooses",
    async () => {
      const other = await (
        await browser.newContext({ viewport: PHONE, colorScheme: "dark", locale: "nb-NO" })
      ).newPage();
      await other.goto(`${hub.url}${ADDRESS}`);
      await other.locator(".form-bar").waitFor();
      await page.locator('[data-others="1"]').waitFor(LATER);
      await enterTo(other, "vad");
      await other.keyboard.press("2");
      await expect.poll(() => entry("vad").locator('input[data-number="2"]').isChecked(), LATER).toBe(true);

      cable.cut();
      await enterTo(page, "lactate");
      await type(page, "4,1");
      await page.keyboard.press("Enter");
      await enterTo(other, "lactate");
      await type(other, "5,1");
      await other.keyboard.press("Enter");
      await expect.poll(() => held("lactate"), LATER).toBe(5.1);
      cable.mend();
      await entry("lactate").locator("[data-refused-field]").waitFor(LATER);
      expect(await entry("lactate").innerText()).toMatch(/5,1[\s\S]*4,1/);
      expect(await violations(other)).toEqual([]);
      await picture(other, "story-5-phone-dark");
      await enterTo(page, "lactate");
      await tabTo(page, '[data-element="lactate"] .form-refused button');
      await page.keyboard.press("Enter");
      await expect.poll(() => held("lactate"), LATER).toBe(4.1);
      await other.context().close();
    },
    SLOW,
  );

  it(
    "sources that disagree are chosen between with a reason, then the form is signed, and corrected with what was",
    async () => {
      const first = (await view()).values["time-first-shock"]?.value as Instant;
      await post("incidents/demo-arrest/times", {
        role: "first-shock",
        unit: "brann-evje-1",
        at: addSeconds(first, 240),
        exactness: "exact",
        source: { system: "demo-epj", ref: "story-5" },
      });
      await entry("time-first-shock").locator(".form-conflict").waitFor(LATER);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Control+Enter");
      await tabTo(page, "#sign > .ds-button");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors");
      // On the day itself nobody can know who lives a day later: the rule says so, and leads to the field.
      await tabTo(page, "#sign .to-field");
      await picture(page, "story-5-signing");
      await page.keyboard.press("Enter");
      expect(await focused(page)).toBe("alive-24-hours");
      await page.keyboard.press("0");

      await enterTo(page, "time-first-shock");
      await page.keyboard.press("1");
      await tabTo(page, '[data-element="time-first-shock"] select');
      await page.keyboard.press("ArrowDown");
      await tabTo(page, '[data-element="time-first-shock"] .form-conflict button');
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await view()).conflicts.length, LATER).toBe(0);
      expect((await view()).values["time-first-shock"]).toMatchObject({ value: expect.any(String) });

      await page.keyboard.press("Control+Enter");
      expect(await page.locator("#errors").allInnerTexts()).toEqual([]);
      for (const rule of await page
        .locator("[data-confirm]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-confirm")))) {
        await tabTo(page, `[data-confirm="${rule ?? ""}"]`);
        await page.keyboard.press("Space");
      }
      await tabTo(page, "#sign > .ds-button");
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await view()).standing, LATER).toBe("signed");
      await page.locator('[data-standing="signed"]').waitFor();

      await tabTo(page, "#sign button");
      await page.keyboard.press("Enter");
      await enterTo(page, "shocks");
      await type(page, "4");
      await page.keyboard.press("Control+Enter");
      await tabTo(page, "#sign select");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, "#sign .form-row button");
      await page.keyboard.press("Enter");
      await expect.poll(() => held("shocks"), LATER).toBe(4);
      expect((await view()).history.at(-1)).toMatchObject({ type: "corrected", because: "mistyped" });
      await page.locator(".form-history summary").focus();
      await page.keyboard.press("Enter");
      await page.locator(".form-history").getByText("Antall sjokk: 4 (var 3)").waitFor();
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    "the signed form counts in the coverage, and another possible arrest is dismissed with a reason",
    async () => {
      const left = await possible();
      expect(left.map(({ incident }) => incident)).not.toContain("demo-arrest");
      await page.goto(`${cable.url}#/register`);
      await page.locator(`[data-possibles="${String(left.length)}"]`).waitFor(LATER);
      const { registered } = (await (await fetch(`${hub.url}api/v1/registry/coverage`)).json()) as {
        registered: number;
      };
      expect(registered).toBeGreaterThan(0);
      await page.locator("#coverage").waitFor(LATER);
      await page.locator("dl.facts").getByText(String(registered), { exact: true }).first().waitFor();
      const other = left[0]?.incident ?? "";
      await tabTo(page, `[data-possible="${other}"] summary`);
      await page.keyboard.press("Enter");
      await tabTo(page, `[data-possible="${other}"] select`);
      await page.keyboard.press("ArrowDown");
      await tabTo(page, `[data-possible="${other}"] .form-row button`);
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await possible()).length, LATER).toBe(left.length - 1);
      await page.locator(`[data-possibles="${String(left.length - 1)}"]`).waitFor(LATER);
    },
    SLOW,
  );

  it(
    "a form of an arrest in hospital is begun by hand, with the day of a moment written out",
    async () => {
      await tabTo(page, ".new-form summary");
      await page.keyboard.press("Enter");
      await tabTo(page, ".new-form select");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, ".new-form .form-row button");
      await page.keyboard.press("Enter");
      await page.locator(".form-bar").waitFor();
      const form = await page.evaluate(() => location.hash.replace("#/register/", ""));
      const value = async (element: string) =>
        ((await (await fetch(`${hub.url}api/v1/registry/forms/${form}`)).json()) as View).values[element]?.value;
      await enterTo(page, "time-arrest");
      await type(page, "02.30");
      await page.keyboard.press("Tab");
      await type(page, "25.10.2026");
      await entry("time-arrest").getByText("to ganger").waitFor();
      await tabTo(page, '[data-element="time-arrest"] input[type="radio"]');
      await page.keyboard.press("Space");
      await expect.poll(() => value("time-arrest"), LATER).toBe("2026-10-25T00:30:00.000Z");
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it.each([
    ["desktop", "dark", DESKTOP],
    ["phone", "light", PHONE],
    ["phone", "dark", PHONE],
  ] as const)(
    "the list and the form on a %s, %s",
    async (size, colorScheme, viewport) => {
      const open = async (address: string, options: BrowserContextOptions = {}) => {
        const one = await browser.newPage({ locale: "nb-NO", ...options });
        await one.goto(`${hub.url}${address}`);
        await ready(one);
        return one;
      };
      for (const [address, shows, what] of [
        ["#/register", "#coverage", "list"],
        [ADDRESS, ".form-bar", "form"],
      ] as const) {
        const name = `story-5-${what}-${size}-${colorScheme}`;
        expect(await looks({ open }, address, { viewport, colorScheme, shows, name })).toEqual([]);
      }
    },
    SLOW,
  );
});

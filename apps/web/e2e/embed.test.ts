import { Proposal, oneLine } from "@prehosp/dispatch";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { DESKTOP, PHONE, browserOf, picture, skip } from "./demonstration.ts";

const root = resolve(import.meta.dirname, "../../..");
const example = join(root, "examples/03-embed/index.html");
const built = join(root, "apps/web/dist/embed/prehosp-proposal.js");
const said = /<script type="application\/json" id="proposal">(.*?)<\/script>/s.exec(readFileSync(example, "utf8"))?.[1];
const proposal = Proposal.parse(JSON.parse(said ?? ""));

describe.skipIf(skip !== undefined)("the proposal inside another system's page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await browserOf({ map: false });
  });
  afterAll(() => browser.close());

  const open = async (options: BrowserContextOptions = {}, watch?: (page: Page) => void): Promise<Page> => {
    const page = await browser.newPage({ viewport: DESKTOP, ...options });
    watch?.(page);
    await page.goto(pathToFileURL(example).href);
    await page.locator("prehosp-proposal section > *").first().waitFor();
    return page;
  };
  /** Puts one element on an empty page, with its attributes, and gives what it says. */
  const saying = async (page: Page, attributes: Readonly<Record<string, string>>): Promise<string> => {
    await page.evaluate((wanted) => {
      const element = document.createElement("prehosp-proposal");
      for (const [name, value] of Object.entries(wanted)) element.setAttribute(name, value);
      document.querySelector("main")?.replaceChildren(element);
    }, attributes);
    await page.locator("prehosp-proposal section > *").first().waitFor();
    return page.locator("prehosp-proposal section").innerText();
  };

  it("is one small file", () => {
    const { size } = statSync(built);
    console.log(`prehosp-proposal.js: ${String(size)} bytes`);
    expect(size).toBeLessThan(40_000);
  });

  it("asks for nothing but itself, and shows the lists by time with the reasons folded, the duty, the steps and the edition", async () => {
    const asked: string[] = [];
    const page = await open({}, (one) => one.on("request", (request) => asked.push(request.url())));
    expect(asked.every((url) => url.startsWith("file:"))).toBe(true);
    const element = page.locator("prehosp-proposal");
    for (const list of ["proposed", "possible", "outside"] as const)
      expect(await element.locator(`.${list} summary`).allTextContents()).toEqual(
        proposal[list].map((line) => oneLine(line, list)),
      );
    expect(await element.locator("details[open]").count()).toBe(0);
    for (const text of ["høringsutkast 2019, ikke gjeldende", "ØVELSE", "AH-2.8-b", "Et menneske varsler"])
      await element.getByText(text).first().waitFor();
    expect(await element.locator(".step").count()).toBe(proposal.steps.length);
    expect(proposal.steps.length).toBeGreaterThan(0);
    await page.close();
  });

  it("is worked by keyboard: a line unfolds, and a unit is chosen for the mission system to alarm", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("prehosp-proposal .proposed details[open]").getByText("AH-2.2-a").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator("#chosen").textContent()).toBe("fire-vennesla (110)");
    await page.close();
  });

  it("shows what the proposal says and nothing that may identify anybody, whatever else stands in the JSON", async () => {
    const page = await open();
    const planted = { ...proposal, identifying: { patient: "PLANTET Navn" }, note: "PLANTET fritekst" };
    expect(await saying(page, { proposal: JSON.stringify(planted), status: "actual" })).not.toContain("PLANTET");
    expect(await page.locator("prehosp-proposal .mark").count()).toBe(0);
    await page.close();
  });

  it("says what is missing instead of leaving a blank: no proposal, no status, no hub, a shape of another version", async () => {
    const page = await open();
    expect(await saying(page, { proposal: JSON.stringify(proposal) })).toContain("ikke oppgitt");
    expect(await saying(page, { proposal: "{" })).toContain("Forslaget kan ikke leses");
    expect(await saying(page, { proposal: JSON.stringify({ ...proposal, proposed: [{}] }) })).toContain("AH-2.8-b");
    const deaf = { hub: "http://127.0.0.1:9/", incident: "x" };
    await saying(page, deaf);
    await page.locator("prehosp-proposal").getByText("Huben svarer ikke").waitFor();
    await page.close();
  });

  it("says how old a position is, where the proposal tells it", async () => {
    const page = await open();
    const { nearestFirstResponder: nearest } = proposal.factors;
    const factors = { ...proposal.factors, nearestFirstResponder: { ...nearest, positionAgeSeconds: 700 } };
    expect(await saying(page, { proposal: JSON.stringify(proposal) })).not.toContain("gammel");
    const aged = await saying(page, { proposal: JSON.stringify({ ...proposal, factors }) });
    expect(aged.match(/posisjon 12 min gammel/g)).toHaveLength(1);
    await page.close();
  });

  it("a code that came later stands as it is, and the unit with its name", async () => {
    const page = await open();
    const [first] = proposal.proposed;
    const later = { ...proposal, proposed: [{ ...first, reason: "from-the-future" }] };
    expect(await saying(page, { proposal: JSON.stringify(later) })).toContain("Brann Vennesla 1");
    await page.close();
  });

  it("speaks nynorsk and English where the page does", async () => {
    const page = await open();
    const json = JSON.stringify(proposal);
    expect(await saying(page, { proposal: json, lang: "nn" })).toContain("blir føreslått");
    expect(await saying(page, { proposal: json, lang: "en-GB" })).toContain("ahead of an ordinary resource");
    await page.close();
  });

  it.each([
    ["desktop", "light", DESKTOP],
    ["desktop", "dark", DESKTOP],
    ["telephone", "dark", PHONE],
  ] as const)("axe finds nothing on a %s, %s, folded out", async (size, colorScheme, viewport) => {
    const page = await open({ viewport, colorScheme });
    await picture(page, `embed-${size}-${colorScheme}`);
    await page.evaluate(() => {
      for (const one of document.querySelector("prehosp-proposal")?.shadowRoot?.querySelectorAll("details") ?? [])
        one.open = true;
    });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

import { readFileSync } from "node:fs";
import { sayDay } from "@prehosp/model/time";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthsOf } from "../src/indicators/months.ts";
import { violations } from "./axe.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";

const SLOW = 120_000;
const ONE = "#/indikatorer/log-fields-complete/unit";
const { from, to } = monthsOf("tolv");
const MAP = "#/indikatorer/first-responder-alarmed/municipality";
const NARROW = { ...PHONE, width: 360 } as const;

interface Measured {
  readonly group: { readonly id: string; readonly standing: string };
  readonly measurement: { readonly indicator: string; readonly belowMinimum: boolean; readonly problems?: object };
}

describe.skipIf(skip !== undefined)("the area of indicators", () => {
  let demo: Demonstration;
  let page: Page;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
    page = await demo.open("#/indikatorer");
  }, SLOW);
  afterAll(() => demo?.end());

  const asked = async (level: string, indicator?: string) => {
    const one = indicator === undefined ? "" : `&indicator=${indicator}`;
    const said = await demo.get(`indicators/measured?from=${from}&to=${to}&level=${level}${one}`);
    return (said as { readonly measured: readonly Measured[] }).measured;
  };
  const saved = async (what: string, figure: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`[data-drawn="${figure}"] [data-save="${what}"]`).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };

  it(
    "every indicator stands with its figure, or says in words why there is none",
    async () => {
      await page.locator("[data-indicator]").first().waitFor();
      const said = await asked("region");
      expect(await page.locator("[data-indicator]").count()).toBe(
        new Set(said.map((m) => m.measurement.indicator)).size,
      );
      for (const { measurement } of said) {
        const text = await page.locator(`[data-indicator="${measurement.indicator}"] .figure`).innerText();
        const instead = measurement.problems === undefined ? "for få" : "Ikke målt";
        expect(/\d/.test(text) ? "figure" : text).toBe(measurement.belowMinimum ? instead : "figure");
      }
      const notGiven = page.locator('[data-indicator="answer-time-113"]');
      expect(await notGiven.innerText()).toContain("Grunnlaget er ikke gitt");
      await picture(page, "indicators-list");
    },
    SLOW,
  );

  it(
    "one click away is what it is defined by, with how many each reason has left out",
    async () => {
      const one = page.locator('[data-indicator="response-time-12"]');
      await one.locator("summary").click();
      const about = await one.locator(".about").innerText();
      for (const word of [
        "Populasjon",
        "Utelates",
        "Metode",
        "Mål",
        "Kilde",
        "ST-b",
        "Brudd i tidsserien",
        "Gjelder fra",
      ])
        expect(about).toContain(word);
      expect(await violations(page)).toEqual([]);
    },
    SLOW,
  );

  it(
    "one indicator: the groups with intervals and the months, each with its table; a funnel only where it says something",
    async () => {
      await page.locator('[data-indicator="log-fields-complete"] h3 a').click();
      await page.locator(".levels a", { hasText: "Enhet" }).click();
      expect(new URL(page.url()).hash).toBe(ONE);
      for (const figure of ["bars", "run"]) {
        const drawn = page.locator(`[data-drawn="${figure}"]`);
        await drawn.locator("svg[role=img] title").waitFor({ state: "attached" });
        await drawn.locator("summary").click();
        expect(await drawn.locator("tbody tr").count()).toBeGreaterThan(0);
      }
      const groups = await asked("unit", "log-fields-complete");
      await page.getByText("En trakt sier ikke noe her").waitFor();
      expect(await page.locator('[data-drawn="bars"] tbody tr').count()).toBeGreaterThanOrEqual(groups.length);
      expect(await violations(page)).toEqual([]);
      await picture(page, "indicators-one");
    },
    SLOW,
  );

  it(
    "the bars of another share stand beside a funnel, and the list ends with the flow of the arrests",
    async () => {
      const shares = await demo.open("#/indikatorer/first-responder-alarmed/municipality");
      await shares.locator('[data-drawn="funnel"] svg[role=img]').waitFor();
      expect(await violations(shares)).toEqual([]);
      await picture(shares, "indicators-funnel");
      await shares.locator("main > p a").first().click();
      await shares.locator('[data-drawn="flow"] svg[role=img]').waitFor({ timeout: 30_000 });
      await shares.locator('[data-drawn="flow"]').scrollIntoViewIfNeeded();
      await picture(shares, "indicators-flow");
      expect(await violations(shares)).toEqual([]);
      await shares.close();
    },
    SLOW,
  );

  it(
    "municipalities stand on a map that says it is schematic, what is withheld hatched and without its number; by keyboard as well",
    async () => {
      const groups = await asked("municipality", "first-responder-alarmed");
      const { areas } = (await demo.get("indicators/areas")) as {
        readonly areas: { readonly of: readonly { readonly number: string }[] };
      };
      const numbers = areas.of.map(({ number }) => number);
      const tab = await demo.open(MAP);
      const map = tab.locator('[data-drawn="map"]');
      await map.locator("svg[role=img]").waitFor();
      expect(await map.locator("svg").innerHTML()).toContain("Skjematisk kart: én rute per kommune, ikke grensene.");
      await map.locator("summary").focus();
      await tab.keyboard.press("Enter");
      const rows = await map.locator("tbody tr").allInnerTexts();
      const beside = groups.filter(({ group }) => !numbers.includes(group.id));
      expect(rows).toHaveLength(numbers.length + beside.length);
      expect(rows.filter((row) => row.includes("Ikke på kartet"))).toHaveLength(beside.length);
      const few = groups.filter(({ measurement }) => measurement.belowMinimum && measurement.problems === undefined);
      expect(rows.filter((row) => row.includes("for få til å vises"))).toHaveLength(few.length);
      expect(await violations(tab)).toEqual([]);
      const [download] = await Promise.all([
        tab.waitForEvent("download"),
        map.locator('[data-save="svg"]').press("Enter"),
      ]);
      expect(download.suggestedFilename()).toBe(`first-responder-alarmed-map-${from}-${to}.svg`);
      const svg = readFileSync(await download.path(), "utf8");
      expect(svg).toContain("Skjematisk kart");
      expect(svg).not.toMatch(/<script|var\(--/);
      await map.scrollIntoViewIfNeeded();
      await picture(tab, "indicators-map");
      await tab.close();
    },
    SLOW,
  );

  it(
    "a figure leaves as a picture and as a file, and what is withheld has no number in either",
    async () => {
      const groups = await asked("unit", "log-fields-complete");
      const csv = await saved("csv", "bars");
      expect(csv.name).toBe(`log-fields-complete-unit-${from}-${to}.csv`);
      const [head = "", ...lines] = csv.text.trim().split("\r\n");
      const heads = head.replace("\u{feff}", "").split(";");
      expect(lines.length).toBe(groups.length);
      for (const [i, { group, measurement }] of groups.entries()) {
        const cells = lines[i]?.split(";") ?? [];
        expect(cells[heads.indexOf("gruppe")]).toBe(group.id);
        const numbers = cells.slice(heads.indexOf("status") + 1);
        expect(numbers.every((cell) => cell === "")).toBe(measurement.belowMinimum);
      }
      const svg = await saved("svg", "bars");
      expect(svg.name).toMatch(/\.svg$/);
      expect(svg.text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg.text).not.toMatch(/<script|var\(--/);
      expect(svg.text.includes("for få")).toBe(groups.some(({ measurement }) => measurement.belowMinimum));
      const months = await saved("csv", "run");
      expect(months.text).toContain("log-fields-complete;");
    },
    SLOW,
  );

  it(
    "on paper the figures stand without what only a screen can do",
    async () => {
      await page.emulateMedia({ media: "print" });
      for (const hidden of [".header", ".saves", ".levels", "[data-print]"])
        expect(await page.locator(hidden).first().isVisible()).toBe(false);
      expect(await page.locator(".paper-only").innerText()).toContain(sayDay(from));
      expect(await page.locator('[data-drawn="bars"] svg').isVisible()).toBe(true);
      await picture(page, "indicators-print");
      await page.emulateMedia({ media: null });
    },
    SLOW,
  );

  it("an indicator that there is none of is told, and not an empty page", async () => {
    await page.goto(`${demo.url}#/indikatorer/svartid-999`);
    await page.getByText("Det er ingen indikator med dette navnet.").waitFor();
    expect(await page.locator("h1").innerText()).toBe("svartid-999");
  });

  it.each([
    ["telephone", "dark", NARROW],
    ["desktop", "dark", DESKTOP],
  ] as const)(
    "looks right on a %s, %s",
    async (size, colorScheme, viewport) => {
      for (const [address, shows, what] of [
        ["#/indikatorer", "[data-indicator]", "list"],
        [ONE, '[data-drawn="run"] svg', "one"],
        [MAP, '[data-drawn="map"] svg', "map"],
      ] as const) {
        const name = `indicators-${what}-${size}-${colorScheme}`;
        expect(await looks(demo, address, { viewport, colorScheme, shows, name })).toEqual([]);
      }
    },
    SLOW,
  );
});

import type { Agreement } from "@prehosp/model";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

interface DraftRead {
  readonly draft: {
    readonly id: string;
    readonly drops?: readonly string[];
    readonly replay?: { readonly summary: string };
  };
  readonly state: string;
  readonly effect?: { readonly agreement: Agreement; readonly removed: readonly string[] };
}

const BASE = "avtale-03-deltid-lonn";

describe.skipIf(skip !== undefined)("a draft of an agreement is written", () => {
  let demo: Demonstration;
  const read = async (id: string) =>
    ((await demo.get("agreements/drafts")) as readonly DraftRead[]).find(({ draft }) => draft.id === id);
  const begin = async (from: string, options = {}): Promise<Page> => {
    const page = await demo.open("#/avtaler", options);
    await page.getByLabel("Begynn fra").selectOption(from);
    await page.getByRole("button", { name: "Skriv et utkast" }).click();
    return page;
  };
  const save = (page: Page) => page.getByRole("button", { name: "Lagre utkastet" }).click();
  const content = (page: Page, code: string) => page.locator(`[data-content="${code}"]`);

  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, 90_000);
  afterAll(() => demo.end());

  it("a new one, with what it lacks said while it is written, then put before the parties and signed", async () => {
    const page = await begin("");
    const complete = page.locator(".contents [role=status]");
    await complete.getByText("0 / 9").waitFor();
    await page.getByLabel("Avtale-id").fill("e2e-ny-avtale");
    await page.getByLabel("Oppdragsgiver: Organisasjon").selectOption("hf-demo");
    await page.getByLabel("Oppdragsgiver: Partstype").selectOption("helseforetak");
    await page.getByLabel("Utøver: Organisasjon").selectOption("rk-demo-kristiansand");
    await page.getByLabel("Utøver: Partstype").selectOption("Røde Kors");
    await page.locator(".contents li", { hasText: "Rammeavtalen er oppgitt" }).getByText("uavklart").waitFor();
    await page.getByLabel("Bygger på rammeavtale").fill("Rammeavtale 2018");
    await page.getByLabel("Slags rammeavtale").selectOption("fellesavtalen fra 2018");
    await page.locator(".contents li", { hasText: "Rammeavtalen er oppgitt" }).getByText("oppfylt").waitFor();
    await page.locator(".ticks", { hasText: "Utøverens enheter" }).locator("input").first().check();
    await page.getByRole("checkbox", { name: "hjertestans" }).check();
    await complete.getByText("1 / 9").waitFor();
    await content(page, "costs").getByRole("combobox").selectOption("er ikke med");
    await content(page, "costs").getByText("ikke oppfylt").waitFor();
    for (const code of ["competence", "equipment", "procedures"])
      await content(page, code).getByRole("combobox").selectOption("er med");
    await complete.getByText("4 / 9").waitFor();
    await page.getByLabel("Gjelder fra og med").fill("1.1.2098");
    await page.getByLabel(/^Slutt/).selectOption("uten slutt");
    await page.getByLabel("Rollen det skrives i").fill("akutthjelperkoordinator");
    await page.getByLabel("Besluttet av").fill("role:director");
    await page.getByLabel("Besluttet dag").fill("1.11.2026");
    await page.getByLabel("Dokument bak beslutningen").fill("sak 9/26");
    await picture(page, "draft-form");
    await page.locator(".contents").scrollIntoViewIfNeeded();
    await picture(page, "draft-contents");
    expect(await violations(page)).toEqual([]);
    await save(page);
    await page.getByRole("status").getByText("Lagret: e2e-ny-avtale").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Lagret: e2e-ny-avtale");

    const agreement = (await read("e2e-ny-avtale"))?.effect?.agreement;
    expect(agreement).toMatchObject({
      from: "2098-01-01",
      until: { absent: "not-applicable" },
      conditions: ["cardiac-arrest"],
      contents: { costs: false, procedures: true, "follow-up": { absent: "not-recorded" } },
    });
    const card = page.locator('[data-draft="e2e-ny-avtale"]');
    await card.locator("summary", { hasText: "Avtalen som tekst" }).click();
    await card.getByText("Bygger på rammeavtale: Rammeavtale 2018").waitFor();
    await card.scrollIntoViewIfNeeded();
    await picture(page, "draft-card");
    await card.getByRole("button", { name: /^Legg fram/ }).click();
    await card.getByRole("button", { name: /^Skriv under for oppdragsgiver/ }).click();
    await card.getByRole("button", { name: /^Skriv under for utøver/ }).click();
    await card.getByText("underskrevet av begge").waitFor();
    await page.close();
  }, 60_000);

  it("what the hub does not take is said at its field, the first of them has the focus, and everything written stands", async () => {
    const page = await begin("");
    await page.getByLabel("Avtale-id").fill("æ ø");
    await page.getByLabel("Gjelder fra og med").fill("31.02.2099");
    await page.getByLabel(/^Slutt/).selectOption("på en dag");
    await page.getByLabel("Gjelder til og med").fill("i morgen");
    await save(page);
    await page.getByText("Skriv bokstaver a–z").waitFor();
    expect(await page.getByText("Skriv dagen som 22.11.2026.").count()).toBe(2);
    await page.getByText("Dette må skrives.").waitFor();
    expect(await page.getByText("Velg en fra listen.").count()).toBeGreaterThan(0);
    const id = page.getByLabel("Avtale-id");
    expect(await id.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await id.inputValue()).toBe("æ ø");
    expect(await page.getByLabel("Gjelder fra og med").inputValue()).toBe("31.02.2099");
    await page.evaluate(() => document.activeElement?.scrollIntoView({ block: "center" }));
    await picture(page, "draft-wrong");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("an id in use is said at the field", async () => {
    const page = await begin("");
    await page.getByLabel("Avtale-id").fill(BASE);
    await page.getByLabel("Oppdragsgiver: Organisasjon").selectOption("hf-demo");
    await page.getByLabel("Oppdragsgiver: Partstype").selectOption("helseforetak");
    await page.getByLabel("Rollen det skrives i").fill("koordinator");
    await save(page);
    await page.getByText("Det finnes en avtale eller et utkast med denne id-en").waitFor();
    expect(await read(BASE)).toBeUndefined();
    await page.close();
  });

  it("a change that takes cover away is stopped until a replay of it is referred to, which the form writes in", async () => {
    const page = await begin(BASE);
    await page.getByText(`Endrer avtalen ${BASE}`).waitFor();
    await content(page, "costs").getByText("etter vilkårene i avtalen det bygger på").waitFor();
    // Everything of the base stands there, but its first day: that would be back-dating.
    expect(await page.getByLabel("Gjelder fra og med").inputValue()).toBe("");
    expect(await page.getByLabel("generell hypotermi").isChecked()).toBe(true);
    await page.getByLabel("Avtale-id").fill("e2e-snevrere");
    await page.getByLabel("generell hypotermi").uncheck();
    await page.getByLabel("Varslingsvei").selectOption("veilederens hovedregel");
    await page.getByLabel("Gjelder fra og med").fill("01.01.2098");
    await page.getByLabel(/^Slutt/).selectOption("uten slutt");
    await page.getByLabel("Rollen det skrives i").fill("medisinskfaglig ansvarlig");
    await page.getByLabel("Besluttet av").fill("role:director");
    await page.getByLabel("Besluttet dag").fill("1.11.2026");
    await page.getByLabel("Dokument bak beslutningen").fill("sak 10/26");
    await save(page);
    const card = page.locator('[data-draft="e2e-snevrere"]');
    await card.getByText("Avtalen dekker mindre enn før").first().waitFor();
    expect(await read("e2e-snevrere")).toMatchObject({
      draft: { drops: ["route"] },
      effect: { removed: ["general-hypothermia"] },
    });
    await card.locator("summary", { hasText: "Kjør tidligere oppdrag om igjen" }).click();
    await card.getByRole("button", { name: /^Kjør/ }).click();
    await card.locator(".figures").waitFor({ timeout: 60_000 });
    await card.getByRole("button", { name: "Skriv et utkast som viser til gjennomkjøringen" }).click();
    await page.getByText(/^Viser til gjennomkjøringen replay-/).waitFor();
    expect(await page.getByLabel("Gjelder fra og med").inputValue()).toBe("01.01.2098");
    expect(await page.getByLabel("Avtale-id").inputValue()).toBe("e2e-snevrere-ny");
    await save(page);
    const next = page.locator('[data-draft="e2e-snevrere-ny"]');
    await next.getByRole("button", { name: /^Legg fram/ }).click();
    await next.getByText("lagt fram").waitFor();
    const proposed = await read("e2e-snevrere-ny");
    expect(proposed?.state).toBe("proposed");
    expect(proposed?.draft.replay?.summary).not.toBe("");
    await page.close();
  }, 90_000);

  it("each agreement in force tells what its settlement rests on, as the hub counts it", async () => {
    const { settlements } = (await demo.get("settlements")) as {
      readonly settlements: readonly {
        readonly agreement: string;
        readonly settlement: { readonly callOuts: number };
      }[];
    };
    expect(settlements.some(({ settlement }) => settlement.callOuts > 0)).toBe(true);
    const page = await demo.open("#/avtaler");
    const said = page.locator(".agreements summary");
    await said.first().waitFor();
    expect(await said.allTextContents()).toEqual(
      settlements.map(({ settlement }) => `Oppgjør siste måned: ${settlement.callOuts}`),
    );
    await said.first().click();
    await page.locator(".agreements dt", { hasText: "Minutter fra alarm til ledig" }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, "settlements");
    await page.close();
  });

  it("the form is worked by keyboard: it opens with the focus on its heading, and closes without saving", async () => {
    const page = await demo.open("#/avtaler");
    const write = page.getByRole("button", { name: "Skriv et utkast" });
    await write.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Nytt utkast" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("draft-form");
    await page.keyboard.press("Tab");
    await page.keyboard.type("e2e-tastatur");
    expect(await page.getByLabel("Avtale-id").inputValue()).toBe("e2e-tastatur");
    await page.getByRole("button", { name: "Lukk uten å lagre" }).press("Enter");
    await write.waitFor();
    expect(await read("e2e-tastatur")).toBeUndefined();
    await page.close();
  });

  it.each([
    ["light", undefined],
    ["dark", PHONE],
  ] as const)("axe finds nothing on the form, %s", async (colorScheme, viewport) => {
    const page = await begin(BASE, { colorScheme, ...(viewport === undefined ? {} : { viewport }) });
    await page.locator(".contents").waitFor();
    const isTooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect([...(await violations(page)), ...(isTooWide ? ["wider than the screen"] : [])]).toEqual([]);
    await page.close();
  });
});

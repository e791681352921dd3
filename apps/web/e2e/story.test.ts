import { type Agreement, Incident } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { contentHash } from "@prehosp/rules";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { incident } from "../src/fixtures/way.ts";
import { violations } from "./axe.ts";
import { DESKTOP, type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";

const ID = "e2e-story";
const section = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);

describe.skipIf(skip !== undefined)("stories 1 and 2 in the browser", () => {
  let demo: Demonstration;
  const post = async (path: string, body: unknown) => {
    const answer = await demo.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.json)}`);
    return answer.json as Record<string, never>;
  };
  const point = (role: string, unit: string, at: string) =>
    post(`incidents/${ID}/times`, {
      role,
      unit,
      at,
      exactness: "exact",
      source: { system: "radio", ref: `${role}-${unit}` },
    });

  beforeAll(async () => {
    // Alone: its incident is the newest, which every page of the others opens, and here it is counted who looks.
    demo = await demonstration({ map: false, alone: true });
    const one = { ...incident, id: ID, missions: [], times: [], source: { system: "e2e", ref: ID } };
    await post("incidents", Incident.parse(one));
  }, 120_000);
  afterAll(() => demo.end());

  it("story 1: from the call to the registry case", async () => {
    const page = await demo.open(`#/hendelser/${ID}`);
    const proposal = section(page, "proposal");

    // The proposal stands in three lists by time, with its edition, its steps and its factors; every reason is folded behind one line.
    await proposal.getByText("høringsutkast 2019, ikke gjeldende").waitFor();
    await proposal.getByText("La en annen person hente hjertestarter").waitFor();
    expect(await proposal.locator(".lines").count()).toBe(3);
    expect(await proposal.locator("details[open]").count()).toBe(0);
    expect(await proposal.innerText()).not.toMatch(/sannsynlighet|probab|\d\s?%/i);
    await proposal.locator(".factors > summary").click();
    await proposal.getByText("Nærmeste akutthjelper").waitFor();

    // Alarm in one step, against the proposal; the reason is one tap, afterwards.
    const line = proposal.locator(".lines-outside .line, .lines-possible .line").first();
    const unit = (await line.locator("input").getAttribute("value")) ?? "";
    await line.locator("input").check();
    await page.getByRole("button", { name: /^Varsle/ }).click();
    const why = page.getByRole("group", { name: /avviker fra forslaget/ });
    await why.waitFor();
    expect(await section(page, "decision").getByText("varsling", { exact: true }).count()).toBeGreaterThan(0);
    await picture(page, "story-why");
    await why.getByRole("button", { name: "lokalkunnskap" }).click();
    await section(page, "decision").getByText("grunn: lokalkunnskap").waitFor();
    expect(await why.count()).toBe(0);

    // The duty to find an ordinary resource stands open: somebody is asked, and their answer stands beside it.
    const ordinary = section(page, "ordinary");
    await ordinary.getByRole("button", { name: "Spør nabo-AMK" }).click();
    await ordinary.getByRole("button", { name: "kan ikke nabo-AMK" }).click();
    await ordinary.locator(".asks li b", { hasText: "kan ikke" }).waitFor();

    // Somebody else opens the incident: both see it.
    const second = await demo.open(`#/hendelser/${ID}`);
    await second.locator(".others").waitFor();
    await page.locator(".others").waitFor();
    await second.goto("about:blank");
    await second.close();
    await expect.poll(() => page.locator(".others").count(), { timeout: 15_000 }).toBe(0);

    // The proposed akutthjelper unit goes too, and its times come over the radio; nobody has told when it arrived.
    const first = proposal.locator(".lines-proposed .line, .lines-possible .line").locator("input").first();
    const helper = (await first.getAttribute("value")) ?? "";
    await first.check();
    await page.getByRole("button", { name: /^Varsle/ }).click();
    const mission = page.locator(`[data-mission="${helper}"]`);
    await mission.waitFor();
    await point("under-way", helper, new Date().toISOString());

    // The oral report and the identity at close-out; the number is sealed and gone from the screen.
    await mission.locator("summary", { hasText: "Muntlig rapport" }).click();
    await mission.getByLabel("kompresjoner").check();
    await mission.getByLabel("Ingen særlige forhold").check();
    await mission.locator("details[open]").getByRole("button", { name: "Lagre" }).click();
    await mission.locator("dd", { hasText: /^gitt$/ }).waitFor();
    await mission.locator("summary", { hasText: "Mannskapets identitet" }).click();
    await mission.getByLabel("Tjenestenummer").fill("PLANTET-42");
    await mission.locator("details", { hasText: "Tjenestenummer" }).getByRole("button", { name: "Lagre" }).click();
    await mission.getByText("oppgitt med tjenestenummer").waitFor();
    expect(await page.content()).not.toContain("PLANTET");

    // The unit is free at once, and what is missing waits on the work list.
    await mission.getByRole("button", { name: /^Avslutt operativt/ }).click();
    await mission.getByText("operativt avsluttet").waitFor();
    await mission.getByText("dokumentasjon gjenstår").waitFor();
    await picture(page, "story-mission");
    await page.goto(`${demo.url}#/arbeidsliste`);
    const item = page.locator("tr", { hasText: "Ankomst dokumentert" }).filter({ hasText: ID });
    await item.first().waitFor();
    await picture(page, "story-work-list");
    await item.first().getByRole("link", { name: ID }).click();
    const name = (await mission.locator(".unit-name").first().textContent()) ?? "";
    const duty = page.locator(".duties > li", { hasText: `Ankomst dokumentert ${name}` });
    await duty.locator("summary").click();
    await duty.getByLabel("Ikke innhentet, fordi").selectOption("unit-cannot-recall");
    await duty.getByRole("button", { name: "Lagre" }).click();
    await duty.getByText("avsluttet med begrunnelse").waitFor();

    // The time ladder shows each clock, and what nobody recorded stays empty.
    await page.locator(".ladder > summary").click();
    await page.locator(".ladder tr", { hasText: "på vei" }).getByText("radio").first().waitFor();
    expect(unit).not.toBe("");
    await page.close();
  }, 120_000);

  it("story 2: the medical director's Monday, a replay, and a draft that both parties sign", async () => {
    // Brann Mandal would have come first to somebody unconscious, and its agreement does not cover that: the draft does.
    const agreements = (await demo.get("agreements")) as readonly Agreement[];
    const base = agreements.find(({ units }) => units.includes("brann-mandal-1" as never));
    if (base === undefined || !known(base.conditions)) throw new Error("the demonstration has no such agreement");
    const draft = {
      base: { agreement: base.id, hash: contentHash(base) },
      changes: {
        conditions: [...base.conditions, "unconscious"],
        from: "2099-01-01",
        until: { absent: "not-applicable" },
      },
      author: { role: "medical-director", organisation: base.commissioner.organisation },
      decided: base.decided,
    };
    await post("agreements/drafts", { ...draft, id: "e2e-forsok" });

    const page = await demo.open("#/gjennomgang");
    await page.getByLabel(/^Fra og med/).fill("01.01.2025");
    await page.getByLabel(/^Til og med/).fill("32.1.2029");
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await page.getByText("Skriv dagen som 22.11.2026.").waitFor();
    await page.getByLabel(/^Til og med/).fill("2029-01-01");
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await page.getByRole("heading", { name: /^Kunne vært tidligere/ }).waitFor();
    await page
      .locator(".monday li", { hasText: "Brann Mandal" })
      .getByText("avtalen dekker ikke tilstanden")
      .first()
      .waitFor();
    await page.getByLabel("Under").selectOption("e2e-forsok");
    const begun = page.waitForResponse((answer) => answer.url().endsWith("/replays"));
    await page.getByRole("button", { name: /^Kjør/ }).click();
    const { id: replayed } = (await (await begun).json()) as { readonly id: string };
    const changed = page.locator(".figures li", { hasText: "hendelser endret" });
    await changed.waitFor();
    expect(Number(await changed.locator("b").textContent())).toBeGreaterThan(0);
    await page
      .locator(".moves li", { hasText: /^utenfor ordningen → / })
      .first()
      .waitFor();
    await picture(page, "story-review");

    // The draft that is put before the parties cites the replay; the first one is withdrawn by nobody and stays a trial.
    await post("agreements/drafts", { ...draft, id: "e2e-utkast", replayed });
    await page.goto(`${demo.url}#/avtaler`);
    const card = page.locator('[data-draft="e2e-utkast"]');
    await card.getByRole("button", { name: /^Legg fram/ }).click();
    await card.getByRole("button", { name: /^Skriv under for oppdragsgiver/ }).click();
    await card.getByRole("button", { name: /^Skriv under for utøver/ }).click();
    await card.getByText("underskrevet av begge").waitFor();
    await card.getByText(/hendelser .* endret/).waitFor();
    await picture(page, "story-draft");
    await page.close();
  }, 120_000);

  it("a hub serves the embedded proposal, and it asks the hub for one incident", async () => {
    const page = await demo.open(`#/hendelser/${ID}`);
    await page.goto(`${demo.url}docs`);
    await page.addScriptTag({ url: `${demo.url}embed/prehosp-proposal.js` });
    await page.evaluate((wanted) => {
      document.body.innerHTML = `<main><prehosp-proposal hub="/" incident="${wanted}"></prehosp-proposal></main>`;
    }, ID);
    await page.locator("prehosp-proposal .list summary").first().waitFor();
    expect(await page.locator("prehosp-proposal section").innerText()).toContain("høringsutkast 2019");
    await page.close();
  }, 60_000);

  const pages = ["#/arbeidsliste", "#/gjennomgang", "#/avtaler", `#/hendelser/${ID}`] as const;
  const looks = [
    ["desktop", "light", DESKTOP],
    ["desktop", "dark", DESKTOP],
    ["telephone", "light", PHONE],
    ["telephone", "dark", PHONE],
  ] as const;
  it.each(looks)(
    "axe finds nothing on the new pages on a %s, %s",
    async (size, colorScheme, viewport) => {
      for (const address of pages) {
        const page = await demo.open(address, { viewport, colorScheme });
        if (address.startsWith("#/hendelser")) await page.locator(".mission").first().waitFor();
        await picture(page, `${address.slice(2).replace("/", "-")}-${size}-${colorScheme}`);
        await page.evaluate(() => {
          for (const one of document.querySelectorAll<HTMLDetailsElement>(
            ".mission details, .monday details, .ladder, .factors",
          ))
            one.open = true;
        });
        const isTooWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        const found = [...(await violations(page)), ...(isTooWide ? ["wider than the screen"] : [])];
        expect(found.map((one) => `${address}: ${one}`)).toEqual([]);
        await page.close();
      }
    },
    120_000,
  );
});

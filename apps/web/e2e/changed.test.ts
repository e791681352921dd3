import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { opened } from "./opened.ts";

interface WayRead {
  readonly incident: { readonly purpose: unknown; readonly observed: Record<string, unknown>; readonly flags: unknown };
  readonly proposal: { readonly at: string };
  readonly decisions: readonly { readonly standDown: readonly string[]; readonly deviates: boolean }[];
  readonly conferences: readonly unknown[];
  readonly obligations: readonly { readonly code: string; readonly state: string }[];
}

const UNITS = ["brann-evje-1", "brann-iveland-1"] as const;
const alarms = UNITS.map((unit) => ({ unit, route: "110" }));

describe.skipIf(skip !== undefined)("what an incident turns into", () => {
  let demo: Demonstration;
  let count = 0;
  const fresh = (more: object = {}) => opened<WayRead>(demo, `e2e-changed-${String((count += 1))}`, more);
  const fold = async (page: Page, text: string) => page.locator("details > summary", { hasText: text }).first().click();

  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, 90_000);
  afterAll(() => demo.end());

  it("all who are out are stood down in one step, under what the screen has seen", async () => {
    const { page, read } = await fresh();
    expect((await demo.post(`incidents/e2e-changed-${String(count)}/decisions`, { alarm: alarms })).status).toBe(201);
    const all = page.getByRole("button", { name: "Avbestill alle (2)" });
    await all.waitFor();
    await all.scrollIntoViewIfNeeded();
    await picture(page, "stand-down-all");
    await all.click();
    await page.getByRole("status").getByText("Brann Evje, Brann Iveland avbestilt").waitFor();
    expect((await read()).decisions.at(-1)?.standDown.toSorted()).toEqual([...UNITS]);
    expect(await all.count()).toBe(0);
    await page.close();
  });

  it("a unit that a colleague has just alarmed is stood down by nobody unseen", async () => {
    const { page, read } = await fresh();
    const address = `incidents/e2e-changed-${String(count)}/decisions`;
    await demo.post(address, { alarm: alarms });
    const all = page.getByRole("button", { name: "Avbestill alle (2)" });
    await all.waitFor();
    await page.route("**/api/v1/incidents/*", (route) => route.abort());
    await demo.post(address, { alarm: [{ unit: "brann-valle-1", route: "110" }] });
    await page.unroute("**/api/v1/incidents/*");
    await all.click();
    await page.getByText("En annen operatør har besluttet").waitFor();
    expect((await read()).decisions.every(({ standDown }) => standDown.length === 0)).toBe(true);
    await page.close();
  });

  it("whether a decision departs is the hub's to say, and the screen says nothing of it", async () => {
    const { page, read } = await fresh();
    await page.locator(".lines-outside .line input").first().check();
    const sent = page.waitForRequest((request) => request.url().endsWith("/decisions"));
    await page.getByRole("button", { name: /^Varsle/ }).click();
    expect(Object.keys((await sent).postDataJSON() as object)).not.toContain("deviates");
    await page.getByRole("group", { name: /avviker fra forslaget/ }).waitFor();
    expect((await read()).decisions.at(-1)?.deviates).toBe(true);
    await page.close();
  });

  it("a lift that turns into an arrest is one from now on: what is left as before is not sent, and a new proposal comes", async () => {
    const { page, read } = await fresh({ purpose: "lifting", observed: { awake: true } });
    const before = await read();
    await fold(page, "Hendelsen er endret");
    const send = page.getByRole("button", { name: "Endre og lag nytt forslag" });
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel("Formål").selectOption({ label: "livreddende førstehjelp" });
    await page.getByLabel("våken").selectOption({ label: "nei" });
    await page.getByLabel("puster normalt").selectOption({ label: "nei" });
    await page.getByLabel("fri luftvei").selectOption({ label: "ukjent" });
    await page.getByLabel("smitte").check();
    await picture(page, "changed");
    expect(await violations(page)).toEqual([]);
    const sent = page.waitForRequest((request) => request.url().endsWith("/changes"));
    await send.click();
    expect((await sent).postDataJSON()).toEqual({
      purpose: "life-saving-first-aid",
      observed: { awake: false, breathingNormally: false, airwayFree: { absent: "unknown" } },
      flags: ["traffic", "infection"],
    });
    await page.locator("#call").locator("xpath=../..").getByText("Lagret").waitFor();
    expect(await send.isDisabled()).toBe(true);
    const after = await read();
    expect(after.incident.purpose).toBe("life-saving-first-aid");
    expect(after.incident.observed).toMatchObject({ awake: false, breathingNormally: false });
    expect(after.proposal.at > before.proposal.at).toBe(true);
    await page.close();
  });

  it("a criterion without its edition is not taken, and the field says so; what was written stands", async () => {
    const { page } = await fresh();
    await fold(page, "Hendelsen er endret");
    await page.getByLabel("Utgave").fill("");
    await page.getByLabel("Kriteriets kode").fill("A.09");
    await page.getByRole("button", { name: "Endre og lag nytt forslag" }).click();
    const edition = page.getByLabel("Utgave");
    await page.getByText("Et kriterium trenger kode, indeks og utgave.").waitFor();
    expect(await edition.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Kriteriets kode").inputValue()).toBe("A.09");
    await page.close();
  });

  it("an initiating legevaktsentral is told to confer with AMK before the proposal, and holds the conference in one step", async () => {
    const { page, read } = await fresh({ initiator: "LVS" });
    const first = page.locator(".conference");
    await first.getByText("konferer med AMK først").waitFor();
    const isBefore = await page.evaluate(() => {
      const [conference, proposal] = [document.querySelector(".conference"), document.getElementById("proposal")];
      return conference!.compareDocumentPosition(proposal!) === Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(isBefore).toBe(true);
    // It holds no alarm back.
    await page.locator(".line input").first().check();
    expect(await page.getByRole("button", { name: /^Varsle/ }).isEnabled()).toBe(true);
    await picture(page, "conference");
    await first.getByRole("button", { name: "Konferert med AMK" }).click();
    await first.locator("time").waitFor();
    const after = await read();
    expect(after.conferences).toHaveLength(1);
    expect(after.obligations.find(({ code }) => code === "conference-with-AMK")?.state).toBe("met");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("an incident that AMK initiates asks for no conference", async () => {
    const { page } = await fresh();
    expect(await page.locator(".conference").count()).toBe(0);
    await page.close();
  });

  it("what a settlement asks for goes line by line; a bad line is said at its field and nothing is sent short", async () => {
    const { page } = await fresh();
    const at = `incidents/e2e-changed-${String(count)}`;
    await demo.post(`${at}/decisions`, { alarm: [alarms[0]] });
    const mission = page.locator(`[data-mission="${UNITS[0]}"]`);
    await mission.locator("summary", { hasText: "Oppgjør" }).click();
    const form = mission.locator("details", { hasText: "Forbruksmateriell" });
    await form.getByLabel("Hele mannskapet på aktiv vakt").selectOption("nei");
    await form.getByLabel("Forbruksmateriell").selectOption("brukt, som på linjene");
    const line = (n: number) => form.locator(".used li").nth(n);
    await line(0).getByLabel("Artikkel").fill("elektroder");
    await line(0).getByLabel("Antall").fill("to");
    await form.getByRole("button", { name: "Legg til linje" }).click();
    await line(1).getByLabel("Artikkel").fill("elektroder");
    await line(1).getByText("Artikkelen står på en linje over").waitFor();
    await line(1).getByLabel("Artikkel").fill("Maske!");
    await line(1).getByLabel("Antall").fill("1");
    await form.getByRole("button", { name: "Lagre" }).click();
    await line(0).getByText("Skriv et helt antall").waitFor();
    await line(1).getByText("Skriv koden med små bokstaver").waitFor();
    await picture(page, "settlement");
    expect(await violations(page)).toEqual([]);
    await line(0).getByLabel("Antall").fill("2");
    await line(1).getByLabel("Artikkel").fill("maske");
    const sent = page.waitForRequest((request) => request.url().endsWith("/use"));
    await form.getByRole("button", { name: "Lagre" }).click();
    expect((await sent).postDataJSON()).toEqual({ crewOnActiveDuty: false, consumables: { elektroder: 2, maske: 1 } });
    await form.getByRole("status").getByText("Lagret").waitFor();
    await page.close();
  });

  it("an ETA says how old the position behind it was, and one of unknown age says that", async () => {
    const page = await demo.open("#/hendelser/demo-arrest", {}, (one) =>
      one.route("**/api/v1/incidents/demo-arrest", async (route) => {
        const answer = await route.fetch();
        const way = (await answer.json()) as { reaches: { unit: string; positionAgeSeconds: unknown }[] };
        const reaches = way.reaches.map((reach) => ({
          ...reach,
          positionAgeSeconds:
            reach.unit === "brann-evje-1" ? 721 : reach.unit === "amb-evje-1" ? { absent: "unknown" } : 30,
        }));
        await route.fulfill({ response: answer, json: { ...way, reaches } });
      }),
    );
    const eta = (unit: string) => page.locator(".line", { hasText: unit }).locator(".eta").first();
    await eta("Brann Evje").getByText("posisjon 13 min gammel").waitFor();
    await eta("Ambulanse Evje").getByText("posisjonens alder er ukjent").waitFor();
    expect(await page.getByText("posisjon 1 min gammel").count()).toBe(0);
    await page.getByText("Kartet som liste").click();
    await page
      .getByText(/sist sett .* · for .* siden/)
      .first()
      .waitFor();
    await picture(page, "position-age");
    await page.close();
  });
});

import { cellOf } from "@prehosp/model";
import { addDays, instantOf, osloDay, sayDay } from "@prehosp/model/time";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { opened } from "./opened.ts";
import { stationOf } from "./station.ts";
import { LATER, TABLET } from "./tablet.ts";

const SLOW = 180_000;
/** A station of the agreement over several municipalities; no other file alarms it. */
const UNIT = "brann-amli-1";
const AGREEMENT = "avtale-02-interkommunal";
const PADS = `aed-electrodes-${UNIT}`;
const ID = "e2e-natt";
const AMLI = { municipality: "4217", cell: cellOf({ lat: 58.77, lng: 8.49 }) };
const DAY = /^Utløper/;

interface Settled {
  readonly settlements: readonly {
    readonly agreement: string;
    readonly settlement: { readonly callOuts: number };
  }[];
}

describe.skipIf(skip !== undefined)("story 3: pads that expire, and a mission the night after", () => {
  let demo: Demonstration;
  let station: Awaited<ReturnType<typeof stationOf>>;
  /** AMK's page, open all the while: nobody there does anything but look, until there is a mission. */
  let amk: Page;
  let board: Page;
  let before: string | null;
  let settled: number;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
    station = await stationOf(demo, UNIT);
    amk = await demo.open("#/hendelser");
    await amk.locator("summary", { hasText: "Kartet som liste" }).click();
    await onMap().waitFor();
    board = await demo.open(`#/beredskap/${UNIT}`, { viewport: TABLET });
    await item(PADS).waitFor();
    before = await colour();
    settled = await callOuts();
  }, SLOW);
  afterAll(() => demo?.end());

  const onMap = () => amk.locator(`[data-listed="${UNIT}"]`);
  const line = () => board.locator(`[data-unit="${UNIT}"]`);
  const item = (id: string) => board.locator(`[data-item="${id}"]`);
  const colour = () => line().getAttribute("data-colour");
  const put = async (form: Locator, id: string) => {
    await form.locator("summary").click();
    await form.getByLabel("Merke på gjenstanden").fill(id);
    await form.getByRole("button", { name: "Legg i" }).click();
    await form.getByText("Skriv dagen som").waitFor();
    await form.getByLabel(DAY).fill("1.12.2099");
    await form.getByRole("button", { name: "Legg i" }).click();
    await item(id).waitFor();
  };
  const callOuts = async () =>
    ((await demo.get("settlements")) as Settled).settlements.find(({ agreement }) => agreement === AGREEMENT)
      ?.settlement.callOuts ?? 0;

  it(
    "pads expire: out until an hour in one tap, and AMK's map says so at once",
    async () => {
      await item(PADS).locator(".expiry summary").press("Enter");
      const readAnew = async (day: string) => {
        await item(PADS).getByLabel(DAY).fill(day);
        await item(PADS).getByLabel(DAY).press("Enter");
      };
      await readAnew("31.2.2027");
      await item(PADS).getByText("Skriv dagen som").waitFor();
      expect(await violations(board)).toEqual([]);
      const yesterday = addDays(osloDay(instantOf(Date.now())), -1);
      await readAnew(sayDay(yesterday));
      await item(PADS).getByText("utløpt").waitFor();
      await expect.poll(colour, LATER).toBe("red");

      await line().getByLabel("Tilbake").selectOption({ index: 3 });
      await line().getByRole("button", { name: "Utstyr", exact: true }).click();
      await line().locator(".out").waitFor();
      await onMap()
        .getByText(/^ute av beredskap til /)
        .waitFor();
      await line().scrollIntoViewIfNeeded();
      await picture(board, "story-3-out");
      await picture(amk, "story-3-amk");
      expect([...(await violations(board)), ...(await violations(amk))]).toEqual([]);
    },
    SLOW,
  );

  it(
    "new pads, and the unit is back on AMK's map",
    async () => {
      await item(PADS).getByRole("button", { name: "Ta ut" }).click();
      await item(PADS).waitFor({ state: "detached" });
      await put(line().locator(".unit-details .place", { hasText: "Legg i utstyr" }), "elektroder-2");
      await line().getByRole("button", { name: "Sett i beredskap" }).click();
      await line().locator(".out").waitFor({ state: "detached" });
      await onMap().locator(".out").waitFor({ state: "detached" });
      await expect.poll(colour, LATER).toBe(before);
    },
    SLOW,
  );

  it(
    "a mission that night: closed with what was used, and the pads stand to be refilled until new ones lie there",
    async () => {
      const { page } = await opened(demo, ID, { place: AMLI });
      const at = instantOf(Date.now());
      const source = { system: "amis", ref: `${ID}-arrest` };
      const time = { role: "arrest-recognised", at, exactness: "exact", source };
      expect((await demo.post(`incidents/${ID}/times`, time)).status).toBeLessThan(300);
      await page.locator(`input[value="${UNIT}"]`).check();
      await page.getByRole("button", { name: /^Varsle/ }).click();
      const mission = page.locator(`[data-mission="${UNIT}"]`);
      await mission.getByRole("button", { name: /^Avslutt operativt/ }).click();
      await mission.getByText("operativt avsluttet").waitFor();
      await mission.locator("summary", { hasText: "Oppgjør" }).click();
      await mission.getByLabel("Hele mannskapet på aktiv vakt").selectOption("nei");
      await mission.getByLabel("Forbruksmateriell").selectOption("brukt, som på linjene");
      await mission.getByLabel("Artikkel (kode)").fill("elektroder");
      await mission.getByLabel("Antall").fill("1");
      await mission.locator("details[open]").getByRole("button", { name: "Lagre" }).click();
      await mission.locator("details[open]").getByText("Lagret").waitFor();
      await page.close();

      await item("elektroder-2").getByRole("button", { name: "Brukt" }).click();
      await expect.poll(colour, LATER).not.toBe(before);
      await line().locator(".refill li", { hasText: "elektroder-2" }).waitFor();
      await picture(board, "story-3-refill");
      await put(line().locator(".refill .place"), "elektroder-3");
      await expect.poll(colour, LATER).toBe(before);

      // The call list has the mission with what is settled, and nothing that tells which incident it was.
      const calls = board.locator(`[data-calls="${UNIT}"]`);
      await calls.locator("summary").click();
      const first = calls.locator("tbody tr").first();
      await first.getByText("akutthjelper").waitFor();
      await first.getByText("ført", { exact: true }).waitFor();
      expect(await calls.innerText()).not.toContain(ID);
      await calls.scrollIntoViewIfNeeded();
      await picture(board, "story-3-calls");
      expect(await violations(board)).toEqual([]);
    },
    SLOW,
  );

  it(
    "the crew is followed up, and the settlement has its line; neither says anything of a patient",
    async () => {
      const page = await demo.open("#/arbeidsliste");
      const task = page
        .locator(".follow-ups > li", { hasText: "arbeidsgivers oppfølging" })
        .filter({ hasText: station.name });
      await task.waitFor();
      for (const step of ["tilbudt", "gjennomført"]) {
        await task.getByRole("button", { name: step }).click();
        await task.getByText(`: ${step}`).waitFor();
      }
      expect(await task.innerText()).not.toContain(ID);
      await picture(page, "story-3-debrief");
      expect(await violations(page)).toEqual([]);

      await page.goto(`${demo.url}#/avtaler`);
      const agreement = page.locator(".agreements > li", { hasText: station.name });
      const settlement = agreement.locator("details", { hasText: "Oppgjør siste måned" });
      await settlement.locator("summary").click();
      await settlement.getByText("elektroder 1").waitFor();
      await settlement
        .locator("div", { hasText: "Utrykninger" })
        .first()
        .getByText(String(settled + 1), { exact: true })
        .waitFor();
      expect(await settlement.innerText()).not.toContain(ID);
      await settlement.scrollIntoViewIfNeeded();
      await picture(page, "story-3-settlement");
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    SLOW,
  );
});

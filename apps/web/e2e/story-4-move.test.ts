import { addDays, sayDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { SLOW, onBoard, saved } from "./rollout.ts";

/** Another room than those that the other files touch. */
const MOVED = "amk-demo-3";

describe.skipIf(skip !== undefined)("story 4: a room moves its date, and proves its operators to the leader", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  it(
    "a date moves two weeks: what changes is seen before anything is written, then saved; whoever is late is told",
    async () => {
      const before = await onBoard(demo, MOVED);
      const goLive = before?.goLive as Day;
      const page = await demo.open(`#/innforing/${MOVED}`);
      const other = await demo.open(`#/innforing/${MOVED}`);
      const card = page.locator(`[data-card="${MOVED}"]`);
      await card.getByLabel("Ny overgangsdato").fill("31.02.2027");
      await card.getByRole("button", { name: "Vis hva som endres" }).click();
      await card.getByText("Skriv dagen som 22.11.2026.").waitFor();
      await card.getByLabel("Ny overgangsdato").fill(sayDay(goLive));
      await card.getByRole("button", { name: "To uker senere" }).click();
      const preview = card.locator(`[data-preview="${addDays(goLive, 14)}"]`);
      await preview.getByText("Ikke lagret ennå").waitFor();
      expect(await preview.locator('[data-changes="weeks"] li').count()).toBeGreaterThan(0);
      expect((await onBoard(demo, MOVED))?.goLive).toBe(goLive);
      await preview.scrollIntoViewIfNeeded();
      await picture(page, "story-4-move");
      expect(await violations(page)).toEqual([]);

      await other.getByRole("button", { name: "To uker senere" }).click();
      await other.getByText("Ikke lagret ennå").waitFor();
      await preview.getByRole("button", { name: "Lagre den nye datoen" }).click();
      await card.getByText("Datoen er lagret.").waitFor();
      expect((await onBoard(demo, MOVED))?.goLive).toBe(addDays(goLive, 14));
      await page
        .locator(`tr[data-room="${MOVED}"]`)
        .getByText(sayDay(addDays(goLive, 14)))
        .waitFor();
      await other.getByRole("button", { name: "Lagre den nye datoen" }).click();
      await other.getByText("Noen har endret rommet").waitFor();
      await page.close();
      await other.close();
    },
    SLOW,
  );

  it("the proof of trained operators is a file for a spreadsheet, and on paper", async () => {
    const page = await demo.open("#/innforing/amk-demo-nabo");
    const path = await saved(page, () => page.getByRole("link", { name: "Last ned bevis (CSV)" }).click());
    const [heads = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\r\n");
    expect(heads).toMatch(/^\u{feff}Person;/u);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter((line) => line.includes(";NN-e;")).length).toBe(lines.length);
    const pdf = await saved(page, () => page.getByRole("link", { name: "Papir (PDF)" }).click());
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { looksOnPhone } from "./looks.ts";
import { SLOW } from "./rollout.ts";

describe.skipIf(skip !== undefined)("story 4: old records are read in", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  it(
    "old records: every line is seen before anything is kept, and the accounts wait until somebody decides whose they are",
    async () => {
      const page = await demo.open("#/opplaering/innlesing");
      const csv = [
        "Konto;Dato",
        "konto-ny-1;01.02.2026",
        "konto-ny-1;01.02.2026",
        "konto-ny-2;31.02.2026",
        "konto-ny-3;3.4.2026",
      ].join("\r\n");
      await page.locator('input[type="file"][accept*=".csv"]').setInputFiles({
        name: "gamle kurs.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(`\u{feff}${csv}\r\n`),
      });
      const show = page.getByRole("button", { name: "Vis hva som blir av linjene" });
      await page.locator('[aria-labelledby="first-lines"]').getByText("konto-ny-3").waitFor();
      await show.click();
      await page.getByText("Velg en fra listen.").first().waitFor();
      await page.getByRole("combobox", { name: "Kompetanse", exact: true }).selectOption("akutthjelper-basic");
      await page.getByRole("combobox", { name: "Slags bevis", exact: true }).selectOption("kurs");
      await page.getByRole("combobox", { name: "Resultat", exact: true }).selectOption("bestått");
      await show.click();
      const preview = page.locator("[data-preview]");
      await preview.locator('tr[data-line="3"]').getByText("samme bevis om igjen").waitFor();
      await preview.locator('tr[data-line="4"]').getByText("avvist").waitFor();
      await picture(page, "story-4-import");
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Les inn" }).click();
      await page.locator('[data-import="new"]').waitFor();
      const waiting = page.locator('tr[data-account="konto-ny-1"]');
      await waiting.getByLabel("Personnøkkel").fill("person-0001");
      await waiting.getByRole("button", { name: "Avgjør" }).click();
      await waiting.waitFor({ state: "detached" });
      expect(await page.locator('tr[data-account="konto-ny-3"]').count()).toBe(1);
      expect(await violations(page)).toEqual([]);

      // It was the wrong person: undone from the list of what stands, by the keyboard, with why, and the account waits again.
      const match = page.locator('tr[data-match="konto-ny-1"]');
      await match.getByText("avgjort av et menneske").waitFor();
      const undo = match.locator("[data-undo]");
      await undo.locator("summary").press("Enter");
      await undo.getByRole("button").press("Enter");
      await undo.getByText("Velg en grunn.").waitFor();
      expect(await violations(page)).toEqual([]);
      await undo.getByLabel("Opphevet fordi").selectOption("det var feil person");
      await match.scrollIntoViewIfNeeded();
      await picture(page, "story-4-matches");
      await undo.getByRole("button").press("Enter");
      await match.waitFor({ state: "detached" });
      await waiting.waitFor();
      await page.close();
    },
    SLOW,
  );

  it(
    "two keys that are one person are merged with why, and two people again when it is undone",
    async () => {
      const page = await demo.open("#/opplaering/innlesing");
      const form = page.locator("[data-merge-form]");
      await form.locator("summary").press("Enter");
      await form.getByLabel("Nøkkel som beholdes").fill("person-0003");
      await form.getByLabel("Nøkkel som var samme person").fill("person-0003");
      await form.getByRole("button").press("Enter");
      await form.getByText("Det er samme nøkkel to ganger.").waitFor();
      await form.getByText("Velg en grunn.").waitFor();
      expect(await violations(page)).toEqual([]);
      await form.getByLabel("Nøkkel som var samme person").fill("person-0004");
      await form.getByLabel("Slått sammen fordi").selectOption("registrert to ganger");
      await form.getByRole("button").press("Enter");
      const merge = page.locator('tr[data-merge="person-0004"]');
      await merge.getByText("registrert to ganger").waitFor();
      await merge.scrollIntoViewIfNeeded();
      await picture(page, "story-4-merges");
      await merge.locator("[data-undo] summary").press("Enter");
      await merge.getByLabel("Opphevet fordi").selectOption("det var en tastefeil");
      await merge.getByRole("button").press("Enter");
      await merge.waitFor({ state: "detached" });
      expect(await demo.get("learning/merges")).toEqual([]);
      await page.close();
    },
    SLOW,
  );

  it(
    "axe finds nothing on a telephone, dark, and it is not wider than the screen",
    async () => expect(await looksOnPhone(demo, "innlesing")).toEqual([]),
    SLOW,
  );
});

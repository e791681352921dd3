import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { looksOnPhone } from "./looks.ts";
import { ROOM, SLOW, roomOf, saved } from "./rollout.ts";

describe.skipIf(skip !== undefined)("story 4: who is qualified, why, and until when", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  it(
    "a person's qualification: outcome, norms and until, what lacks, and what would be enough",
    async () => {
      const { missing } = await roomOf(demo, ROOM);
      const page = await demo.open(`#/opplaering/person/${missing.at(0)?.person ?? ""}`);
      const lacking = page.locator("li[data-requirement].outcome-not-met").first();
      await lacking.getByText("Kontrollrom, bruker").waitFor();
      await lacking.locator("summary", { hasText: "Forklar" }).click();
      await lacking.getByText("Det som ville vært nok").waitFor();
      await picture(page, "story-4-person");
      expect(await violations(page)).toEqual([]);
      await page.getByLabel("Organisasjon").selectOption("brann-kristiansand");
      const people = page.locator("tr[data-person]");
      await people.first().waitFor();
      const csv = await saved(page, () => page.getByRole("link", { name: "Regneark (CSV)" }).click());
      expect(readFileSync(csv, "utf8")).toContain("AH-");
      const pdf = await saved(page, () => page.getByRole("link", { name: "Papir (PDF)" }).click());
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
      // One unit of it, on paper in the language of the screen.
      await page.getByLabel("Enhet").selectOption({ index: 1 });
      const unit = await page.getByLabel("Enhet").inputValue();
      const href = await page.getByRole("link", { name: "Papir (PDF)" }).getAttribute("href");
      expect(href).toContain(`unit=${unit}&language=nb`);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Papir (PDF)" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`${unit}.pdf`);
      await people.first().getByRole("link").click();
      await page.locator('tr[data-person][aria-current="true"]').waitFor();
      const met = page.locator("li[data-requirement].outcome-met").first();
      await met.locator("summary", { hasText: "Forklar" }).click();
      await met.getByText("Det som teller").waitFor();
      const show = page.getByRole("button", { name: "Vis", exact: true }).last();
      const role = page.locator('section[data-role="akutthjelper"] h3');
      await role.getByText("✓ oppfylt").waitFor();
      // Without new evidence all of it has run out by then; and before it was recorded here nobody knew of it.
      await page.getByLabel("På dag").fill("1.1.2035");
      await show.click();
      await role.getByText("✕ ikke oppfylt").waitFor();
      await page.getByLabel("Slik det var kjent").fill("1.1.2020");
      await show.click();
      await page.getByText("Dette finnes ikke her").waitFor();
      await page.close();
    },
    SLOW,
  );

  it(
    "axe finds nothing on a telephone, dark, and it is not wider than the screen",
    async () => expect(await looksOnPhone(demo, "person/person-0001")).toEqual([]),
    SLOW,
  );
});

import { addDays, instantOf, osloDay } from "@prehosp/model/time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { SLOW } from "./rollout.ts";

/** Told in time: today's boards, which other files look at, stand as they are. */
const FROM = addDays(osloDay(instantOf(Date.now())), 60);

describe.skipIf(skip !== undefined)("story 4: what is asked of people is published", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  it(
    "a pack is tried: one that loosens is stopped with a counterexample, one that tightens tells whom it changes, then is published",
    async () => {
      const page = await demo.open("#/opplaering/krav");
      const choose = (text: string) =>
        page
          .locator('input[type="file"]')
          .setInputFiles({ name: "pakke.json", mimeType: "application/json", buffer: Buffer.from(text) });
      const review = page.getByRole("button", { name: "Prøv uten å gi ut" });
      const publish = page.getByRole("button", { name: "Gi ut pakken" });
      await choose("{");
      await page.getByText("Dette er ikke JSON.").waitFor();
      expect(await review.isDisabled()).toBe(true);
      const pack = (months: number) =>
        JSON.stringify({
          id: "ovelse-lokal",
          edition: "2019-06-19-horing",
          layer: "regional",
          owner: "hf-demo",
          decided: { by: "role:director", on: osloDay(instantOf(Date.now())), source: "sak 12/26 (syntetisk)" },
          from: FROM,
          competence: [
            {
              requirement: "akutthjelper.yearly-practice",
              needs: {
                has: "akutthjelper-skills",
                kinds: ["practice", "check-off", "course"],
                outcomes: ["passed", "attended"],
                fresh: { kind: "rolling", months },
                unrecorded: "not-met",
              },
            },
          ],
        });
      await choose(pack(24));
      await page.locator('[data-chosen="ovelse-lokal"]').waitFor();
      await review.click();
      await page.getByRole("heading", { name: "Står i veien" }).waitFor();
      await page.locator("summary", { hasText: "Den som ville sluppet inn" }).first().click();
      await page
        .getByText(/^En oppdiktet person, sett/)
        .first()
        .waitFor();
      expect(await publish.count()).toBe(0);
      await picture(page, "story-4-pack-stopped");
      expect(await violations(page)).toEqual([]);

      await choose(pack(6));
      await review.click();
      const impact = page.locator("[data-impact]");
      await impact.getByText(/^\d+ personer endrer status$/).waitFor();
      expect(Number(await impact.getAttribute("data-impact"))).toBeGreaterThan(10);
      await picture(page, "story-4-pack");
      await publish.click();
      await page.getByText(/^Gitt ut, gjelder fra/).waitFor();
      // It stands among those to come with its day, and not among those in force.
      await page.locator(`[data-pack="ovelse-lokal"][data-from="${FROM}"]`).getByText("Gjelder fra").waitFor();
      const inForce = async (on: string) => {
        const { packs, local } = (await demo.get(`competence/packs?on=${on}`)) as Record<string, unknown>;
        return JSON.stringify([packs, local]);
      };
      expect(await inForce(FROM)).toContain("ovelse-lokal");
      expect(await inForce(addDays(FROM, -1))).not.toContain("ovelse-lokal");
      await page.close();
    },
    SLOW,
  );

  it(
    "axe finds nothing on a telephone, light, and it is not wider than the screen",
    async () => {
      const look = {
        viewport: PHONE,
        colorScheme: "light",
        shows: ".rooms, .source, .requirement",
        name: "story-4-phone-opplaering-krav",
      } as const;
      expect(await looks(demo, "#/opplaering/krav", look)).toEqual([]);
    },
    SLOW,
  );
});

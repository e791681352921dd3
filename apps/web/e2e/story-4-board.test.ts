import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, PHONE, demonstration, picture, skip } from "./demonstration.ts";
import { looks } from "./looks.ts";
import { ROOM, SLOW } from "./rollout.ts";

const COURSE_DATE = "lifex-instruktor-amk.4";

describe.skipIf(skip !== undefined)(
  "story 4: the board, and the call to the leader of an AMK without its own instructor",
  () => {
    let demo: Demonstration;
    beforeAll(async () => {
      demo = await demonstration({ map: false });
    }, SLOW);
    afterAll(() => demo?.end());

    it("the board: 40 rooms, those in danger first, found by kind, and the AMK without an instructor of its own", async () => {
      const page = await demo.open("#/innforing");
      const rows = page.locator("tr[data-room]");
      await rows.first().waitFor();
      expect(await rows.count()).toBe(40);
      await rows.first().getByText("skulle vært i gang").waitFor();
      await page.locator('tr[data-room="lvs-demo-14"]').getByText("Legevaktsentral Demo 14").waitFor();
      await page.locator("tr[data-week]").first().waitFor();
      await picture(page, "story-4-board");
      expect(await violations(page)).toEqual([]);
      await page.getByLabel("Slags rom").selectOption("AMK");
      await page.getByText("4 av 40 rom vises").waitFor();
      await page.locator(`tr[data-room="${ROOM}"]`).getByText("0, trenger 4").waitFor();
      await page.getByLabel("Slags rom").selectOption("");
      // How many are in danger follows the day: each is filled up from the Tuesday nearest to it.
      const inDanger = await rows.filter({ hasText: /skulle vært i gang|mangler kursplasser/ }).count();
      expect(inDanger).toBeGreaterThan(0);
      await page.getByLabel("Bare rom i fare").check();
      await page.getByText(`${inDanger} av 40 rom vises`).waitFor();
      await page.close();
    });

    it("the call to the leader is logged with six seats; a name or number has no place in its note", async () => {
      const page = await demo.open(`#/innforing/${ROOM}`);
      const card = page.locator(`[data-card="${ROOM}"]`);
      await card.locator("summary", { hasText: "Før en kontakt" }).click();
      await card.getByLabel("Avtalt").selectOption("Plasser på instruktørkurs");
      // The date that the plan has for the room stands there, and the plan follows the other files' classes: it is written over.
      await card.getByLabel("Kursdato").fill(COURSE_DATE);
      await card.getByRole("button", { name: "Før en kontakt" }).click();
      await card.getByText("et antall fra 1 til 100").first().waitFor();
      await card.getByLabel("Antall plasser").fill("6");
      await card.getByLabel(/^Merknad/).fill("Ring 41 23 45 67");
      await card.getByText("Skriv ikke navn, nummer eller adresser her.").waitFor();
      await card.getByLabel(/^Merknad/).fill("Vil helst ha mars");
      expect(await violations(page)).toEqual([]);
      await card.getByRole("button", { name: "Før en kontakt" }).click();
      await card.getByText(`Leder, Telefon: Plasser på instruktørkurs: 6 (${COURSE_DATE})`).waitFor();

      // The note is opened once it is said what for, and the purpose is a code: nothing of one's own stands in the address.
      const open = card.locator("[data-open-note]");
      await open.locator("summary").press("Enter");
      await open.getByRole("button").press("Enter");
      await open.getByText("Velg hva merknaden skal brukes til.").waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await card.getByText("Vil helst ha mars").count()).toBe(0);
      await open.getByLabel("Formål").selectOption("ny samtale med lederen");
      await open.getByRole("button").press("Enter");
      await card.getByText("Vil helst ha mars").waitFor();
      expect(await open.count()).toBe(0);
      expect(page.url()).not.toContain("leader-call");
      await page.close();
    });

    it(
      "axe finds nothing on a telephone, light, and it is not wider than the screen",
      async () => {
        const look = {
          viewport: PHONE,
          colorScheme: "light",
          shows: ".rooms, .source, .requirement",
          name: "story-4-phone-innforing-amk",
        } as const;
        expect(await looks(demo, `#/innforing/${ROOM}`, look)).toEqual([]);
      },
      SLOW,
    );
  },
);

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { ROOM, SAYS, SLOW, classOf, roomOf } from "./rollout.ts";

/** The date after the one that the leader is offered seats on; no other file touches its seats. */
const COURSE_DATE = "lifex-instruktor-amk.5";

describe.skipIf(skip !== undefined)("story 4: seats on courses, and who is not ready for them", () => {
  let demo: Demonstration;
  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, SLOW);
  afterAll(() => demo?.end());

  it(
    "nine are enrolled on eight seats, and the class knows who lacks what must be there before it",
    async () => {
      const { missing } = await roomOf(demo, ROOM);
      const page = await demo.open(`#/opplaering/datoer/${COURSE_DATE}`);
      const card = page.locator(`[data-class="${COURSE_DATE}"]`);
      const enrol = card.getByRole("button", { name: "Meld på" });
      await enrol.click();
      expect(await card.getByText("Skriv nøkkelen").count()).toBe(2);
      await card.getByLabel("Meldt av").fill(SAYS);
      const people = missing.slice(-9).map(({ person }) => person);
      const [first = "", , , , , sixth = "", , , ninth = ""] = people;
      for (const person of people) {
        await card.getByLabel("Deltaker").fill(person);
        await enrol.click();
        await card.getByText(new RegExp(`^${person} (har plass|står på venteliste)\\.$`)).waitFor();
      }
      await card.getByText("8 av 8 tatt").waitFor();
      const row = (person: string) => card.locator(`tr[data-person="${person}"]`);
      await row(sixth).getByText("Opplært før utstyret tas i bruk").first().waitFor();
      await row(ninth).getByText("Venteliste").waitFor();
      const { seated, notReady } = await classOf(demo, COURSE_DATE);
      expect(seated).toEqual(people.slice(0, 8));
      expect(notReady.map(({ person }) => person)).toContain(sixth);
      await card.scrollIntoViewIfNeeded();
      await picture(page, "story-4-class");
      expect(await violations(page)).toEqual([]);
      // A seat that is given up goes to the next in line.
      await row(first)
        .getByRole("button", { name: /^Meld av/ })
        .click();
      await row(first).waitFor({ state: "detached" });
      expect((await classOf(demo, COURSE_DATE)).seated).toContain(ninth);
      await page.close();
    },
    SLOW,
  );

  it(
    "whoever has not done the e-learning is shown before the class, and what was sent is listed",
    async () => {
      const { missing } = await roomOf(demo, ROOM);
      const page = await demo.open("#/opplaering/datoer/lifex-bruker.10");
      const person = missing.at(-1)?.person ?? "";
      await page.getByLabel("Deltaker").fill(person);
      await page.getByLabel("Meldt av").fill(SAYS);
      await page.getByRole("button", { name: "Meld på" }).click();
      await page.locator(`tr[data-person="${person}"]`).getByText("e-læring ikke gjort").waitFor();
      expect(await page.getByText("gjort, ikke vist instruktøren").count()).toBeGreaterThan(0);
      const told = page.locator('[data-e-learning="ahead"]');
      await told.getByText("3 dager før kurset").waitFor();
      await told.getByRole("link", { name: person }).waitFor();
      expect(await violations(page)).toEqual([]);

      // What the morning has sent stands with who was reminded of what, and when: before seven nothing is sent yet.
      const organisation = "brann-kristiansand";
      const sent = (await demo.get(`competence/reminders?organisation=${organisation}`)) as {
        readonly reminders: readonly { readonly person: string }[];
      };
      await page.getByRole("link", { name: "Påminnelser", exact: true }).click();
      await page.getByLabel("Organisasjon").selectOption(organisation);
      const rows = page.locator("tr[data-reminded]");
      await (sent.reminders.length === 0 ? page.getByText("Ingen påminnelser i perioden.") : rows.first()).waitFor();
      const people = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-reminded")));
      expect(people).toEqual(sent.reminders.map((one) => one.person));
      await picture(page, "story-4-reminders");
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    SLOW,
  );
});

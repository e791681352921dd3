import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demonstration, demonstration, picture, skip } from "./demonstration.ts";
import { opened } from "./opened.ts";

interface WayRead {
  readonly last: string;
  readonly decisions: readonly {
    readonly alarm: readonly { readonly unit: string }[];
    readonly standDown: readonly string[];
  }[];
  readonly obligations: readonly { readonly code: string; readonly unit?: string; readonly state: string }[];
  readonly timeline: {
    readonly points: readonly { readonly role: string; readonly unit?: string; readonly at: unknown }[];
  };
}

const UNIT = "brann-evje-1";
const NAME = "Brann Evje";

describe.skipIf(skip !== undefined)("what an operator does after the alarm", () => {
  let demo: Demonstration;
  let count = 0;

  /** A new incident with one unit alarmed, and the page that shows it. */
  const alarmed = async (): Promise<{
    readonly id: string;
    readonly page: Page;
    readonly read: () => Promise<WayRead>;
  }> => {
    count += 1;
    const id = `e2e-act-${String(count)}`;
    const { page, read } = await opened<WayRead>(demo, id);
    const decision = { alarm: [{ unit: UNIT, route: "110" }] };
    expect((await demo.post(`incidents/${id}/decisions`, decision)).status).toBe(201);
    await page.locator(".alarmed-now li").first().waitFor();
    return { id, page, read };
  };
  const duty = (page: Page, text: string): Locator => page.locator(".duties > li", { hasText: text });
  const stateOf = async (read: () => Promise<WayRead>, code: string) =>
    (await read()).obligations.find((one) => one.code === code && one.unit === UNIT)?.state;

  beforeAll(async () => {
    demo = await demonstration({ map: false });
  }, 90_000);
  afterAll(() => demo.end());

  it("a unit is stood down in one step, and the answer says so", async () => {
    const { page, read } = await alarmed();
    await page.getByRole("button", { name: `Avbestill ${NAME}` }).click();
    await page.getByRole("status").getByText(`${NAME} avbestilt`).waitFor();
    expect((await read()).decisions.at(-1)).toMatchObject({ alarm: [], standDown: [UNIT] });
    expect(await page.locator(".alarmed-now li").count()).toBe(0);
    expect(
      await page.locator("#decision").locator("xpath=../..").getByText("avbestilling", { exact: true }).count(),
    ).toBeGreaterThan(0);
    // A unit that is stood down can be chosen again.
    await page.locator(`.line input[value="${UNIT}"]`).waitFor();
    await page.close();
  });

  it("a stand-down after somebody else's decision is not sent, and says what came between", async () => {
    const { id, page, read } = await alarmed();
    // The page has not heard of it yet: nothing that it fetches comes through until the button is pressed.
    await page.route("**/api/v1/incidents/*", (route) => route.abort());
    await demo.post(`incidents/${id}/decisions`, {
      alarm: [{ unit: "brann-iveland-1", route: "110" }],
      deviates: true,
    });
    const before = (await read()).decisions.length;
    await page.unroute("**/api/v1/incidents/*");
    await page.getByRole("button", { name: `Avbestill ${NAME}` }).click();
    await page.getByText("En annen operatør har besluttet").waitFor();
    expect((await read()).decisions.length).toBe(before);
    await page.close();
  });

  it("a duty is settled by the time where it is known", async () => {
    const { page, read } = await alarmed();
    const row = duty(page, "Ankomst dokumentert");
    await row.locator("summary").click();
    await row.getByLabel("Klokkeslett").fill("14.07.33");
    await row.getByRole("button", { name: "Meld" }).click();
    await page
      .getByRole("status")
      .getByText(/^Lagret: Ankomst dokumentert/)
      .waitFor();
    expect(await stateOf(read, "arrival-documented")).toBe("met");
    expect((await read()).timeline.points).toContainEqual(expect.objectContaining({ role: "at-patient", unit: UNIT }));
    await page.close();
  });

  it("a duty is settled by a lawful reason, 'ikke innhentet, fordi …'", async () => {
    const { page, read } = await alarmed();
    const row = duty(page, "Enheten avmeldt");
    await row.locator("summary").click();
    await row.getByLabel("Ikke innhentet, fordi").selectOption("unit-cannot-recall");
    await picture(page, "settle");
    await row.getByRole("button", { name: "Lagre" }).click();
    await page
      .getByRole("status")
      .getByText(/^Lagret: Enheten avmeldt/)
      .waitFor();
    expect(await stateOf(read, "close-out")).toBe("settled");
    await row.getByText("avsluttet med begrunnelse").waitFor();
    await page.close();
  });

  it("an answer that was not saved is kept, with the reason, and goes out when it is sent again", async () => {
    const { page, read } = await alarmed();
    const row = duty(page, "Enheten avmeldt");
    await row.locator("summary").click();
    const because = row.getByLabel("Ikke innhentet, fordi");
    await because.selectOption("radio-failed");
    await page.route("**/settled", (route) => route.abort());
    await row.getByRole("button", { name: "Lagre" }).click();
    await row.getByText("Huben svarer ikke").waitFor();
    await row.getByText("Ikke lagret. Det du skrev, står.").waitFor();
    expect(await because.inputValue()).toBe("radio-failed");
    await page.unroute("**/settled");
    await row.getByRole("button", { name: "Lagre" }).click();
    await page
      .getByRole("status")
      .getByText(/^Lagret/)
      .waitFor();
    expect(await stateOf(read, "close-out")).toBe("settled");
    await page.close();
  });

  it("an answer that somebody else gave first says 'noen andre har svart', and what was written is kept", async () => {
    const { id, page } = await alarmed();
    const row = duty(page, "Enheten avmeldt");
    await row.locator("summary").click();
    const because = row.getByLabel("Ikke innhentet, fordi");
    await because.selectOption("radio-failed");
    await page.route("**/api/v1/incidents/*", (route) => route.abort());
    expect(
      (await demo.post(`incidents/${id}/settled`, { element: `close-out:${UNIT}`, because: "other" })).status,
    ).toBe(201);
    await row.getByRole("button", { name: "Lagre" }).click();
    await row.getByText("Noen andre har svart på dette, se på nytt").waitFor();
    expect(await because.inputValue()).toBe("radio-failed");
    await page.close();
  });

  it("a registry gap is closed by the value, and another by a lawful reason", async () => {
    const page = await demo.open("#/hendelser/demo-arrest");
    const gap = (text: string) => page.locator(".gaps > li", { hasText: text });
    const asked = gap("Når var akutthjelper hos pasienten?");
    await asked.locator("summary").click();
    await asked.getByLabel("Klokkeslett").fill("14.07");
    await asked.getByRole("button", { name: "Meld" }).click();
    await page.getByRole("status").getByText("Lagret: Når var akutthjelper hos pasienten?").waitFor();
    await expect.poll(() => asked.count()).toBe(0);

    const other = gap("Var pasienten i live etter 30 dager?");
    await other.locator("summary").click();
    await other.getByLabel("Ikke innhentet, fordi").selectOption("not-measured");
    await other.getByRole("button", { name: "Lagre" }).click();
    await page.getByRole("status").getByText("Lagret: Var pasienten i live").waitFor();
    await page.locator(".settled-gaps > li", { hasText: "ikke målt" }).waitFor();
    await expect.poll(() => other.count()).toBe(0);
    await page.close();
  });
});

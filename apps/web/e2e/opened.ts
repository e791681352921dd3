import { Incident } from "@prehosp/model";
import type { Page } from "playwright-core";
import { incident } from "../src/fixtures/way.ts";
import type { Demonstration } from "./demonstration.ts";

/** A new incident of a file's own in the hub, with what it differs in, and the page that shows it. */
export const opened = async <W>(
  demo: Demonstration,
  id: string,
  more: object = {},
): Promise<{ readonly page: Page; readonly read: () => Promise<W> }> => {
  const one = Incident.parse({ ...incident, id, missions: [], times: [], source: { system: "e2e", ref: id }, ...more });
  const { status } = await demo.post("incidents", one);
  if (status !== 201) throw new Error(`the incident ${id} was answered with ${String(status)}`);
  const page = await demo.open(`#/hendelser/${id}`);
  await page.locator(`[data-way="${id}"]`).waitFor();
  return { page, read: () => demo.get(`incidents/${id}`) as Promise<W> };
};

import type { AxeResults, run } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, one line for each rule and place. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // Run through the driver, so that the page's own content policy stays as the hub sends it.
  await page.evaluate(axe);
  const { violations: broken } = await page.evaluate(
    (values): Promise<AxeResults> =>
      (globalThis as unknown as { axe: { run: typeof run } }).axe.run({ runOnly: { type: "tag", values } }),
    TAGS,
  );
  return broken.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
  );
};

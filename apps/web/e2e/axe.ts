import type { AxeResults, run } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

declare global {
  /** What the script of axe-core leaves in the page. */
  var axe: { readonly run: typeof run };
}

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, one line for each rule and place. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // Run through the driver, so that the page's own content policy stays as the hub sends it.
  await page.evaluate(script);
  const { violations: broken } = await page.evaluate(
    (values): Promise<AxeResults> =>
      globalThis.axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    TAGS,
  );
  return broken.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
  );
};

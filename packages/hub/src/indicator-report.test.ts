import { say } from "@prehosp/model";
import { datasets, elementsOf, rulesOf } from "@prehosp/registry";
import { QualityRows } from "@prehosp/report";
import { describe, expect, test } from "vitest";

describe.each(["nb", "nn", "en"] as const)("a report in %s", (language) => {
  test.each(datasets.map((dataset) => [dataset.id, dataset] as const))("takes every text of %s whole", (_, dataset) => {
    const rows = {
      dataset: say(dataset.title, language),
      cases: 0,
      elements: elementsOf(dataset).map(({ id, label }) => ({
        id,
        label: say(label, language),
        known: 0,
        applies: 0,
      })),
      rules: rulesOf(dataset).map(({ id, level, message }) => ({
        id,
        label: say(message, language),
        level,
        fired: 0,
        judged: 0,
      })),
      units: [],
    };
    expect(rows.rules.length).toBeGreaterThan(0);
    expect(QualityRows.parse(rows)).toEqual(rows);
  });
});

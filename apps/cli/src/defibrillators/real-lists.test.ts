import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { here } from "../testing/command.ts";
import { ownFolder } from "../testing/own-folder.ts";

// Lists of others lie beside the repository, never in it.
const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const koeln = join(shared, "data/geo/koeln-aed.csv");
if (!existsSync(koeln)) console.info(`the list of Cologne is not read: ${koeln} is not there`);
/** Any other list, as `import` takes it: PREHOSP_AED_LIST="list.json --area 45.7,5.9,47.9,10.6". */
const other = process.env["PREHOSP_AED_LIST"]?.split(" ");

const { folder, file } = ownFolder("real-lists");
const mapping = file("cologne.json", {
  id: "id",
  idPrefix: "koeln.",
  name: "name",
  lat: "latitude",
  lng: "longitude",
  street: "address",
  whereInside: "location_details",
  hours: "opening_hours",
});
const cologne = [koeln, "--delimiter", ",", "--mapping", mapping, "--area", "50.7,6.6,51.2,7.3"];

const twice = async (args: readonly string[], called: string) => {
  const into = ["--data", join(folder, called), "--owner", "test-org", "--apply", "--json"];
  const first = JSON.parse((await here("defibrillators", "import", ...args, ...into)).stdout);
  const second = JSON.parse((await here("defibrillators", "import", ...args, ...into)).stdout);
  const { rows, whole, remarked, refused } = first.counts;
  expect(whole + remarked + refused).toBe(rows);
  expect(rows).toBe(first.rows.length);
  for (const row of first.rows) expect(row.status === "whole").toBe(row.remarks.length === 0);
  expect(first.steps).toMatchObject({ new: whole + remarked, changed: 0, removed: 0 });
  expect(second).toMatchObject({ applied: false, steps: { new: 0, changed: 0, removed: 0, conflicts: 0 } });
  return first.counts;
};

const lists = [
  ...(existsSync(koeln) ? [["cologne", cologne] as const] : []),
  ...(other === undefined ? [] : [["other", other] as const]),
];

describe.skipIf(lists.length === 0)("real lists", { timeout: 120_000 }, () => {
  test.each(lists)(
    "%s: every row whole, remarked or refused, and a second import changes nothing",
    async (called, args) => {
      const { rows, refused } = await twice(args, called);
      expect(rows).toBeGreaterThan(refused);
    },
  );
});

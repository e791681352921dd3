import { allIndicators } from "@prehosp/indicators";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { MeasuredView } from "./routes/indicators-views.ts";
import { type Started, ask, incident, problem, region, start } from "./test/hub.ts";

const YEAR = "from=2026-01-01&to=2026-12-01";
const Collection = z.object({
  type: z.literal("collection"),
  entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })),
});

describe("indicators in FHIR by the API", () => {
  let hub: Started;
  const at = (path: string) => ask(`${hub.url}/api/v1/indicators/${path}`);
  const resources = async (path: string) => {
    const { json, type, status } = await at(`fhir/${path}`);
    expect([status, type]).toEqual([200, "application/fhir+json"]);
    return Collection.parse(json).entry.map(({ resource }) => resource);
  };
  // Eight arrests that nobody has been sent to.
  beforeAll(async () => {
    hub = await start();
    for (let n = 0; n < 8; n++) {
      const source = { system: "demo-amis", ref: `fhir-${String(n)}` };
      const sent = await ask(`${hub.url}/api/v1/incidents`, {
        json: { ...incident(), id: `fhir-${String(n)}`, source, missions: [], times: [] },
      });
      expect(sent.status).toBe(201);
    }
  });
  afterAll(() => hub.stop());

  test("every definition is a Measure", async () => {
    const measures = await resources("measures");
    expect(measures.map(({ id, resourceType }) => [resourceType, id])).toEqual(
      allIndicators.map(({ id }) => ["Measure", id]),
    );
  });

  test.each(["national", "region", "unit", "municipality"])(
    "on the level %s there is a report for each that was measured, with a count just where it was shown",
    async (level) => {
      const { measured } = MeasuredView.parse((await at(`measured?${YEAR}&level=${level}`)).json);
      const reports = await resources(`measure-reports?${YEAR}&level=${level}`);
      expect(reports).toHaveLength(measured.length);
      for (const [i, { group, measurement }] of measured.entries()) {
        const report = reports[i]!;
        expect(report["measure"]).toMatch(new RegExp(`/Measure/${measurement.indicator}\\|${measurement.version}$`));
        expect(JSON.stringify(report["subject"] ?? "")).toContain(
          level === "national" || group.standing !== "placed" ? "" : group.id,
        );
        expect(JSON.stringify(report["reporter"])).toContain(region.id);
        expect(/"count":/.test(JSON.stringify(report))).toBe(!measurement.belowMinimum);
      }
      expect(measured.some(({ measurement }) => measurement.belowMinimum)).toBe(true);
    },
  );

  test("an indicator and a unit are chosen, and bad questions are refused with their place", async () => {
    const [unit] = region.units;
    const one = await resources(`measure-reports?${YEAR}&indicator=parallel-alarm&unit=${unit!.id}`);
    expect(one.map(({ subject }) => subject)).toMatchObject([{ identifier: { value: unit!.id } }]);
    for (const [query, path] of [
      ["from=2026-05-02", "/query/from"],
      ["level=moon", "/query/level"],
      ["indicator=none", "/query/indicator"],
    ] as const)
      expect(problem(await at(`fhir/measure-reports?${query}`), 422).issues?.map((i) => i.path)).toContain(path);
  });

  test("there is no door beside these that tells of the region without the rule for small numbers", async () => {
    expect((await ask(`${hub.url}/api/v1/indicators`)).status).toBe(404);
    expect((await at(`months?${YEAR}`)).status).toBe(404);
    const way = await ask(`${hub.url}/api/v1/incidents/fhir-1`);
    expect([way.status, "measurements" in way.json]).toEqual([200, false]);
    expect(way.text).not.toMatch(/"(numerator|denominator|population)":/);
  });
});

import { ReportManifest } from "@prehosp/report";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DefinitionView, FlowView, MeasuredView, SeriesView } from "./routes/indicators-views.ts";
import { type Started, ask, problem, region, start } from "./test/hub.ts";
import { arrestIn } from "./test/registry.ts";

const YEAR = "from=2026-01-01&to=2027-01-01";
const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

describe("indicators by the API", () => {
  let hub: Started;
  const at = (path: string) => ask(`${hub.url}/api/v1/indicators/${path}`);
  const measured = async (query: string) => MeasuredView.parse((await at(`measured?${query}`)).json).measured;
  const refused = async (path: string) => problem(await at(path), 422).issues?.map((one) => one.path);
  beforeAll(async () => {
    hub = await start();
    await arrestIn(hub);
  });
  afterAll(() => hub.stop());

  test("every definition is told as data", async () => {
    const all = DefinitionView.array().parse((await at("definitions")).json);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["share", "time", "rate"]));
    expect(all.find(({ id }) => id === "answer-time-113")).toMatchObject({ needs: ["calls"], target: { share: 0.9 } });
  });

  test("what was not handed in is told, and one arrest alone gives no figure and no count", async () => {
    const all = await measured(YEAR);
    const of = (id: string) => all.find(({ measurement }) => measurement.indicator === id)?.measurement;
    expect(of("answer-time-113")).toMatchObject({ problems: [{ code: "not-given", at: "calls" }] });
    // The region says who lived there: it is one arrest that gives no rate.
    expect(of("survival-rate-30-days")).toMatchObject({ belowMinimum: true, reason: "small-numbers" });
    expect(of("bystander-cpr")).toMatchObject({ belowMinimum: true });
    expect(JSON.stringify(all)).not.toMatch(/"(population|missing|denominator|n)":/);
    expect(all.every(({ group }) => group.level === "region" && group.id === region.id)).toBe(true);
  });

  test("days that the region tells of no residents, or of no such unit, are told so", async () => {
    const asked = (query: string) => measured(`${query}&indicator=survival-rate-30-days`);
    const [before] = await asked("from=2023-01-01&to=2024-01-01");
    expect(before?.measurement).toMatchObject({ problems: [{ code: "population-missing" }] });
    const unit = "hjemmetjeneste-gjerstad-1";
    const [ended] = await measured(`from=2026-08-01&to=2026-10-01&indicator=relay-time-110&unit=${unit}`);
    expect(ended?.measurement).toMatchObject({ problems: [{ code: "unit-not-then", at: unit }] });
    const [there] = await measured(`from=2026-05-01&to=2026-07-01&indicator=relay-time-110&unit=${unit}`);
    expect(there?.measurement).not.toHaveProperty("problems");
  });

  test("a level and a unit are chosen", async () => {
    const [unit] = region.units;
    const units = await measured(`${YEAR}&level=unit&indicator=parallel-alarm`);
    expect(units.map(({ group }) => group.id)).toEqual(expect.arrayContaining(region.units.map(({ id }) => id)));
    const one = await measured(`${YEAR}&unit=${unit!.id}&indicator=parallel-alarm`);
    expect(one.map(({ group }) => [group.level, group.id])).toEqual([["unit", unit!.id]]);
  });

  test("a series has every month, and the flow withholds one arrest and all that would give it back", async () => {
    const series = SeriesView.parse((await at(`series?indicator=parallel-alarm&${YEAR}`)).json);
    expect(series.points.map(({ period }) => period.from.slice(5))).toHaveLength(12);
    const years = SeriesView.parse(
      (await at("series?indicator=parallel-alarm&step=year&from=2025-07-01&to=2026-07-01")).json,
    );
    expect(years.points.map(({ period }) => period)).toEqual([
      { from: "2025-07-01", to: "2026-01-01" },
      { from: "2026-01-01", to: "2026-07-01" },
    ]);
    const { flow } = FlowView.parse((await at(`flow?${YEAR}`)).json);
    expect(flow[0]).toMatchObject({ id: "arrests", count: { withheld: true } });
    expect(JSON.stringify(flow)).not.toContain('"n":1');
  });

  test.each([
    ["measured?from=2026-05-01&to=2026-04-01", "/query/to"],
    ["measured?from=2026-05-02&to=2026-06-01", "/query/from"],
    ["measured?from=never", "/query/from"],
    ["measured?level=moon", "/query/level"],
    ["measured?indicator=none", "/query/indicator"],
    ["measured?unit=none", "/query/unit"],
    ["measured?persons=NaN", "/query/persons"],
    ["series?indicator=parallel-alarm&step=week", "/query/step"],
    ["series?indicator=parallel-alarm&periods=2026-01-01..2026-05-01,2026-04-01..2026-08-01", "/query/periods"],
    ["series?indicator=parallel-alarm&periods=2026-05-01..2026-01-01", "/query/periods"],
    ["series?indicator=parallel-alarm&periods=yesterday", "/query/periods"],
    ["publishing?from=2026-05-01", "/query/level"],
    ["report/html?from=2026-05-01", "/query/extracted"],
  ])("%s is refused with its place", async (path, place) => {
    expect(await refused(path)).toContain(place);
  });

  test.each([
    ["0", "no-population"],
    ["-5", "negative"],
    ["1.5", "not-whole"],
  ])("of %s residents no rate is given, and why is said", async (persons, code) => {
    const [rate] = await measured(`${YEAR}&indicator=survival-rate-30-days&persons=${persons}`);
    expect(rate?.measurement).toMatchObject({ belowMinimum: true, problems: [{ code }] });
  });

  test("a report is the same bytes each time, and is what its manifest says", async () => {
    const query = `${YEAR}&extracted=2026-11-22T12:00:00Z&title=Pr%C3%B8ve`;
    const [first, again] = [await at(`report/html?${query}`), await at(`report/html?${query}`)];
    expect(first).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(again.text).toBe(first.text);
    const manifest = ReportManifest.parse((await at(`report?${query}`)).json);
    expect(manifest).toMatchObject({ title: "Prøve", html: { sha256: sha256(first.text) } });
    const pdf = await at(`report/pdf?${query}`);
    expect([pdf.type, pdf.text.slice(0, 5)]).toEqual(["application/pdf", "%PDF-"]);
  });

  test("measurements leave as a table", async () => {
    const csv = await at(`publishing/csv?${YEAR}&level=region`);
    expect(csv.type).toBe("text/csv; charset=utf-8");
    const lines = csv.text.trim().split("\r\n");
    const { json } = await at("definitions");
    expect(lines).toHaveLength(json.length + 1);
    expect((await at(`publishing/parquet?${YEAR}&level=region`)).text.slice(0, 4)).toBe("PAR1");
    const manifest = (await at(`publishing?${YEAR}&level=region`)).json;
    expect(manifest.files.map(({ name }: { name: string }) => name)).toContain("indicators.parquet");
  });
});

import { MeasuredView, SeriesView } from "@prehosp/hub";
import { ReportManifest } from "@prehosp/report";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { here } from "../testing/command.ts";

const SLOW = { timeout: 240_000 };
const folder = mkdtempSync(join(tmpdir(), "prehosp-indicators-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = join(folder, "year");
const year = ["--data", data, "--at", "2026-11-22T12:00:00Z"] as const;
const out = (name: string) => join(folder, name);
const file = (name: string, content: unknown) => {
  writeFileSync(out(name), JSON.stringify(content));
  return out(name);
};

describe("indicators of the demonstration's year", SLOW, () => {
  let measured: string;
  beforeAll(async () => {
    const { code, stdout, stderr } = await here("indicators", "measure", ...year, "--demo-year");
    expect([code, stderr.includes("prehosp:")]).toEqual([0, false]);
    measured = stdout;
  }, SLOW.timeout);

  test("are told in Norwegian, with what they rest on or why there is none", () => {
    expect(measured).toContain("Indikatorer fra og med 01.11.2025 til 01.11.2026");
    expect(measured).toMatch(/HLR ved tilstedeværende[^\n]*\n.*\d,\d\u00a0?\s?% \(\d+,\d.% ?–/u);
    expect(measured).toContain("ikke målt: Grunnlaget er ikke gitt; det er ikke det samme som tomt (calls)");
    expect(measured).toContain("holdt tilbake: små tall");
    // The region says who lived there, and the 110 centre tells of most alarms.
    expect(measured).not.toContain("(residents)");
    expect(measured).toMatch(/\(relay-time-110\)\n.*median 1 min/u);
    // A judgement that nobody wrote down is missing, and no "no".
    expect(measured).toMatch(/\(first-responder-considered\)\n.*100,0.%/u);
  });

  const NOT_THEN = "ikke målt: Enheten fantes ikke i perioden";
  test("of a unit are told of the days that it existed, and of no others", async () => {
    const of = (unit: string, from: string, to: string) =>
      here(
        "indicators",
        "measure",
        ...year,
        "--unit",
        unit,
        "--from",
        from,
        "--to",
        to,
        "--indicator",
        "relay-time-110",
      );
    const ended = await of("hjemmetjeneste-gjerstad-1", "2026-08-01", "2026-10-31");
    expect([ended.code, ended.stdout.includes(NOT_THEN)]).toEqual([0, true]);
    const before = await of("amb-arendal-2", "2025-12-01", "2026-02-28");
    expect(before.stdout).toContain(NOT_THEN);
    const since = await of("amb-arendal-2", "2026-03-01", "2026-10-31");
    expect(since.stdout).not.toContain(NOT_THEN);
  });

  test("have a series that adds up to no withheld month, and a flow", async () => {
    const { stdout } = await here("indicators", "series", "bystander-cpr", ...year, "--json");
    const { points } = SeriesView.parse(JSON.parse(stdout));
    expect(points).toHaveLength(12);
    expect(points.filter(({ measurement }) => measurement.belowMinimum).length).not.toBe(1);
    const flow = await here("indicators", "flow", ...year);
    expect(flow.stdout).toMatch(/Hjertestans utenfor sykehus: \d+\n {4}Behandlet av ambulansen/);
  });

  test("are told in FHIR, with a count just where there is a figure", async () => {
    const args = [
      "indicators",
      "measure",
      ...year,
      "--level",
      "municipality",
      "--indicator",
      "first-responder-alarmed",
    ];
    const { measured: all } = MeasuredView.parse(JSON.parse((await here(...args, "--json")).stdout));
    const { entry, ...bundle } = JSON.parse((await here(...args, "--fhir")).stdout) as {
      readonly entry: readonly object[];
    };
    expect(bundle).toEqual({ resourceType: "Bundle", type: "collection" });
    expect(entry.map((one) => JSON.stringify(one).includes('"count":'))).toEqual(
      all.map(({ measurement }) => !measurement.belowMinimum),
    );
    expect(new Set(all.map(({ measurement }) => measurement.belowMinimum)).size).toBe(2);
  });

  test("make a report that is made again byte for byte, and what was changed is named", async () => {
    const made = out("report");
    const args = ["--out", made, "--extracted", "2026-11-22T12:00:00Z", "--persons", "250000"];
    expect(await here("indicators", "report", ...year, ...args)).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(made).sort()).toEqual(["input.json", "manifest.json", "report.html", "report.pdf"]);
    const manifest = ReportManifest.parse(JSON.parse(readFileSync(join(made, "manifest.json"), "utf8")));
    expect(manifest).toMatchObject({ from: "2025-11-01", to: "2026-11-01" });
    const rebuilt = () => here("indicators", "rebuild", join(made, "manifest.json"));
    expect(await rebuilt()).toMatchObject({ code: 0, stderr: "" });
    const twice = await here("indicators", "report", ...year, ...args);
    expect([twice.code, twice.stderr.includes("is there already")]).toEqual([1, true]);

    const html = readFileSync(join(made, "report.html"), "utf8");
    writeFileSync(join(made, "report.html"), html.replace("</h1>", " </h1>"));
    expect((await rebuilt()).stderr).toContain("report.html beside the manifest is not the report that was made");
    writeFileSync(join(made, "report.html"), html);
    const input = JSON.parse(readFileSync(join(made, "input.json"), "utf8")) as object;
    writeFileSync(join(made, "input.json"), JSON.stringify({ ...input, title: "Another" }));
    const other = await rebuilt();
    expect([other.code, other.stdout]).toEqual([1, ""]);
    expect(other.stderr).toContain("the report is not made again as it was");
  });

  test("leave as tables, and as the publishing file with what is not in it", async () => {
    const units = file("units.json", [{ unit: "demo-sor", orgnr: "974760673" }]);
    const args = ["--from", "2026-01-01", "--to", "2026-10-31", "--units", units];
    const part = await here("indicators", "publish", ...year, ...args, "--out", out("part"));
    // A part of a year is no year: the receiver's file is refused whole, and nothing is written.
    expect([part.code, part.stderr.includes("measurements/")]).toEqual([1, true]);
    expect(readdirSync(folder)).not.toContain("part");
    const done = await here("indicators", "publish", ...year, "--out", out("published"));
    expect(done).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(out("published")).sort()).toEqual([
      "codebook.md",
      "indicators.csv",
      "indicators.parquet",
      "manifest.json",
    ]);
  });

  test("of municipalities leave so that what the nation's sum leaves of them is no small count", async () => {
    const units = file("municipalities.json", [
      { unit: "4203", orgnr: "971524960" },
      { unit: "4204", orgnr: "974760673" },
    ]);
    const whole = ["--from", "2026-01-01", "--to", "2026-12-31"];
    const args = [...whole, "--level", "municipality", "--units", units, "--out", out("municipalities")];
    expect(await here("indicators", "publish", ...year, ...args)).toMatchObject({ code: 0, stderr: "" });
    const [head, ...rows] = readFileSync(join(out("municipalities"), "publishing.csv"), "utf8")
      .trim()
      .split("\r\n");
    expect(head).toBe("context;year;orgnr;ind_id;var;denominator");
    const national = await here("indicators", "measure", ...year, ...whole, "--level", "national", "--json");
    const { measured: told } = MeasuredView.parse(JSON.parse(national.stdout));
    const sums = told.flatMap(({ measurement: one }) => (one.belowMinimum || !("numerator" in one) ? [] : [one]));
    let compared = 0;
    for (const { indicator, numerator, denominator } of sums) {
      const own = rows.map((row) => row.split(";")).filter((row) => row[3] === indicator);
      if (own.length === 0) continue;
      compared += 1;
      const rest = (column: number, of: number) => own.reduce((left, row) => left - Number(row[column]), of);
      const [yes, all] = [rest(4, numerator), rest(5, denominator)];
      for (const left of [yes, all - yes])
        expect(left === 0 || left >= 5, `${indicator} leaves ${String(left)}`).toBe(true);
    }
    expect(compared).toBeGreaterThan(5);
  });

  test.each([
    [["measure", ...year, "--level", "moon"], 'there is no level "moon"'],
    [["measure", ...year, "--indicator", "none"], 'there is no indicator "none"'],
    [["measure", ...year, "--unit", "none"], 'there is no unit "none"'],
    [["measure", ...year, "--from", "2026-05-01", "--to", "2026-04-01"], "there is no day from 2026-05-01"],
    [["measure", ...year, "--persons", "0"], "Folketallet er null."],
    [["measure", ...year, "--persons", "NaN"], "Et tall er ikke et tall."],
    [
      ["measure", ...year, "--residents", file("none.json", [{ from: "2025-01-01", to: "2027-01-01", persons: 0 }])],
      "Folketallet er null.",
    ],
    [["measure", ...year, "--residents", file("odd.json", [{ from: "2025-01-01", to: "never", persons: 1 }])], "/0/to"],
    [
      ["series", "rosc", ...year, "--period", "2026-01-01..2026-06-01", "2026-05-01..2026-08-01"],
      "Perioder overlapper.",
    ],
    [["series", "rosc", ...year, "--period", "2026-05-01..2026-01-01"], "ends before it begins"],
    [["rebuild", out("none/manifest.json")], "cannot be read"],
  ])("%j is told, and is no figure", async (args, wrong) => {
    const { code, stdout, stderr } = await here("indicators", ...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(wrong);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test("a definition is told with its target, traps and what it needs", async () => {
  const { code, stdout } = await here("indicators", "definitions", "--indicator", "answer-time-113");
  expect(code).toBe(0);
  expect(stdout).toMatch(/mål +90,0/);
  expect(stdout).toContain("calls");
});

test("a definition is told in FHIR too", async () => {
  const { code, stdout } = await here("indicators", "definitions", "--indicator", "rosc", "--fhir");
  const { entry } = JSON.parse(stdout) as { readonly entry: readonly object[] };
  expect([code, entry]).toMatchObject([0, [{ resource: { resourceType: "Measure", id: "rosc" } }]]);
});

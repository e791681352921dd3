import { SeriesView } from "@prehosp/hub";
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
  });

  test("have a series that adds up to no withheld month, and a flow", async () => {
    const { stdout } = await here("indicators", "series", "bystander-cpr", ...year, "--json");
    const { points } = SeriesView.parse(JSON.parse(stdout));
    expect(points).toHaveLength(12);
    expect(points.filter(({ measurement }) => measurement.belowMinimum).length).not.toBe(1);
    const flow = await here("indicators", "flow", ...year);
    expect(flow.stdout).toMatch(/Hjertestans utenfor sykehus: \d+\n {4}Behandlet av ambulansen/);
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

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { here } from "../testing/command.ts";

const SLOW = { timeout: 180_000 };
const folder = mkdtempSync(join(tmpdir(), "prehosp-card-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("alarm card", SLOW, () => {
  test("says who, by which way, under which agreement, as of which day and edition; and no telephone number", async () => {
    const { stdout, code } = await here("alarm-card", "-m", "Evje og Hornnes", "--on", "2026-11-22");
    expect(code).toBe(0);
    for (const said of [
      /ALARMKORT VED NEDETID · Evje og Hornnes \(4219\)/,
      /Slik det var søndag 22\.11\.2026\. .*høringsutkast 2019, ikke\s+gjeldende/,
      /6 \(5–6\) min {2}Brann Evje \(brannvesen\) · via 110-sentralen/,
      /Politi Evje \(politi\) · via politiets operasjonssentral \(112\)/,
      /Oppdrag\. Enhet: _+\. Sted: _+\. Fare: _+\. Ring AMK\./,
      /Varsle alltid ordinær ressurs parallelt \(AH-2\.8-b\)/,
    ])
      expect(stdout).toMatch(said);
    expect(stdout).not.toMatch(/\d{8}|\d{2} \d{2} \d{2} \d{2}/);
    // The agreement of Farsund has run out: no akutthjelper to alarm that day.
    expect(stdout).not.toContain("Brann Farsund");
  });

  test("an HTML file with a page a municipality and nothing to fetch", async () => {
    const out = join(folder, "cards.html");
    expect(await here("alarm-card", "--out", out)).toEqual({ code: 0, stdout: "", stderr: "" });
    const html = readFileSync(out, "utf8");
    expect(html.match(/<article>/g)).toHaveLength(25);
    expect(html).not.toMatch(/https?:|<script|<link|<img/);
  });
});

import type { ReplayReport } from "@prehosp/chain";
import { demoYear } from "@prehosp/demo-region";
import type { Instant } from "@prehosp/model/time";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { demonstration } from "../demo.ts";
import { here } from "../testing/command.ts";
import { narrowAgreement, widerDraft } from "../testing/wider-agreement.ts";

const AT = "2026-11-22T12:00:00.000Z" as Instant;
const SLOW = { timeout: 180_000 };

const folder = mkdtempSync(join(tmpdir(), "prehosp-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { region } = demonstration(AT, { use: "memory", settings: {} });
const base = narrowAgreement(region);
const widened = widerDraft(region);

const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe("what makes no sense ends with 1, says so and writes nothing", SLOW, () => {
  const data = join(folder, "none");
  const reversed = { ...widened, changes: { ...widened.changes, until: "2026-12-01" } };
  test.each([
    [["replay", "--edition", "2031"], 'there is no edition "2031"; the known ones are 2019-06-19-horing, published'],
    [["replay", "--data", data], "there is no database in"],
    [["replay", "--cite", "x.json"], "--cite goes with --draft only"],
    [["replay", "--at", "yesterday"], "is not an instant"],
    [["replay", "--deployment", "x.json", "--data", data], "--deployment goes with neither"],
    [["replay", "--layers", file("layers.json", [{ layer: "regional" }])], "/0/parameter: "],
    [["review", "--earlier-by", "-1"], "is not a number of minutes"],
    [["alarm-card", "--municipality", "0301"], "there is no municipality 0301 here; those that are: 4201 Risør"],
    [["alarm-card", "--on", "2026-02-30"], "is not a day"],
    [["alarm-card", "--places", file("places.json", [{ name: "x" }])], "/0/municipality: "],
  ])("%j", async (args, wrong) => {
    const { code, stdout, stderr } = await here(...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(wrong);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("an empty period and a draft that ends before it begins, over a ledger", async () => {
    const draft = file("reversed.json", { ...reversed, base: base.id });
    const db = join(folder, "empty");
    const csv = join(folder, "one.ndjson");
    const [one] = demoYear({ at: AT });
    writeFileSync(csv, `${JSON.stringify(one!.incident)}\n`);
    expect((await here("run", csv, "--data", db, "--region", "demo")).code).toBe(0);
    const source = ["--data", db, "--region", "demo"];
    const empty = await here("replay", ...source, "--from", "2026-02-01", "--to", "2026-01-01");
    expect([empty.code, empty.stdout]).toEqual([1, ""]);
    expect(empty.stderr).toContain("there is no day from 2026-02-01 up to 2026-01-01");
    const ends = await here("replay", ...source, "--draft", draft);
    expect([ends.code, ends.stdout]).toEqual([1, ""]);
    expect(ends.stderr).toContain("/changes/until: Avtalen slutter før den begynner. (ends-before-it-begins)");
    const good = file("good.json", { ...widened, base: base.id });
    const days = ["--from", "2025-10-01", "--to", "2026-11-30"];
    const cite = join(folder, "cited.json");
    const done = await here("replay", ...source, ...days, "--draft", good, "--cite", cite, "--json");
    expect([done.code, done.stderr]).toEqual([0, ""]);
    const { citation, report } = JSON.parse(done.stdout) as { citation: object; report: ReplayReport };
    expect(report.replayed).toBe(1);
    expect(JSON.parse(readFileSync(cite, "utf8"))).toMatchObject({ id: "avtale-12-b", replay: citation });
    const ladder = await here("ladder", one!.incident.id, ...source);
    expect(ladder.stdout).toMatch(/anropet ringer · nøyaktig, demo-telefoni/);
  });
});

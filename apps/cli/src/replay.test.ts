import { type Review, Books, type ReplayReport, kinds, mondayList, replay, way } from "@prehosp/chain";
import { demoYear } from "@prehosp/demo-region";
import { Draft } from "@prehosp/agreements";
import { IncidentId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, addDays, osloDay } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { memoryEditions, memoryLedger, memoryVault } from "@prehosp/ports/memory";
import { Editions, Ledger, Vault } from "@prehosp/ports";
import { Context, Effect, Layer } from "effect";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { demonstration } from "./demo.ts";
import { carriedOver } from "./demo-year/carried-over.ts";
import { playedAlone } from "./demo-year/played-alone.ts";
import { main } from "./index.ts";
import { booksFor } from "./run/board.ts";

const AT = "2026-11-22T12:00:00.000Z" as Instant;
const YEAR = { from: addDays(osloDay(AT), -370), to: addDays(osloDay(AT), 1) };
const SLOW = { timeout: 180_000 };

const folder = mkdtempSync(join(tmpdir(), "prehosp-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const demo = demonstration(AT, { use: "memory", settings: {} });
const { speeds } = demo.deployment.doors.travel!.settings as { speeds: object };
const base = demo.region.agreements.find((a) => a.id === "avtale-12-sju-av-ni")!;

/** Every arrest that no akutthjelper was alarmed to, and every twelfth of the others: a year in small. */
const some = [...demoYear({ at: AT })].filter((one, i) => i % 12 === 0 || Number(one.incident.id.slice(5)) > 1100);

type Stored = Ledger | Editions | Vault;
let stored: Context.Context<Stored | Books>;
const here = <A, E>(program: Effect.Effect<A, E, Stored | Books>) =>
  Effect.runPromise(program.pipe(Effect.provideContext(stored)));

beforeAll(async () => {
  stored = await Effect.runPromise(
    Effect.gen(function* () {
      const books = yield* booksFor(demo.region);
      const doors = yield* Layer.build(Layer.mergeAll(memoryLedger({ kinds }), memoryVault(), memoryEditions()));
      const played = yield* Effect.forEach(some, (one) => {
        const { received } = one.incident;
        return playedAlone(one, known(received) ? received : AT, speeds);
      }).pipe(Effect.provideService(Books, books));
      yield* carriedOver(played).pipe(Effect.provideContext(doors));
      return Context.add(doors, Books, books);
    }).pipe(Effect.scoped),
  );
}, SLOW.timeout);

const widened = Draft.parse({
  id: "avtale-12-b",
  base: { agreement: base.id, hash: contentHash(base) },
  changes: { from: "2027-01-01", conditions: [...(known(base.conditions) ? base.conditions : []), "cardiac-arrest"] },
  author: { by: "role:coordinator", role: "akutthjelperkoordinator", organisation: "hf-demo" },
  created: "2026-11-23",
  signatures: [],
});

describe("the demonstration's year", SLOW, () => {
  test("comes out of what was known then bit for bit, each incident whole, and carrying it over again adds nothing", async () => {
    const report: ReplayReport = await here(replay({ period: YEAR }));
    expect(report).toMatchObject({ incidents: some.length, replayed: some.length, different: 0, drifted: 0 });
    expect(report.reproduced).toMatchObject({ identical: some.length, broken: [] });
    const [first] = some;
    const at = (await here(way(IncidentId.parse(first!.incident.id))))!;
    const named = at.decisions[0]?.proposal;
    expect(at.proposals.map((p) => p.fact)).toContain(named);
    expect(at.timeline.points.length).toBeGreaterThanOrEqual(first!.times.length);
    const again = await here(
      Effect.gen(function* () {
        const { received } = first!.incident;
        const played = yield* playedAlone(first!, known(received) ? received : AT, speeds);
        return yield* carriedOver([played]);
      }),
    );
    expect(again).toBe(0);
  });

  test("with the condition in the agreement more is proposed and nothing less, and only by its two units", async () => {
    const report: ReplayReport = await here(replay({ period: YEAR, draft: widened }));
    expect(report.drifted).toBe(0);
    expect(report.moves.map((m) => m.from)).toEqual(report.moves.map(() => "outside"));
    expect(report.units.filter((u) => u.more > 0).map((u) => u.unit)).toEqual(
      expect.arrayContaining(["brann-mandal-1", "brann-lyngdal-1"]),
    );
    expect(report.units.every((u) => u.fewer === 0)).toBe(true);
    expect(report.first.arisen + report.first.other).toBeGreaterThan(0);
    for (const { change } of report.examples) expect(change.findings.map((f) => f.cites[0])).toContain("AH-2.8-a");
  });

  test("the published edition, whose rows nobody has checked, proposes nothing and hides nothing", async () => {
    const report: ReplayReport = await here(replay({ period: YEAR, edition: "published" }));
    expect(report.moves.filter((m) => m.to === "proposed" || m.to === "outside" || m.to === "not-there")).toEqual([]);
    expect(report.first).toMatchObject({ arisen: 0, other: 0 });
    expect(report.unclear.after).toBeGreaterThan(report.unclear.before);
  });

  test("the Monday list has the condition that was not covered, both ways, and nobody outside the scheme", async () => {
    const list: Review = await here(mondayList(YEAR, 120));
    expect(list.couldBeEarlier.map((e) => e.reason)).toContain("not-covered");
    expect(new Set(list.alarmedInVain.map((e) => e.because))).toEqual(new Set(["ordinary-first", "stood-down"]));
    for (const e of [...list.couldBeEarlier, ...list.alarmedInVain]) {
      expect(e.kind).not.toBe("police");
      expect(e.edition).toContain("ikke gjeldende");
    }
    expect(JSON.stringify(list)).not.toContain("demo-operator");
  });
});

const prehosp = async (...args: readonly string[]) => {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((to) =>
    vi.spyOn(process[to], "write").mockImplementation((text) => {
      said[to] += String(text);
      return true;
    }),
  );
  await main(["node", "prehosp", ...args]);
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  for (const spy of spies) spy.mockRestore();
  return { code, ...said };
};

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
    const { code, stdout, stderr } = await prehosp(...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(wrong);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("an empty period and a draft that ends before it begins, over a ledger", async () => {
    const draft = file("reversed.json", { ...reversed, base: base.id });
    const db = join(folder, "empty");
    const csv = join(folder, "one.ndjson");
    writeFileSync(csv, `${JSON.stringify(some[0]!.incident)}\n`);
    expect((await prehosp("run", csv, "--data", db, "--region", "demo")).code).toBe(0);
    const source = ["--data", db, "--region", "demo"];
    const empty = await prehosp("replay", ...source, "--from", "2026-02-01", "--to", "2026-01-01");
    expect([empty.code, empty.stdout]).toEqual([1, ""]);
    expect(empty.stderr).toContain("there is no day from 2026-02-01 up to 2026-01-01");
    const ends = await prehosp("replay", ...source, "--draft", draft);
    expect([ends.code, ends.stdout]).toEqual([1, ""]);
    expect(ends.stderr).toContain("/changes/until: Avtalen slutter før den begynner. (ends-before-it-begins)");
    const good = file("good.json", { ...widened, base: base.id });
    const cite = join(folder, "cited.json");
    const done = await prehosp("replay", ...source, "--draft", good, "--cite", cite, "--json");
    expect([done.code, done.stderr]).toEqual([0, ""]);
    const { citation, report } = JSON.parse(done.stdout) as { citation: object; report: ReplayReport };
    expect(report.replayed).toBe(1);
    expect(JSON.parse(readFileSync(cite, "utf8"))).toMatchObject({ id: "avtale-12-b", replay: citation });
    const ladder = await prehosp("ladder", some[0]!.incident.id, ...source);
    expect(ladder.stdout).toMatch(/anropet ringer · nøyaktig, demo-telefoni/);
  });
});

describe("alarm card", SLOW, () => {
  test("says who, by which way, under which agreement, as of which day and edition; and no telephone number", async () => {
    const { stdout, code } = await prehosp("alarm-card", "-m", "Evje og Hornnes", "--on", "2026-11-22");
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
    expect(await prehosp("alarm-card", "--out", out)).toEqual({ code: 0, stdout: "", stderr: "" });
    const html = readFileSync(out, "utf8");
    expect(html.match(/<article>/g)).toHaveLength(25);
    expect(html).not.toMatch(/https?:|<script|<link|<img/);
  });
});

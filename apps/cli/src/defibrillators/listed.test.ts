import { run } from "@prehosp/hub";
import { instantOf } from "@prehosp/model/time";
import { Effect, Exit, Logger, Scope } from "effect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { fillWithDefibrillators } from "../demo-defibrillators/fill.ts";
import { demonstration } from "../demo.ts";
import { here } from "../testing/command.ts";
import { ownFolder } from "../testing/own-folder.ts";

const { file } = ownFolder("defibrillators-listed");
const Usable = z.object({
  counts: z.object({ met: z.int(), unclear: z.int(), "not-met": z.int() }),
  hidden: z.int(),
  defibrillators: z.array(z.object({ id: z.string(), outcome: z.string(), why: z.array(z.string()) })),
});
const usable = async (...args: readonly string[]) => {
  const { stdout } = await here("defibrillators", "usable", ...args, "--json");
  return Usable.parse(JSON.parse(stdout));
};

describe("prehosp defibrillators usable", { timeout: 60_000 }, () => {
  test("the demonstration at night on 17 May, at noon the day after, and why not", async () => {
    const night = await usable("--at", "2026-05-17T03:00:00+02:00");
    const noon = await usable("--at", "2026-05-18T12:00:00+02:00");
    for (const { counts, hidden } of [night, noon]) {
      expect(counts.met + counts.unclear + counts["not-met"]).toBe(504);
      expect(hidden).toBe(96);
    }
    expect(noon.counts.met).toBeGreaterThan(night.counts.met * 2);
    const used = noon.defibrillators.find(({ id }) => id === "hs-007");
    expect([used?.outcome, used?.why]).toEqual(["not-met", expect.arrayContaining(["defibrillators.not-used"])]);
  });

  test("says it in words, hides nothing that is unclear, and names those that cannot be used on request", async () => {
    const said = await here("defibrillators", "usable", "--at", "2026-05-18T12:00:00+02:00");
    expect([said.code, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toContain("hs-001  Treningssenter, resepsjonen, Kristiansand");
    expect(said.stdout).toMatch(/Uavklart .*: \d+/);
    expect(said.stdout).not.toContain("hs-008 ");
    const all = await here("defibrillators", "usable", "--at", "2026-05-18T12:00:00+02:00", "--all");
    expect(all.stdout).toContain("hs-008 ");
  });

  test.each([
    [["--at", "i går"], "is not an instant"],
    [["--data", "nowhere"], "there is no database in nowhere"],
    [["--data", "a", "--list", "b.csv"], "two sources"],
  ])("%j ends with 1 and says why", async (args, says) => {
    const { code, stdout, stderr } = await here("defibrillators", "usable", ...args);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(says)]);
  });
});

describe("prehosp defibrillators export", { timeout: 60_000 }, () => {
  test.each(["geojson", "osm", "csv"])(
    "%s holds the 504 that are shown, comes back whole, and tells nobody's number",
    async (to) => {
      const { code, stdout, stderr } = await here("defibrillators", "export", "--to", to);
      expect([code, stderr]).toEqual([0, expect.stringContaining("504 defibrillators · 96 that are not shown")]);
      // Planted in the words of one of them, and every contact has such an address.
      expect(stdout).not.toMatch(/0123 ?4567|demo\.invalid|Kode på skapet|DEMO-hs/);
      const back = await here("defibrillators", "import", file(`all.${to}`, stdout), "--format", to, "--json");
      expect(JSON.parse(back.stdout).counts).toMatchObject({ rows: 504, refused: 0 });
      const at = new Date().toISOString();
      const usable = async (...of: string[]) =>
        JSON.parse((await here("defibrillators", "usable", ...of, "--at", at, "--json")).stdout).counts;
      const [there, read] = [await usable(), await usable("--list", file(`again.${to}`, stdout))];
      // OpenStreetMap's tags can say neither season nor battery, so there nothing is known to be usable.
      expect(read.met).toBe(to === "osm" ? 0 : there.met);
    },
  );

  test("no cell of a table is a formula to a spreadsheet, and reads back as it was", async () => {
    const name = "=HYPERLINK(1)";
    const feature = {
      type: "Feature",
      id: "a",
      properties: { emergency: "defibrillator", name },
      geometry: { type: "Point", coordinates: [7.9, 58.1] },
    };
    const list = file("formula.geojson", { type: "FeatureCollection", features: [feature] });
    const { stdout } = await here("defibrillators", "export", "--list", list, "--to", "csv");
    expect(stdout).toContain(`;'${name};`);
    const again = await here("defibrillators", "export", "--list", file("formula.csv", stdout), "--to", "osm");
    expect(JSON.parse(again.stdout).elements[0].tags.name).toBe(name);
  });

  test("another format is refused", async () => {
    const { code, stdout, stderr } = await here("defibrillators", "export", "--to", "toString");
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining("is no format")]);
  });
});

describe("prehosp defibrillators coverage", { timeout: 60_000 }, () => {
  test("people within reach by hour, from a grid in a file: more by day than by night, and none twice", async () => {
    const cell = (east: number, north: number) => `${String(east + 2_000_000)}${String(north).padStart(7, "0")}`;
    // Kvadraturen and a cell far from anybody's defibrillator.
    const grid = file(
      "grid.csv",
      `SSBID1000M;pop_tot\n${cell(87_000, 6_466_000)};1000\n${cell(200_000, 7_000_000)};7\n;x\n`,
    );
    const { code, stdout } = await here(
      "defibrillators",
      "coverage",
      grid,
      "--week",
      "2026-05-18",
      "--metres",
      "5000",
      "--json",
    );
    const said = JSON.parse(stdout);
    expect([code, said.remarks.map((r: { path: string }) => r.path)]).toEqual([3, ["line 4"]]);
    expect(said.hours).toHaveLength(168);
    expect(said.people).toBe(1007);
    expect(said.hours[12].met).toBe(1000);
    expect(said.best.map(({ more }: { more: number }) => more)).toEqual([7]);
  });

  test.each([
    [["nowhere.csv"], "cannot be read"],
    [[file("no-grid.csv", "a;b\n1;2\n")], "holds no cell"],
    [["--metres", "0"], "--metres"],
    [["--best", "many"], "--best"],
    [["--week", "2026-13-01"], "is not a day"],
  ])("%j ends with 1 and says why", async (args, says) => {
    const { code, stdout, stderr } = await here("defibrillators", "coverage", ...args);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(says)]);
  });
});

describe("prehosp defibrillators sync", { timeout: 120_000 }, () => {
  const scope = Scope.makeUnsafe();
  const quiet = <A, E>(work: Effect.Effect<A, E>) => Effect.runPromise(work.pipe(Effect.provide(Logger.layer([]))));
  let hub: string;
  beforeAll(async () => {
    const at = instantOf(Date.now());
    const { deployment, region } = demonstration(at, { use: "memory", settings: {} });
    const listen = { ...deployment.listen, port: 0 };
    const before = fillWithDefibrillators(at).pipe(Effect.orDie);
    const started = run({ deployment: { ...deployment, listen }, region, before });
    hub = (await quiet(started.pipe(Effect.provideService(Scope.Scope, scope)))).url;
  }, 120_000);
  afterAll(() => quiet(Scope.close(scope, Exit.void)));
  const sync = (...more: readonly string[]) => here("defibrillators", "sync", "--hub", hub, ...more);

  test("is shown, is done by the name it was shown under, and then has nothing to do", async () => {
    const seen = await sync();
    expect([seen.code, seen.stderr]).toEqual([0, ""]);
    expect(seen.stdout).toContain("To be done here: 20");
    expect(seen.stdout).toContain("keep-both");
    expect(seen.stdout).toMatch(/near-duplicate +hs-001 – nr-001/);
    const [, plan = ""] = /say --apply (sha256:[0-9a-f]{64})/.exec(seen.stdout) ?? [];
    const other = await sync(
      "--apply",
      plan.replace(/.$/, (c) => (c === "0" ? "1" : "0")),
    );
    expect([other.code, other.stdout]).toEqual([1, ""]);
    expect((await sync("--apply", plan)).stdout).toContain("Done here: 20");
    const again = await sync("--json");
    expect(JSON.parse(again.stdout).plan.steps).toEqual([]);
    expect(again.stdout).not.toContain("0123 4567");
  });

  test.each([
    [["--apply", "yes"], "/apply"],
    [["--since", "yesterday"], "/since"],
    [["--despite-guard", "because I say so"], "goes with --apply"],
  ])("%j ends with 1 and says why", async (args, says) => {
    const { code, stdout, stderr } = await sync(...args);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(says)]);
  });
});

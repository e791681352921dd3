import { execFile } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { demoRegion, planted } from "@prehosp/demo-region";
import { Deployment, run } from "@prehosp/hub";
import { Effect } from "effect";
import { afterAll, describe, expect, test, vi } from "vitest";
import { explained } from "./commands/explain.ts";
import { demonstration, playDemo } from "./demo.ts";
import { fromLedger } from "./explain/from-ledger.ts";
import { main } from "./index.ts";
import type { RunSummary } from "./run/summary.ts";
import { IncidentId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";

const folder = mkdtempSync(join(tmpdir(), "prehosp-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = join(import.meta.dirname, "main.ts");
// Real calls that lie beside the checkout, or where PREHOSP_SHARED says; never in it.
const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../shared");
const RVFD = join(shared, "data/ems/rvfd-calls-2010-2020.csv.gz");
const RVFD_MAPPING = join(import.meta.dirname, "../../../examples/rvfd/mapping.json");

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const prehosp = (args: readonly string[], input?: string): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning", entry, ...args],
      { maxBuffer: 1 << 24 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
    child.stdin?.end(input ?? "");
  });

/** The same command in this process, for what needs no database: a second faster. */
const here = async (...args: readonly string[]): Promise<Ended> => {
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

const each = async (commands: readonly (readonly string[])[]): Promise<readonly Ended[]> => {
  const ended: Ended[] = [];
  for (const args of commands) ended.push(await here(...args));
  return ended;
};

const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const csv = file(
  "calls.csv",
  [
    "nr,dato,varslet,framme",
    "1,1.2.2026,A=12:00:00,A=12:05:00",
    '2,1.2.2026,"A=23:55:00, B=23:56:00",A=00:05:00',
    "3,31.2.2026,A=12:00:00,",
    ",1.2.2026,,",
  ].join("\n"),
);
const mapping = file(
  "mapping.json",
  JSON.stringify({
    system: "prove",
    centre: "prove-amk",
    zone: "Europe/Oslo",
    id: ["nr"],
    day: { column: "dato", order: "day.month.year" },
    times: [
      { column: "varslet", role: "alarmed", cell: "unit=clock list" },
      { column: "framme", role: "at-scene", cell: "unit=clock list" },
    ],
  }),
);

// Each spawned command starts Node and a database: seconds on an idle machine, many on a busy one.
const SLOW = { timeout: 180_000 };

describe("run", SLOW, () => {
  const data = join(folder, "data");

  test("accounts for every row, and a second run adds nothing", async () => {
    const first = await prehosp(["run", csv, "-m", mapping, "--data", data, "--json"]);
    expect(first.stderr).toBe("");
    expect(first.code).toBe(0);
    const s = JSON.parse(first.stdout) as RunSummary;
    expect(s.rows).toEqual({ total: 4, whole: 1, withRemarks: 2, unread: 1 });
    expect(s.incidents).toEqual({ new: 3, known: 0, refused: 0 });
    // Three receipts, three missions, five times, three proposals.
    expect(s.facts).toEqual({ new: 14, known: 0 });
    expect(s.proposals).toMatchObject({ made: 3, unclear: 3, none: 0 });
    expect(s.proposals.unclearBecause["indication-unclear"]).toBe(3);

    const again = JSON.parse(
      (await prehosp(["run", csv, "-m", mapping, "--data", data, "--json"])).stdout,
    ) as RunSummary;
    expect(again.facts).toEqual({ new: 0, known: 11 });
    expect(again.incidents).toEqual({ new: 0, known: 3, refused: 0 });
    expect(again.rows).toEqual(s.rows);
  });

  test("an incident told otherwise than before is refused by name, and the others come in", async () => {
    const changed = file(
      "changed.csv",
      ["nr,dato,varslet,framme", "1,2.2.2026,A=12:00:00,A=12:05:00", "9,1.2.2026,A=12:00:00,"].join("\n"),
    );
    const s = JSON.parse(
      (await prehosp(["run", changed, "-m", mapping, "--data", data, "--json"])).stdout,
    ) as RunSummary;
    expect(s.incidents).toEqual({ new: 1, known: 0, refused: 1 });
    expect(Object.values(s.refusedBecause)).toMatchObject([{ count: 1, places: ["prove-1"] }]);
  });

  test("explains an incident of the folder in its own region, with the day alone where only the day is known", async () => {
    const { stdout, code } = await prehosp(["explain", "prove-2", "--data", data]);
    expect(code).toBe(0);
    expect(stdout).toContain("HENDELSE prove-2 · prove-amk");
    expect(stdout).toMatch(/mottatt\s+søndag 01\.02\.2026 \(bare dagen\)/);
    expect(stdout).toMatch(/ÅPEN\s+ordinær ressurs varslet parallelt, og den har kvittert \(AH-2\.8-b\)/);
    expect(stdout).toContain("fremme – prove-A (utledet)");
  });

  test("a folder that another process holds, a file for a folder, a bad mapping, a hub that is away: the way out, and nothing half-written", async () => {
    const lock = new DatabaseSync(join(data, "lock"));
    lock.exec("pragma journal_mode=off; begin exclusive");
    const badMapping = file("bad.json", JSON.stringify({ system: "prove", centre: "prove-amk" }));
    const fresh = join(folder, "fresh");
    const [locked, isFile, bad, away, both] = await each([
      ["run", csv, "-m", mapping, "--data", data],
      ["run", csv, "-m", mapping, "--data", csv],
      ["run", csv, "-m", badMapping, "--data", fresh],
      ["run", csv, "-m", mapping, "--hub", "http://127.0.0.1:9"],
      ["run", csv, "--hub", "http://127.0.0.1:9", "--data", fresh],
    ]);
    lock.close();
    expect(locked!.stderr).toContain("in use by another process");
    expect(isFile!.stderr).toContain("is a file; name a folder");
    expect(bad!.stderr).toContain("/zone: ");
    expect(away!.stderr).toContain("does not answer; start one with `prehosp serve`");
    expect(both!.stderr).toContain("--hub goes with neither");
    for (const { code, stdout, stderr } of [locked!, isFile!, bad!, away!, both!]) {
      expect(code).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect(existsSync(fresh)).toBe(false);
  });

  test.runIf(existsSync(RVFD))(
    "reads the first 500 real calls from standard input: all accounted for, every proposal honestly unclear",
    async () => {
      const lines: string[] = [];
      let text = "";
      for await (const chunk of createReadStream(RVFD).pipe(createGunzip()) as AsyncIterable<Buffer>) {
        text += chunk.toString("utf8");
        if (text.split("\n").length > 501) break;
      }
      lines.push(...text.split("\n").slice(0, 501));
      const s = JSON.parse(
        (await prehosp(["run", "-", "-m", RVFD_MAPPING, "--json"], `${lines.join("\n")}\n`)).stdout,
      ) as RunSummary;
      expect(s.rows.total).toBe(500);
      expect(s.rows.whole + s.rows.withRemarks + s.rows.unread).toBe(500);
      expect(s.proposals).toMatchObject({ made: 500, unclear: 500, none: 0 });
      expect(s.incidents.new).toBe(500);
      expect(s.firstArrival.n).toBeGreaterThan(300);
    },
  );
});

describe("explain", SLOW, () => {
  test("the demonstration arrest: lists, norms, estimates, routes, police, what is unclear, edition, duties, case; and no identity", async () => {
    const { stdout, stderr, code } = await prehosp(["explain"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const said of [
      /utgave\s+Nasjonal veileder for akutthjelpere: høringsutkast 2019, ikke gjeldende/,
      /FORESLÅS \(1\)\n\s+1\. Brann Evje/,
      /ankomst\s+om 6 min.*\(.* – .*\), luftlinje: videreformidling .* \+/,
      /varsles\s+via 110-sentralen, etter avtalen \(AH-2\.8-d\)/,
      /Sannsynlig\s+tidsgevinst \(AH-2\.5-a, AH-2\.5-g\)/,
      /MULIG, NOE ER UAVKLART \(\d+\)/,
      /UTENFOR ORDNINGEN \(\d+\)/,
      /Politi Evje – medhjelper · politi\n[^]*?via politiets operasjonssentral \(112\)[^]*?ikke akutthjelper: politiet inngår ikke i\s+ordningen \(AH-2\.4-a\); anmodning går alltid via 112 \(AH-2\.4-b\)/,
      /parallelt\s+Ambulanse Evje 1 kommer \(AH-2\.8-b\)/,
      /UAVKLART, OG HVEM SOM KAN AVKLARE[^]*hjertestarter – 110-sentralen: .*Brann/,
      /holdt\s+tilbake: problem, pasient/,
      /IKKE FØRT\s+Brann Evje: hos pasienten/,
      /oppfylt\s+muntlig rapport gitt – Brann Evje \(AH-4\.4-b\)/,
      /MANGLER\s+Når var akutthjelper hos pasienten\?/,
      /Hjertestans gjenkjent under samtalen \(ST-b\): ja, i teller og nevner/,
    ])
      expect(stdout).toMatch(said);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain("\u001b");
    const pieces = planted(demoRegion({ at: instantOf(Date.now()) })).filter((p) => p.incident === "demo-arrest");
    expect(pieces.length).toBeGreaterThan(3);
    for (const { text } of pieces) expect(stdout).not.toContain(text);
  });
});

describe("with a hub", SLOW, () => {
  test("run sends every incident once, and explain reads the same way back", async () => {
    const now = instantOf(Date.now());
    const { deployment, region, incidents } = demonstration(now, { use: "memory", settings: {} });
    let fromData = "";
    await Effect.runPromise(
      Effect.gen(function* () {
        const { url } = yield* run({
          deployment: Deployment.parse({ ...deployment, listen: { port: 0 } }),
          region,
          before: playDemo(incidents, now).pipe(
            Effect.andThen(fromLedger(IncidentId.parse("demo-arrest"))),
            Effect.map((told) => void (fromData = explained(told))),
            Effect.orDie,
          ),
        });
        const send = () => prehosp(["run", csv, "-m", mapping, "--hub", url, "--json"]);
        const [first, again] = [yield* Effect.promise(send), yield* Effect.promise(send)].map(
          (e) => JSON.parse(e.stdout) as RunSummary,
        );
        expect(first!.incidents).toEqual({ new: 3, known: 0, refused: 0 });
        expect(again!.incidents).toEqual({ new: 0, known: 3, refused: 0 });
        const told = yield* Effect.promise(() => prehosp(["explain", "demo-arrest", "--hub", url]));
        expect(told.stderr).toBe("");
        expect(told.stdout).toBe(`${fromData}\n`);
        expect(told.stdout).toMatch(/ankomst\s+om 6 min.*luftlinje: videreformidling .* \+/);
        const none = yield* Effect.promise(() => prehosp(["explain", "ingen", "--hub", url]));
        expect([none.code, none.stdout]).toEqual([1, ""]);
        expect(none.stderr).toContain("there is no incident ingen");
      }).pipe(Effect.scoped),
    );
  });
});

describe("rules show and deployment check", () => {
  test("a norm with its force, edition and why it is no code; an unknown one is a failure", async () => {
    const [norm, rule, all, unknown] = await each(
      [["AH-2.8-b"], ["dispatch.time-gain"], ["--json"], ["AH-9"]].map((args) => ["rules", "show", ...args]),
    );
    expect(norm!.stdout).toMatch(/styrke\s+skal[^]*ikke kodet, fordi/);
    expect(rule!.stdout).toMatch(/hjemler\s+AH-2\.5-a, AH-2\.5-g[^]*uavklart/);
    const { norms } = JSON.parse(all!.stdout) as { norms: readonly { id: string; state: string }[] };
    expect(norms).toHaveLength(125);
    expect(unknown!.code).toBe(1);
    expect(unknown!.stderr).toContain("see `prehosp rules show`");
  });

  test("says every problem with its path, what stands behind each door, and of a secret only whether it is set", async () => {
    const doors = {
      storage: { use: "postgres", settings: { urlEnv: "PREHOSP_TEST_URL", master: { env: "PREHOSP_TEST_KEY" } } },
      alarming: { use: "amis" },
    };
    const wrong = file(
      "wrong.json",
      JSON.stringify({
        name: "Prøve",
        edition: "2019-06-19-horing",
        region: "demo",
        doors,
        listen: { host: "0.0.0.0" },
      }),
    );
    const right = file("right.json", JSON.stringify({ name: "Prøve", edition: "2019-06-19-horing", region: "demo" }));
    const shapeless = file("shapeless.json", JSON.stringify({ edition: "1999", regio: "demo" }));
    const [bad, good, no, notJson] = await each(
      [wrong, right, shapeless, csv].map((path) => ["deployment", "check", path]),
    );
    expect(bad!.code).toBe(1);
    expect(bad!.stderr).toContain('/doors/alarming/use: unknown adapter "amis"; known: memory');
    expect(bad!.stderr).toContain("/listen/host: ");
    expect(bad!.stdout).toMatch(/storage\s+postgres · real[^]*secret in PREHOSP_TEST_URL: not set here/);
    expect(bad!.stdout).toMatch(/travel\s+memory · SIMULATED/);
    expect([good!.code, good!.stderr]).toEqual([0, ""]);
    for (const path of ["/name: ", "/edition: ", "/region: "]) expect(no!.stderr).toContain(path);
    expect(notJson!.stderr).toContain("is not JSON");
  });

  test("local packs, in a file or written there: a loosening one is refused with norm and example", async () => {
    const pack = (id: string, carries: readonly string[]) => ({
      id,
      edition: "2019-06-19-horing",
      layer: "regional",
      owner: "hf-demo",
      decided: { by: "fagdirektør (syntetisk)", on: "2025-12-01", source: "vedtak 3/2025" },
      from: "2026-01-01",
      equipment: [{ needs: { all: carries.map((kind) => ({ carries: kind })) } }],
    });
    const minimum = ["aed", "ventilation-mask", "bleeding-control", "tourniquet", "thermal-blanket"];
    file("stricter.json", JSON.stringify(pack("stricter", [...minimum, "oxygen"])));
    const deployment = (name: string, packs: readonly unknown[]) =>
      file(name, JSON.stringify({ name: "Prøve", edition: "2019-06-19-horing", region: "demo", packs }));
    const [good, bad, lost] = await each(
      [
        deployment("with-packs.json", ["stricter.json"]),
        deployment("with-loose-pack.json", [pack("looser", minimum.slice(1))]),
        deployment("with-lost-pack.json", ["nowhere.json"]),
      ].map((path) => ["deployment", "check", path]),
    );
    expect([good!.code, good!.stderr]).toEqual([0, ""]);
    expect(good!.stdout).toMatch(/local packs\s+1 accepted/);
    expect(bad!.code).toBe(1);
    expect(bad!.stderr).toMatch(/\/packs\/looser\/equipment\/0\/needs: loosens \(AH-2\.7-a\): .*uten hjertestarter/);
    expect(lost!.stderr).toContain("/packs: ");
  });

  test("a command line that is wrong ends with 2", async () => {
    const ended = await here("run");
    expect([ended.code, ended.stdout]).toEqual([2, ""]);
  });
});

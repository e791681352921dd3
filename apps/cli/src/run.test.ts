import { createReadStream, existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { RunSummary } from "./run/summary.ts";
import * as calls from "./testing/four-calls.ts";
import { ownFolder } from "./testing/own-folder.ts";
import { each, prehosp } from "./testing/command.ts";

const { folder, file } = ownFolder("run");
const csv = file("calls.csv", calls.csv);
const mapping = file("mapping.json", calls.mapping);

// Real calls that lie beside the checkout, or where PREHOSP_SHARED says; never in it.
const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../shared");
const RVFD = join(shared, "data/ems/rvfd-calls-2010-2020.csv.gz");
const RVFD_MAPPING = join(import.meta.dirname, "../../../examples/rvfd/mapping.json");

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
        (await prehosp(["run", "-", "-m", RVFD_MAPPING, "--json"], { input: `${lines.join("\n")}\n` })).stdout,
      ) as RunSummary;
      expect(s.rows.total).toBe(500);
      expect(s.rows.whole + s.rows.withRemarks + s.rows.unread).toBe(500);
      expect(s.proposals).toMatchObject({ made: 500, unclear: 500, none: 0 });
      expect(s.incidents.new).toBe(500);
      expect(s.firstArrival.n).toBeGreaterThan(300);
    },
  );
});

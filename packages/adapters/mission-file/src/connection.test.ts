import { Effect, Exit, Stream } from "effect";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { incidents, size } from "./connection.ts";
import { mappingText } from "./testing/mapping.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mission-file-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const mapping = () => put("mapping.json", mappingText);
const all = (file: string, map?: string, after?: string) =>
  Effect.runPromise(incidents(map ? { file, mapping: map } : { file }, after).pipe(Stream.runCollect));
const failure = async (file: string, map?: string) => {
  const exit = await Effect.runPromiseExit(incidents(map ? { file, mapping: map } : { file }).pipe(Stream.runCollect));
  return Exit.isFailure(exit) ? JSON.stringify(exit.cause) : "no failure";
};

const CSV = "no,date,sent\n1,2026-11-01,10:00:00\n2,2026-11-01\n3,2026-11-01,ten\n";

describe("a file of incidents", () => {
  it("is read from CSV, packed or not, and resumes after a line", async () => {
    const rows = await all(put("a.csv", `\uFEFF${CSV}`), mapping());
    expect(rows.map((r) => [r.incident?.id, r.remarks.map((m) => m.code)])).toEqual([
      ["t-1", []],
      ["t-2", ["cell-count"]],
      ["t-3", ["bad-clock"]],
    ]);
    expect((await all(put("a.csv.gz", gzipSync(CSV)), mapping())).length).toBe(3);
    expect((await all(put("a.csv", CSV), mapping(), rows[1]!.resume)).map((r) => r.incident?.id)).toEqual(["t-3"]);
    expect(await Effect.runPromise(size({ file: put("a.csv", CSV), mapping: mapping() }))).toBe(3);
  });

  it("in NDJSON gives a remark for each bad line and goes on", async () => {
    const rows = await all(put("a.ndjson", '{"no":\n{"id":"x"}\n\n'));
    expect(rows.map((r) => r.incident)).toEqual([undefined, undefined]);
    expect(rows[0]!.remarks[0]!.path).toBe("line 1");
    expect(rows[1]!.remarks.map((r) => r.path)).toContain("line 2, /centre");
  });

  it("says what is wrong with the file or the mapping", async () => {
    expect(await failure(join(folder, "not-there.csv"))).toContain("there is no file");
    expect(await failure(folder)).toContain("is not a file");
    expect(await failure(put("b.csv", "a,b\n1,2\n"), mapping())).toContain('names a column \\"no\\"');
    expect(await failure(put("c.csv", CSV), put("bad.json", "{"))).toContain("is not JSON");
    expect(await failure(put("d.csv.gz", gzipSync(CSV).subarray(0, 30)), mapping())).toContain("stops in the middle");
  });
});

const root = resolve(import.meta.dirname, "../../../..");
const shared = resolve(
  process.env["PREHOSP_SHARED"] ?? join(root, "../shared"),
  "data/ems/rvfd-calls-2010-2020.csv.gz",
);
const present = existsSync(shared);
if (!present) console.log(`skipped: the RVFD calls, because ${shared} is not there`);

describe.skipIf(!present)("the RVFD calls of 2010–2020", () => {
  it("are accounted for row by row", async () => {
    const rows = await all(shared, join(root, "examples/rvfd/mapping.json"));
    const unread = rows.filter((r) => r.incident === undefined).length;
    const remarked = rows.filter((r) => r.incident !== undefined && r.remarks.length > 0).length;
    const whole = rows.filter((r) => r.incident !== undefined && r.remarks.length === 0).length;
    expect(whole + remarked + unread).toBe(19_520);
    expect(new Set(rows.map((r) => r.incident?.id)).size).toBe(19_520 - unread);
  });
});

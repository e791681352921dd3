import { run } from "@prehosp/hub";
import { Instant } from "@prehosp/model/time";
import { exampleCase, flatText, ohca, wholeFormat, writeFlat } from "@prehosp/registry";
import { Effect, Exit, Scope } from "effect";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demonstration } from "../demo.ts";
import { here } from "../testing/command.ts";

const folder = mkdtempSync(join(tmpdir(), "prehosp-import-"));
const cases = [exampleCase(ohca, { shocks: 2, ph: 7.21 }), exampleCase(ohca, {})];
const file = join(folder, "cases.csv");
const rows = writeFlat(wholeFormat(ohca), [cases[0]!, { ...cases[1]!, patient: "b" }]);
writeFileSync(file, flatText(rows));

describe("prehosp registry import", () => {
  let hub: string;
  const scope = Scope.makeUnsafe();
  beforeAll(async () => {
    const at = Instant.parse("2026-11-20T18:00:00.000Z");
    const { deployment, region } = demonstration(at, { use: "memory", settings: {} });
    const started = run({ deployment: { ...deployment, listen: { ...deployment.listen, port: 0 } }, region });
    hub = (await Effect.runPromise(started.pipe(Effect.provideService(Scope.Scope, scope)))).url;
  }, 120_000);
  afterAll(async () => {
    await Effect.runPromise(Scope.close(scope, Exit.void));
    rmSync(folder, { recursive: true, force: true });
  });
  const bring = (...more: readonly string[]) =>
    here("registry", "import", file, "--format", "prehosp-flat-1", "--hub", hub, ...more);

  test("shows what would come in, brings it in once, and names each row that is not", async () => {
    const seen = await bring();
    expect([seen.code, seen.stdout]).toEqual([3, expect.stringContaining("1 to be brought in; say --apply")]);
    expect(seen.stdout).toContain("refused 3 /values: nothing-recorded");
    const done = JSON.parse((await bring("--apply", "--json")).stdout);
    expect(done).toMatchObject({ applied: true, counts: { rows: 2, whole: 1, known: 0, refused: 1 } });
    expect((await bring("--apply")).stdout).toContain("0 brought in (0 with remarks) · 1 known · 1 refused");
    const forms = await fetch(new URL("/api/v1/registry/forms", hub)).then((answer) => answer.json());
    expect(forms).toMatchObject([{ form: done.rows[0].form, standing: "draft", manual: true }]);
  }, 120_000);

  test("says why the hub does not take a file, and ends with 1", async () => {
    const said = await bring("--format", "sas");
    expect([said.code, said.stdout]).toEqual([1, ""]);
    expect(said.stderr).toContain("does not take the file");
    const encoded = await bring("--encoding", "ebcdic");
    expect([encoded.code, encoded.stderr]).toEqual([1, expect.stringContaining("cannot be read as ebcdic")]);
  });
});

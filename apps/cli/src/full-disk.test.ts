import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const entry = join(import.meta.dirname, "main.ts");
// Root may write everywhere: there the command runs as the account that owns nothing.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

test("serve on a folder that this account may not write says which, and the way out, in one line", () => {
  const folder = mkdtempSync(join(tmpdir(), "prehosp-readonly-"));
  try {
    chmodSync(folder, 0o555);
    const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];
    const served = spawnSync(process.execPath, [...flags, entry, "serve", "--data", folder, "--port", "0"], {
      ...nobody,
      cwd: tmpdir(),
      encoding: "utf8",
      timeout: 25_000,
    });
    expect(served).toMatchObject({
      status: 1,
      stdout: "",
      stderr: `prehosp: The folder ${folder} cannot be made or written; give this account the right to it, or name another.\n`,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

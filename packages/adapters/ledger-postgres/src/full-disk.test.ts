import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { smallDisks } from "./testing/disks.ts";

const child = fileURLToPath(new URL("./testing/full-disk-child.ts", import.meta.url));
const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];
const full = "Full: The database's disk is full; nothing was written. Make room on it, and writing goes on by itself.";
const disks = smallDisks();

test.skipIf(disks === undefined)(
  "a disk that fills up, stays full and gets room again loses, doubles and halves nothing, and says so meanwhile",
  { timeout: 60_000 },
  async () => {
    const disk = mkdtempSync(join(tmpdir(), "prehosp-full-"));
    try {
      const mounted = `mount -t tmpfs -o size=256m tmpfs "$1"; exec "$2" "$3" "$4" "$5" "$1"`;
      const [command, words] = disks!.run(mounted, disk, process.execPath, ...flags, child);
      const seen: unknown = JSON.parse((await promisify(execFile)(command, words)).stdout);
      expect(seen).toEqual({
        slowly: { first: full, then: { appends: [full], reads: ["ok"] }, freed: expect.any(Number) },
        // One batch has filled the disk to its last byte: PGlite is opened anew, which may have to wait for room.
        suddenly: {
          first: full,
          then: {
            appends: [full],
            reads: expect.toSatisfy((r: string[]) => r.every((s) => /^(ok|Unreachable)$/.test(s))),
          },
          freed: expect.any(Number),
        },
        acknowledged: expect.toSatisfy((n: number) => n > 600),
        lost: 0,
        doubled: 0,
        keptThoughRefused: 0,
      });
      const { slowly, suddenly } = seen as Record<"slowly" | "suddenly", { freed: number }>;
      expect(slowly.freed).toBeLessThan(2_000);
      expect(suddenly.freed).toBeLessThan(9_000);
    } finally {
      rmSync(disk, { recursive: true });
    }
  },
);

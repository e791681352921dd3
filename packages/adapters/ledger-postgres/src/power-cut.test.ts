import { Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { pglite } from "./connection/pglite.ts";
import { storage } from "./storage.ts";
import { cut, cuttableDisks } from "./testing/disks.ts";
import { kinds } from "./testing/words.ts";

const child = fileURLToPath(new URL("./testing/crash-child.ts", import.meta.url));
const disks = cuttableDisks();

// The child appends on a disk that is cut off under it; what the disk then holds is copied out. $1 mount point, $2 outside it, $3 … the child.
const trial = `
  at=$1; out=$2; shift 2
  truncate -s 400M "$out/image"; mkfs.ext4 -q -F "$out/image"; mount -o loop "$out/image" "$at"
  "$@" 0 "$at/db" >"$out/said" 2>/dev/null & appends=$!
  for i in $(seq 500); do [ -s "$out/said" ] && [ "$(wc -w <"$out/said")" -gt 150 ] && break; sleep 0.1; done
  sleep 0.5
  set -- "$at"; ${cut}
  sleep 0.2; kill -9 $appends || true; wait $appends || true
  umount "$at"; mount -o loop "$out/image" "$at"
  cp -a "$at/db" "$out/db"; umount "$at"; rm "$out/image"`;

test.skipIf(disks === undefined)(
  "a power cut loses and doubles nothing that the embedded database had acknowledged",
  { timeout: 90_000 },
  async () => {
    const root = mkdtempSync(join(tmpdir(), "prehosp-power-"));
    try {
      const at = mkdtempSync(join(root, "at-"));
      const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];
      const [command, words] = disks!.run(trial, at, root, process.execPath, ...flags, child);
      await promisify(execFile)(command, words);
      const said = readFileSync(join(root, "said"), "utf8");
      const acknowledged = said
        .slice(0, said.lastIndexOf("\n") + 1)
        .split(/\s+/)
        .filter((ref) => ref !== "");
      const facts = await Effect.runPromise(
        Effect.flatMap(Ledger, (l) => Stream.runCollect(l.since(undefined))).pipe(
          Effect.provide(
            storage({ database: pglite({ folder: join(root, "db") }), kinds, master: { ephemeral: true } }),
          ),
        ),
      );
      const kept = facts.map((f) => f.source.ref);
      const there = new Set(kept);
      expect(acknowledged.length).toBeGreaterThan(100);
      expect(kept).toHaveLength(there.size);
      expect(acknowledged.filter((ref) => !there.has(ref))).toEqual([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  },
);

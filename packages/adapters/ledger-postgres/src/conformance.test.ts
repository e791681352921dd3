import { conformanceKinds, ledgerSuite, type LedgerWorld, vaultSuite, type VaultWorld } from "@prehosp/conformance";
import { conformTests } from "@prehosp/conformance/vitest";
import type { FactId } from "@prehosp/model";
import { Duration, Effect, Layer, ManagedRuntime } from "effect";
import { afterAll } from "vitest";
import { Database } from "./database.ts";
import { storage } from "./storage.ts";
import { databases } from "./testing/databases.ts";

for (const { name, fresh } of databases()) {
  const runtime = ManagedRuntime.make(await fresh());
  const same = await runtime.runPromise(Effect.map(Database, (d) => d));
  afterAll(() => runtime.dispose());
  const layer = storage({
    database: Layer.succeed(Database, same),
    kinds: conformanceKinds,
    master: { ephemeral: true },
  });
  const { sql } = same;
  const ledger: LedgerWorld = {
    held: (subject) =>
      sql<{
        id: FactId;
        payload: unknown;
      }>`select id::text as id, body->'payload' as payload from fact where subject = ${subject} order by epoch, tx, pos`,
  };
  const vault: VaultWorld = {
    // Every row of every table of the vault, as text.
    shows: (of, text) =>
      Effect.map(
        sql<{ row: string }>`select encode(sealed, 'escape') || box as row from vault_box where case_id = ${of}
          union all select encode(wrapped, 'escape') from vault_key where case_id = ${of} union all select r::text from vault_read r where case_id = ${of}`,
        (rows) => rows.some((r) => r.row.includes(text)),
      ),
    tombstone: (of) =>
      Effect.map(
        sql`select 1 from vault_key where case_id = ${of} and forgotten_at is not null`,
        (rows) => rows.length === 1,
      ),
  };
  // Other files write to the same cluster, and any open transaction there holds readers back for a moment.
  const patience = Duration.seconds(5);
  conformTests(ledgerSuite, { name, layer, world: ledger, patience });
  conformTests(vaultSuite, { name, layer, world: vault, patience });
}

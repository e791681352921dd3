// Appends for ever and says each acknowledged reference; killed by crash.test.ts. Arguments: round, then a folder or "env SCHEMA".
import { Ledger } from "@prehosp/ports";
import { Array as Arr, Effect } from "effect";
import { existsSync, writeSync } from "node:fs";
import { pglite } from "../connection/pglite.ts";
import { postgres } from "../connection/postgres.ts";
import { PostgresSettings } from "../settings.ts";
import { storage } from "../storage.ts";
import { template } from "./databases.ts";
import { fact, kinds } from "./words.ts";

const [round = "0", where = "", schema] = process.argv.slice(2);
const database =
  where === "env"
    ? postgres(PostgresSettings.parse({ urlEnv: "TEST_DATABASE_URL", schema }))
    : pglite({ folder: where }, existsSync(where) ? undefined : await template());

await Effect.runPromise(
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    for (let i = 0; ; i++) {
      // Every third is a batch of three that must come whole or not at all; every fifth is sent twice.
      const parts = i % 3 === 0 ? Arr.make("a", "b", "c") : Arr.of("");
      const refs = Arr.map(parts, (part) => `${round}-${i}${part}`);
      const facts = Arr.map(refs, (ref) => fact(`crash-${round}`, ref, i));
      yield* ledger.append(facts);
      if (i % 5 === 0) yield* ledger.append(facts);
      writeSync(1, `${refs.join(" ")}\n`);
    }
  }).pipe(Effect.provide(storage({ database, kinds, master: { ephemeral: true } }))),
);

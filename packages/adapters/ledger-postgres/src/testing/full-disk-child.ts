// Works on a small disk, given as the argument, while it is filled and emptied; says as JSON what was seen. Started by full-disk.test.ts.
import { Ledger, type LedgerError } from "@prehosp/ports";
import { Array as Arr, Effect, Stream } from "effect";
import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pglite } from "../connection/pglite.ts";
import { storage } from "../storage.ts";
import { template } from "./databases.ts";
import { fact, kinds, subject } from "./words.ts";

const [disk = ""] = process.argv.slice(2);
const folder = join(disk, "db");
const other = join(disk, "other");
const MB = 1024 * 1024;
const open = (dump?: Uint8Array<ArrayBuffer>) =>
  storage({ database: pglite({ folder }, dump), kinds, master: { ephemeral: true } });

/** Somebody else's file takes the disk, but for so many bytes. */
const fillBut = (left: number): void => {
  const file = openSync(other, "w");
  const piece = Buffer.alloc(MB / 16, 1);
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(disk);
      const takes = Math.min(piece.length, bavail * bsize - left);
      if (takes <= 0) break;
      writeSync(file, piece, 0, takes);
    }
  } finally {
    closeSync(file);
  }
};

const acknowledged: string[] = [];
const refused: string[] = [];
let asked = 0;
/** What was said to one append of so many facts; `ok` when it was acknowledged. */
const append = (ledger: Ledger["Service"], size: number, place = "x".repeat(800)) => {
  const batch = asked++;
  const refs = Arr.makeBy(size, (i) => `${batch}:${i}`);
  const facts = Arr.map(refs, (ref) => fact(`s${batch % 20}`, ref, 1, { payload: { n: 1, place } }));
  return ledger.append(facts).pipe(
    Effect.match({
      onSuccess: () => {
        acknowledged.push(...refs);
        return "ok";
      },
      onFailure: ({ reason, message }: LedgerError) => {
        if (reason === "Full") refused.push(...refs);
        return `${reason}: ${message}`;
      },
    }),
  );
};
const read = (ledger: Ledger["Service"]) =>
  Stream.runCollect(ledger.of(subject("s0"))).pipe(
    Effect.match({ onSuccess: (facts) => (facts.length > 0 ? "ok" : "nothing"), onFailure: (e) => e.reason }),
  );
const forMillis = (millis: number, ledger: Ledger["Service"]) =>
  Effect.gen(function* () {
    const said = { appends: new Set<string>(), reads: new Set<string>() };
    for (const end = performance.now() + millis; performance.now() < end; yield* Effect.sleep(20)) {
      said.appends.add(yield* append(ledger, 1));
      said.reads.add(yield* read(ledger));
    }
    return { appends: [...said.appends], reads: [...said.reads] };
  });
const untilRefused = (ledger: Ledger["Service"], size: number): Effect.Effect<string> =>
  Effect.flatMap(append(ledger, size), (said) => (said === "ok" ? untilRefused(ledger, size) : Effect.succeed(said)));
/** How long, in milliseconds, until an append is acknowledged again after room was made. */
const freed = (ledger: Ledger["Service"]) =>
  Effect.gen(function* () {
    rmSync(other);
    const start = performance.now();
    while ((yield* append(ledger, 1)) !== "ok" && performance.now() - start < 10_000) yield* Effect.sleep(50);
    return Math.round(performance.now() - start);
  });

const seen = await Effect.runPromise(
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    yield* append(ledger, 500);
    fillBut(40 * MB);
    const slowly = {
      first: yield* untilRefused(ledger, 100),
      then: yield* forMillis(2_000, ledger),
      freed: yield* freed(ledger),
    };
    // There is room at the last look, and one batch then wants more than there is, in the tables and in the log.
    fillBut(34 * MB);
    const first = yield* append(ledger, 300, randomBytes(60_000).toString("base64"));
    const suddenly = { first, then: yield* forMillis(1_500, ledger), freed: yield* freed(ledger) };
    return { slowly, suddenly };
  }).pipe(Effect.provide(open(await template()))),
);
const kept = await Effect.runPromise(
  Effect.flatMap(Ledger, (l) => Stream.runCollect(l.since(undefined))).pipe(
    Effect.map((facts) => facts.map((f) => f.source.ref)),
    Effect.provide(open()),
  ),
);
const there = new Set(kept);
process.stdout.write(
  JSON.stringify({
    ...seen,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((ref) => !there.has(ref)).length,
    doubled: kept.length - there.size,
    keptThoughRefused: refused.filter((ref) => there.has(ref)).length,
  }),
);

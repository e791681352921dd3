import { conformanceKinds } from "@prehosp/conformance";
import { Editions, Ledger, Vault } from "@prehosp/ports";
import type { ActorRef, CaseId, OrgId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Effect, Layer } from "effect";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { pglite } from "./connection/pglite.ts";
import { roomIn } from "./connection/room.ts";
import { Database } from "./database.ts";
import { storage } from "./storage.ts";

/** A database whose disk has no room left: everything but the measuring of it is the real one. */
const crowded = Layer.effect(
  Database,
  Effect.map(Database, (d) => ({ ...d, hasRoom: () => false })),
).pipe(Layer.provide(pglite({})));

describe("a disk without room", () => {
  it("is seen by its free bytes", () => {
    expect(roomIn(tmpdir(), 0)()).toBe(true);
    expect(roomIn(tmpdir(), Number.MAX_SAFE_INTEGER)()).toBe(false);
  });

  it("takes no fact, no box and no edition, says so, and still reads", async () => {
    const at = "2026-11-22T10:00:00.000Z" as Instant;
    const [kind] = conformanceKinds.all;
    const fact = {
      kind: kind!.kind,
      version: kind!.version,
      subject: "s-1" as SubjectId,
      owner: "o" as OrgId,
      by: "b" as ActorRef,
      payload: {},
      valid: { from: at, exactness: "exact" as const },
      source: { system: "t", ref: "1" },
      status: "test" as const,
    };
    const said = await Effect.runPromise(
      Effect.gen(function* () {
        const ledger = yield* Ledger;
        const append = yield* Effect.flip(ledger.append([fact]));
        const seal = yield* Effect.flip((yield* Vault).seal("c-1" as CaseId, "x"));
        const put = yield* Effect.flip((yield* Editions).put({ a: 1 }));
        const get = yield* Effect.flip((yield* Editions).get(`sha256:${"0".repeat(64)}`));
        return [append.reason, seal.message, put.message, get.reason];
      }).pipe(
        Effect.provide(storage({ database: crowded, kinds: conformanceKinds, master: { ephemeral: true } })),
        Effect.scoped,
      ),
    );
    const full = "The database's disk is full; nothing was written. Make room on it, and writing goes on by itself.";
    expect(said).toEqual(["Full", full, full, "NotFound"]);
  });
});

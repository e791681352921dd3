import { Ledger } from "@prehosp/ports";
import { Effect, Fiber, Stream, ManagedRuntime } from "effect";
import { test } from "vitest";
import { storage } from "./storage.ts";
import { databases } from "./testing/databases.ts";
import { fact, kinds } from "./testing/words.ts";
test("x", async () => {
  const rt = ManagedRuntime.make(storage({ database: await databases()[0]!.fresh(), kinds, master: { ephemeral: true } }));
  await rt.runPromise(Effect.gen(function* () {
    const l = yield* Ledger;
    const f = yield* l.tail.pipe(Stream.runForEach((x) => Effect.sync(() => console.log("heard", x.source.ref))), Effect.onExit((e) => Effect.sync(() => console.log("exit", String(e)))), Effect.forkChild);
    for (let i = 0; i < 60; i++) { yield* l.append([fact("a", `r${i}`)]); yield* Effect.sleep("25 millis"); }
    yield* Fiber.interrupt(f);
  }));
});

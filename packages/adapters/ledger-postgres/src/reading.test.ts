import { type Cursor, Kinds } from "@prehosp/ports";
import { Array as Arr, Effect, Fiber, Stream } from "effect";
import { describe, expect, test } from "vitest";
import { afterRestore } from "./storage.ts";
import { databases } from "./testing/databases.ts";
import { openedLedger, refs } from "./testing/opened-ledger.ts";
import { at, fact, olderKinds, subject } from "./testing/words.ts";

describe.each(databases())("Reading the ledger on $name", ({ fresh }) => {
  const { run, flip, beside, about } = openedLedger(fresh);

  test("of gives what was valid on a day as known by then", async () => {
    const during = (ref: string, from: string, to?: string) =>
      fact("f", ref, 1, { valid: { from: at(from), ...(to !== undefined && { to: at(to) }), exactness: "exact" } });
    await run((l) =>
      l.append([during("f1", "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"), during("f2", "2026-06-01T00:00:00Z")]),
    );
    const known = (await about("f")).at(-1)!.recorded;
    await new Promise((later) => setTimeout(later, 20));
    await run((l) => l.append([during("f3", "2026-01-01T00:00:00.500Z")]));
    expect(refs(await about("f", { on: at("2026-03-01T00:00:00Z") }))).toEqual(["f1", "f3"]);
    expect(refs(await about("f", { on: at("2026-06-01T00:00:00Z") }))).toEqual(["f2", "f3"]);
    expect(refs(await about("f", { on: at("2026-06-01T00:00:00Z"), knownAt: known }))).toEqual(["f2"]);
    expect(refs(await about("f", { on: at("2025-01-01T00:00:00Z") }))).toEqual([]);
    expect(await about("nobody")).toEqual([]);
  });

  test("since gives everything once, in order, from any cursor, and of the kinds asked for", async () => {
    await run((l) => l.append(Arr.makeBy(2300, (i) => fact("g", `g${i}`, i))));
    const all = await run((l) => Stream.runCollect(l.since(undefined)));
    const ours = all.filter((f) => f.subject === "g");
    expect(ours.map((f) => (f.payload as { n: number }).n)).toEqual(Array.from({ length: 2300 }, (_, i) => i));
    const after = await run((l) => Stream.runCollect(l.since(ours[1499]!.cursor)));
    expect(after.map((f) => f.id)).toEqual(all.slice(all.indexOf(ours[1499]!) + 1).map((f) => f.id));
    expect(await run((l) => Stream.runCollect(l.since(undefined, ["test.named"])))).toEqual([]);
    expect(await run((l) => Stream.runCollect(l.since(all.at(-1)!.cursor)))).toEqual([]);
    expect((await flip((l) => Stream.runCollect(l.since("0; drop" as Cursor)))).reason).toBe("Unintelligible");
  });

  test("tail gives what comes from now on, once and in order, to each listener", async () => {
    await run((l) => l.append([fact("h", "before")]));
    const [one, two] = await run((l) =>
      Effect.gen(function* () {
        const listen = l.tail.pipe(
          Stream.filter((f) => f.subject === "h"),
          Stream.take(30),
          Stream.runCollect,
        );
        const first = yield* Effect.forkChild(listen);
        const second = yield* Effect.forkChild(listen);
        yield* Effect.sleep("200 millis");
        for (let i = 0; i < 30; i++) yield* l.append([fact("h", `h${i}`)]);
        return [yield* Fiber.join(first), yield* Fiber.join(second)] as const;
      }).pipe(Effect.timeout("10 seconds")),
    );
    expect(refs(one)).toEqual(Array.from({ length: 30 }, (_, i) => `h${i}`));
    expect(refs(two)).toEqual(refs(one));
  });

  test("a fact of an older release is read in the current version", async () => {
    await beside(olderKinds, (l) => l.append([fact("j", "j1", 5, { version: 1, payload: { n: 5 } })]));
    expect(await about("j")).toMatchObject([{ version: 2, payload: { n: 5, place: "unknown" } }]);
    const error = await beside(new Kinds([]), (l) => Effect.flip(Stream.runCollect(l.of(subject("j")))));
    expect(error.reason).toBe("Unintelligible");
  });

  test("after a restore new facts come after every cursor that is out there", async () => {
    const before = (await run((l) => Stream.runCollect(l.since(undefined)))).at(-1)!.cursor;
    const ahead = before.replace(/^(\d+)\.(\d+)/, (_, epoch: string) => `${epoch}.999999999`) as Cursor;
    await run(() => afterRestore);
    await run((l) => l.append([fact("m", "m1")]));
    expect(refs(await run((l) => Stream.runCollect(l.since(ahead))))).toEqual(["m1"]);
  });
});

import { Books, first } from "@prehosp/chain";
import { Effect, Option } from "effect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { forEver, stubborn } from "../test/endless.ts";
import { type Started, ask, demo, incident, start } from "../test/hub.ts";
import { cutOff } from "./cut-off.ts";

describe("cutting off", () => {
  test("ends a loop without end and one that catches everything; what was asked with them comes to its end", async () => {
    const works = [() => "first", forEver, () => "second", stubborn, () => "third"];
    const asked = Effect.all(
      works.map((work) => cutOff<string>(work, 50)),
      { concurrency: "unbounded" },
    );
    expect((await Effect.runPromise(asked)).map(Option.getOrUndefined)).toEqual([
      "first",
      undefined,
      "second",
      undefined,
      "third",
    ]);
  });

  test("never takes one for endless because many came at once", async () => {
    const busy = () => {
      for (const until = performance.now() + 60; performance.now() < until;);
      return "done";
    };
    const many = Effect.forEach(Array.from({ length: 30 }), () => cutOff(busy, 1_000), { concurrency: "unbounded" });
    expect((await Effect.runPromise(many)).every(Option.isSome)).toBe(true);
  });

  test("calls a decision next, however many endless rules wait", async () => {
    const done: string[] = [];
    const called = (name: string, work: () => unknown) =>
      Effect.tap(cutOff(work, 50), () => Effect.sync(() => done.push(name)));
    const rules = Array.from({ length: 4 }, (_, n) => called(`rule ${n}`, forEver));
    const decision = first(called("decision", () => undefined));
    await Effect.runPromise(Effect.all([...rules, decision], { concurrency: "unbounded" }));
    expect(done).toEqual(["decision", "rule 0", "rule 1", "rule 2", "rule 3"]);
  });

  test("calls nobody who waits no more", async () => {
    let calls = 0;
    const late = cutOff(() => calls++, 1_000).pipe(Effect.timeoutOption("20 millis"));
    await Effect.runPromise(Effect.all([cutOff(forEver, 100), late], { concurrency: "unbounded" }));
    await Effect.runPromise(cutOff(() => undefined, 1_000));
    expect(calls).toBe(0);
  });

  test("tells what was thrown as a defect, and undefined as an answer", async () => {
    const broken = cutOff(() => {
      throw new TypeError("a rule broke");
    }, 1_000);
    await expect(Effect.runPromise(broken)).rejects.toThrow(TypeError);
    expect(await Effect.runPromise(cutOff(() => undefined, 1_000))).toEqual(Option.some(undefined));
  });
});

test("the watch of the main thread ends the same, answers the rest, and takes hardly any time", async () => {
  const child = fileURLToPath(new URL("../test/cut-off-child.ts", import.meta.url));
  const args = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning", child];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  expect(stderr).toBe("");
  const { said, milliseconds, close, microseconds } = JSON.parse(stdout) as Record<string, unknown>;
  expect(said).toEqual(["first", null, "second", null, "third"]);
  expect(milliseconds).toBeLessThan(3_000);
  expect(close).toBe(40);
  // A thread started for each call would take ten times as long.
  expect(microseconds).toBeLessThan(100);
});

describe("an incident whose rule loops for ever", () => {
  let hub: Started;
  let endless = true;
  beforeAll(async () => {
    hub = await start({
      // The policy of this hub cannot be read to its end, so what judges by it never returns.
      before: Effect.map(Books, ({ policy }) => {
        const { hash } = policy;
        Object.defineProperty(policy, "hash", { enumerable: true, get: () => (endless ? forEver() : hash) });
      }),
    });
  });
  afterAll(() => hub.stop());
  const url = (path: string) => `${hub.url}/api/v1/${path}`;

  test("is answered within the budget: no proposal, because of timeout, and the duties stand", async () => {
    const began = performance.now();
    const said = await ask(url("incidents"), { json: { ...incident(), missions: [], times: [] } });
    expect(performance.now() - began).toBeLessThan(4_000);
    expect([said.status, said.json.noProposal, said.json.proposal]).toEqual([201, "timeout", undefined]);
    const open = said.json.obligations.filter((o: { readonly state: string }) => o.state === "open");
    expect(open.map((o: { readonly code: string }) => o.code)).toContain("ordinary-in-parallel");
  });

  test("is decided on, and the units are alarmed", async () => {
    const decision = { alarm: [{ unit: "brann-evje-1", route: "110" }], deviates: true, reason: "local-knowledge" };
    const decided = await ask(url(`incidents/${demo.incident.id}/decisions`), { json: decision });
    expect([decided.status, decided.json.recorded]).toEqual([201, true]);
    expect(decided.json.told.map((t: { readonly reached: boolean }) => t.reached)).toEqual([true, true]);
  });

  test("leaves a hub that says so at the decision endpoint, answers the next, and proposes once the rule is mended", async () => {
    const situation = {
      incident: "s-1",
      at: "2026-11-20T18:00:00.000Z",
      initiator: "AMK",
      purpose: "life-saving-first-aid",
      indication: { vital: "manifest", condition: "cardiac-arrest", basis: ["observed"], cites: [] },
      flags: [],
      candidates: [],
    };
    const cut = await ask(url("proposals"), { json: situation });
    expect([cut.status, cut.type, cut.json.type]).toEqual([500, "application/problem+json", "timeout"]);
    expect(cut.json.detail).toContain("AH-2.8-b");
    for (const path of ["health", "live"]) expect((await ask(`${hub.url}/${path}`)).status).toBe(200);
    endless = false;
    expect((await ask(url("proposals"), { json: situation })).status).toBe(200);
    const again = await ask(url(`incidents/${demo.incident.id}/proposals`), { method: "POST" });
    expect([again.status, again.json.proposal?.incident]).toEqual([201, demo.incident.id]);
  });
});

test("a rule that loops when the incident is shown does not hide whom the alarm reached", async () => {
  let endless = false;
  const hub = await start({
    // The index of this hub cannot be read to its end once the alarm is to go out.
    before: Effect.map(Books, (books) => {
      const get = (index: object, name: PropertyKey): unknown => (endless ? forEver() : Reflect.get(index, name));
      Object.assign(books, { criteria: new Proxy(books.criteria!, { get }) });
    }),
  });
  expect((await ask(`${hub.url}/api/v1/incidents`, { json: incident() })).status).toBe(201);
  endless = true;
  const decision = { alarm: [{ unit: "brann-evje-1", route: "110" }], deviates: false };
  const said = await ask(`${hub.url}/api/v1/incidents/${demo.incident.id}/decisions`, { json: decision });
  expect([said.status, said.json.type]).toEqual([500, "carried-out"]);
  expect(said.json.detail).toMatch(/^brann-evje-1 reached through .*; brann-evje-1 reached through /);
  endless = false;
  expect((await ask(`${hub.url}/api/v1/incidents/${demo.incident.id}`)).json.decisions).toHaveLength(1);
  await hub.stop();
});

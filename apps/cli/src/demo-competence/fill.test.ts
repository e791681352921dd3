import {
  Books,
  Competence,
  booksOf,
  competenceLayer,
  kinds,
  namesOf,
  peopleAt,
  rolloutAt,
  settledAt,
} from "@prehosp/chain";
import { rolloutOf } from "@prehosp/competence";
import { demoNames, demoRollout } from "@prehosp/demo-region";
import { ActorRef } from "@prehosp/model";
import { sightings } from "@prehosp/model/identifiers";
import { instantOf, osloDay } from "@prehosp/model/time";
import {
  type MemoryLedgerStore,
  memoryEditions,
  memoryLedger,
  memoryVault,
  memoryVaultStore,
} from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { expect, test } from "vitest";
import { demonstration } from "../demo.ts";
import { fillWithCompetence } from "./fill.ts";

const at = instantOf(Date.now());
const { region } = demonstration(at, { use: "memory", settings: {} });
const made = booksOf(region, { edition: "2019-06-19-horing" }, ActorRef.parse("prehosp"));
const books = "books" in made ? made.books : expect.unreachable("the demonstration has no books");
const store: MemoryLedgerStore = { facts: [] };
const doors = competenceLayer().pipe(
  Layer.provideMerge(Layer.merge(memoryLedger({ kinds, store }), memoryEditions())),
  Layer.provideMerge(Layer.succeed(Books, books)),
);
const run = <A>(effect: Effect.Effect<A, unknown, Layer.Success<typeof doors>>) =>
  Effect.runPromise(effect.pipe(Effect.provide(doors)));

test("tells what the crews of two stations are called, sealed one by one, where there is a vault", async () => {
  const vault = memoryVaultStore();
  const named: MemoryLedgerStore = { facts: [] };
  const wired = competenceLayer().pipe(
    Layer.provideMerge(
      Layer.mergeAll(memoryLedger({ kinds, store: named }), memoryEditions(), memoryVault({ store: vault })),
    ),
    Layer.provideMerge(Layer.succeed(Books, books)),
  );
  const crew = demoNames().filter((p) => p.unit === "brann-tvedestrand-1");
  const called = await Effect.runPromise(
    Effect.gen(function* () {
      yield* fillWithCompetence(at);
      const now = yield* (yield* Competence).now;
      const people = yield* peopleAt(crew[0]!.organisation, { on: osloDay(now), knownAt: now });
      return yield* namesOf(people, ActorRef.parse("role:coordinator"), "follow-up");
    }).pipe(Effect.provide(wired)),
  );
  expect(crew.map((p) => called.get(p.person))).toEqual(crew.map((p) => p.name));
  const seen = JSON.stringify(named.facts);
  expect(demoNames().filter((p) => seen.includes(p.name))).toEqual([]);
  // Each has a key of its own: one can be forgotten and the others stay.
  expect(vault.cases.size).toBe(8 + 16);
});

test("fills an empty ledger once, with few facts and no names, and the plan is the one of the lists", async () => {
  const facts = await run(fillWithCompetence(at));
  expect(facts).toBe(store.facts.length);
  expect(facts).toBeLessThan(600);
  expect(await run(fillWithCompetence(at))).toBe(0);
  expect(sightings(JSON.stringify(store.facts))).toEqual([]);

  const { plan, queue } = await run(
    Effect.gen(function* () {
      const { learning } = yield* (yield* Competence).stored;
      const { queue } = settledAt(learning, yield* (yield* Competence).now);
      return { plan: (yield* rolloutAt("lifex"))!.plan, queue };
    }),
  );
  expect(queue.map((q) => q.received.length)).toEqual([1, 1, 1]);
  for (const [i, { operators, trained, instructors }] of demoRollout({ at }).entries()) {
    const { standing } = plan.rooms[i]!;
    expect([standing.total, standing.trained]).toEqual([operators.length, trained.length]);
    expect(standing.instructors).toEqual(instructors);
  }
  expect(plan.remarks).toEqual([]);
  expect(rolloutOf(plan).untold).toEqual([]);
});

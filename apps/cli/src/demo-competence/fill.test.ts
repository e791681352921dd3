import { Books, Competence, booksOf, competenceLayer, kinds, rolloutAt, settledAt } from "@prehosp/chain";
import { rolloutOf } from "@prehosp/competence";
import { demoRollout } from "@prehosp/demo-region";
import { ActorRef } from "@prehosp/model";
import { sightings } from "@prehosp/model/identifiers";
import { instantOf } from "@prehosp/model/time";
import { type MemoryLedgerStore, memoryEditions, memoryLedger } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { expect, test } from "vitest";
import { demonstration } from "../demo.ts";
import { fillWithCompetence } from "./fill.ts";

const at = instantOf(Date.now());
const { region } = demonstration(at, { use: "memory", settings: {} });
const made = booksOf(region, { edition: "2019-06-19-horing" }, ActorRef.parse("prehosp"));
const store: MemoryLedgerStore = { facts: [] };
const doors = competenceLayer().pipe(
  Layer.provideMerge(Layer.merge(memoryLedger({ kinds, store }), memoryEditions())),
  Layer.provideMerge(Layer.succeed(Books, "books" in made ? made.books : (undefined as never))),
);
const run = <A>(effect: Effect.Effect<A, unknown, Layer.Success<typeof doors>>) =>
  Effect.runPromise(effect.pipe(Effect.provide(doors)));

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

import { addSeconds, osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { Editions, Ledger } from "@prehosp/ports";
import { memoryEditions, memoryLedger } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { TestClock } from "effect/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { Competence, competenceLayer } from "./book.ts";
import { bookAt } from "./derived.ts";
import { keptStandings } from "./judging/standings.ts";
import { readinessOf } from "./readiness/unit-readiness.ts";
import { begun, people } from "./testing/begun.ts";
import { ORG, START, UNITS, more, pack } from "./testing/small-world.ts";
import { type Written, factOf, written } from "./testing/written.ts";

const DAY = 86_400;
const started = competenceLayer([pack]);

type Step = { readonly write: Written } | { readonly seconds: number };

/** What was read of the board, the standings and the book after a step; how many of its findings were kept from the step before. */
const afterEach = (steps: readonly Step[], see: (kept: unknown, anew: unknown) => void) =>
  Effect.gen(function* () {
    yield* TestClock.setTime(Date.parse(START));
    const ledger = yield* Ledger;
    const hashes = yield* Effect.forEach(more, (body) => Effect.flatMap(Editions, (e) => e.put(body)));
    yield* ledger.append(begun);
    const competence = yield* Competence;
    let now: Instant = START;
    for (const [n, step] of steps.entries()) {
      now = addSeconds(now, "seconds" in step ? step.seconds : 60);
      yield* TestClock.setTime(Date.parse(now));
      if ("write" in step) yield* ledger.append([factOf(step.write, now, `w-${n}`, hashes)]);
      const asOf = { on: osloDay(now), knownAt: now };
      const stored = yield* competence.stored;
      const book = yield* competence.book(asOf);
      // A hub that has just started has read it all, and kept nothing.
      const { packs } = yield* Effect.flatMap(Competence, (c) => c.book(asOf)).pipe(
        Effect.provide(Layer.fresh(started)),
      );
      const anew = bookAt(packs, stored, asOf);
      const read = (from: typeof book) => ({
        evidence: people.map((p) => from.evidence(p)),
        people: from.people.toSorted(),
        board: UNITS.map((unit) => readinessOf(stored, from, unit, now, now)),
      });
      see(read(book), read(anew));
      see(yield* competence.standings(ORG, asOf), keptStandings().rows(ORG, stored, anew, asOf));
    }
  }).pipe(
    Effect.provide(
      started.pipe(Layer.provideMerge(Layer.mergeAll(memoryLedger({ kinds }), memoryEditions(), TestClock.layer()))),
    ),
    Effect.runPromise,
  );

test("book, board and standings are what they would be from nothing, whatever is written and however the days go", async () => {
  const step = fc.oneof(
    { weight: 8, arbitrary: written.map((write) => ({ write })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }).map((days) => ({ seconds: days * DAY })) },
  );
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      await afterEach(steps, (kept, anew) => {
        expect(kept).toEqual(anew);
        for (const [, outcome] of JSON.stringify(anew).matchAll(/"outcome":"(met|not-met|unclear)","cites"/g))
          seen.add(outcome as string);
        if (JSON.stringify(anew).includes("prehosp-training")) seen.add("proved by a course");
      });
    }),
    { numRuns: 250 },
  );
  expect([...seen].toSorted()).toEqual(["met", "not-met", "proved by a course", "unclear"]);
}, 120_000);

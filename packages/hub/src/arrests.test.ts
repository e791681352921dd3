import { Books, booksOf, kinds } from "@prehosp/chain";
import { ActorRef } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Ledger, LedgerError } from "@prehosp/ports";
import { memoryLedger } from "@prehosp/ports/memory";
import { Effect, Fiber, Layer, Stream } from "effect";
import { TestClock } from "effect/testing";
import { expect, test } from "vitest";
import { Arrests, arrestsLayer } from "./arrests.ts";
import { answersFact, callFact, callId, recordFact, shockFact } from "./test/calls.ts";
import { demo, region } from "./test/hub.ts";

const FROM = "2026-01-01T00:00:00.000Z" as Instant;
const AT = "2026-12-01T12:00:00.000Z" as Instant;
const CALLS = 1_200;
const made = booksOf(region, { edition: "2019-06-19-horing" }, ActorRef.parse("test"));
if (!("books" in made)) throw new Error("the region does not hold together");
const { books } = made;

const shownBy = (arrests: Arrests["Service"]) =>
  Effect.map(arrests.seen, ({ incidents, caughtUp }) => ({
    caughtUp,
    shown: incidents.map(({ incident }) => incident.id).toSorted(),
  }));

/** A ledger with many calls, whose reading can be held up, and how often it was read. */
const full = (over: { since?: Ledger["Service"]["since"] | undefined; readings: number }) =>
  Layer.effect(
    Ledger,
    Effect.gen(function* () {
      const ledger = yield* Ledger;
      const calls = Array.from({ length: CALLS }, (_, n) => callFact(n, FROM));
      yield* ledger.append([shockFact(0, FROM), ...calls]);
      const since: typeof ledger.since = (...asked) => {
        over.readings += 1;
        return (over.since ?? ledger.since)(...asked);
      };
      return Ledger.of({ ...ledger, since });
    }),
  ).pipe(Layer.provide(memoryLedger({ kinds })));

const running = <A, E>(
  work: (arrests: Arrests["Service"], ledger: Ledger["Service"]) => Effect.Effect<A, E>,
  over: Parameters<typeof full>[0] = { readings: 0 },
  known: Books["Service"] = books,
  clock: Layer.Layer<never> = Layer.empty,
) =>
  Effect.runPromise(
    Effect.gen(function* () {
      return yield* work(yield* Arrests, yield* Ledger);
    }).pipe(
      Effect.provide(arrestsLayer.pipe(Layer.provideMerge(Layer.merge(full(over), Layer.succeed(Books, known))))),
      Effect.provide(clock),
    ),
  );
const [first, second, third] = [callId(0), callId(CALLS - 1), callId(2)] as const;

test("the oldest of more than a thousand incidents is there, and those that a record or a later answer tells of", () =>
  running((arrests, ledger) =>
    Effect.gen(function* () {
      expect(yield* shownBy(arrests)).toEqual({ caughtUp: true, shown: [first] });
      // Each answer alone points at nothing; both do.
      yield* ledger.append([answersFact(2, AT, { awake: false })]);
      expect((yield* shownBy(arrests)).shown).toEqual([first]);
      yield* ledger.append([answersFact(2, "2026-12-01T12:01:00.000Z" as Instant, { breathingNormally: false })]);
      yield* ledger.append([recordFact(CALLS - 1, AT)]);
      expect(yield* shownBy(arrests)).toEqual({ caughtUp: true, shown: [first, second, third].toSorted() });
    }),
  ));

test("what was told wrong and put right is not there any more", () =>
  running((arrests, ledger) =>
    Effect.gen(function* () {
      const [shock] = yield* ledger.append([shockFact(3, AT)]);
      expect((yield* shownBy(arrests)).shown).toContain(callId(3));
      const none = { role: "first-shock", at: { absent: "not-applicable" }, exactness: "exact" };
      const right = {
        ...shockFact(3, AT),
        payload: none,
        replaces: shock.id,
        source: { system: "test", ref: "right" },
      };
      yield* ledger.append([right]);
      expect(yield* shownBy(arrests)).toEqual({ caughtUp: true, shown: [first] });
    }),
  ));

test("an incident that is told of before it is received is there once it is", () =>
  running((arrests, ledger) =>
    Effect.gen(function* () {
      yield* ledger.append([shockFact(CALLS, AT)]);
      expect((yield* shownBy(arrests)).shown).toEqual([first]);
      yield* ledger.append([callFact(CALLS, FROM)]);
      expect((yield* shownBy(arrests)).shown).toEqual([first, callId(CALLS)].toSorted());
    }),
  ));

test("it follows the tail without anybody asking", async () => {
  const over = { readings: 0 };
  await running(
    (arrests, ledger) =>
      Effect.gen(function* () {
        yield* arrests.seen;
        yield* Effect.sleep("50 millis");
        const { readings } = over;
        yield* ledger.append([shockFact(5, AT)]);
        yield* Effect.sleep("100 millis");
        expect(over.readings).toBeGreaterThan(readings);
      }),
    over,
  );
});

const ways = {
  "does not answer": Stream.never,
  "answers with an error": Stream.fail(new LedgerError({ reason: "Refused", message: "not now" })),
} as const;

test.for(Object.entries(ways))(
  "a ledger that %s leaves what there is, and it is told that some may be missing",
  async ([, said]) => {
    const over: Parameters<typeof full>[0] = { readings: 0 };
    const shown = await running(
      (arrests, ledger) =>
        Effect.gen(function* () {
          const asked = Effect.gen(function* () {
            const answer = yield* Effect.forkChild(shownBy(arrests));
            for (let n = 0; n < 40; n += 1) yield* TestClock.adjust("25 millis");
            return yield* Fiber.join(answer);
          });
          const before = yield* asked;
          over.since = () => said;
          yield* ledger.append([shockFact(6, AT)]);
          const meanwhile = yield* asked;
          over.since = undefined;
          yield* TestClock.adjust("20 seconds");
          return [before, meanwhile, yield* asked];
        }),
      over,
      books,
      TestClock.layer(),
    );
    expect(shown).toEqual([
      { caughtUp: true, shown: [first] },
      { caughtUp: false, shown: [first] },
      { caughtUp: true, shown: [first, callId(6)].toSorted() },
    ]);
  },
);

test("other criteria are other indications: everything is read anew", async () => {
  let criteria: Books["Service"]["criteria"];
  const known = {
    ...books,
    get criteria() {
      return criteria;
    },
  };
  const { criterion } = demo.incident;
  await running(
    (arrests, ledger) =>
      Effect.gen(function* () {
        const said = callFact(CALLS, FROM);
        yield* ledger.append([{ ...said, payload: { ...(said.payload as object), criterion } }]);
        expect((yield* shownBy(arrests)).shown).toEqual([first]);
        criteria = books.criteria;
        expect(yield* shownBy(arrests)).toEqual({ caughtUp: true, shown: [first, callId(CALLS)].toSorted() });
        criteria = undefined;
        expect((yield* shownBy(arrests)).shown).toEqual([first]);
      }),
    { readings: 0 },
    known,
  );
});

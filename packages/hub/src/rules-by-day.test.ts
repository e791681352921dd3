import { Books, booksOf, kinds } from "@prehosp/chain";
import type { ActorRef } from "@prehosp/model";
import { type Day, type Instant, epoch, osloDay } from "@prehosp/model/time";
import { memoryLedger } from "@prehosp/ports/memory";
import { Clock, Effect, Layer, References } from "effect";
import { TestClock } from "effect/testing";
import { expect, test } from "vitest";
import { renewedBooks } from "./renewed-books.ts";
import { region } from "./test/hub.ts";

const EDITION = "2019-06-19-horing" as const;
const decided = { by: "fagdirektør (syntetisk)", on: "2026-10-01", source: "vedtak 3/2026" };
/** Only the fire service takes part, a channel counts as not secure, and the gain must be a minute: all of it for a while. */
const [line] = region.channels.filter((c) => c.secure);
const pack = {
  id: "vinter",
  edition: EDITION,
  layer: "regional",
  owner: region.id,
  decided,
  from: "2027-01-01",
  until: "2027-01-03",
  takingPart: ["fire"],
  disclosure: { channels: [{ ...line!, secure: false }] },
};
const layer = {
  layer: "regional",
  parameter: "dispatch.minimum-gain.unconscious",
  value: 60,
  from: "2027-01-02",
  decidedBy: decided.by,
  decidedOn: decided.on,
  source: decided.source,
} as const;
const specOn = (on: string, more: object = {}) =>
  ({ edition: EDITION, packs: [pack], layers: [layer as never], on: on as Day, ...more }) as const;

type Step = { readonly until: string } | { readonly skewed: number };
const DAY = 86_400_000;

/**
 * What the books of one hub say from its start, with a clock that runs `until` an instant, or is `skewed` by so many days all at once
 * while the timers have run for a minute.
 */
const seen = (began: string, ...steps: readonly Step[]) => {
  const spec = specOn(osloDay(began as Instant));
  const made = booksOf(region, spec, "prehosp" as ActorRef);
  if (!("books" in made)) throw new Error(JSON.stringify(made.problems));
  return Effect.gen(function* () {
    yield* TestClock.setTime(epoch(began as Instant));
    const clock = yield* Clock.Clock;
    let skew = 0;
    const millis = () => clock.currentTimeMillisUnsafe() + skew;
    const wall = Object.assign(Object.create(clock) as Clock.Clock, {
      currentTimeMillisUnsafe: millis,
      currentTimeMillis: Effect.sync(millis),
    });
    const hub = yield* Layer.build(renewedBooks(made.books, spec).pipe(Layer.provide(memoryLedger({ kinds })))).pipe(
      Effect.provideService(Clock.Clock, wall),
    );
    const said = Effect.gen(function* () {
      const { policy, disclosure } = yield* Books;
      const secure = disclosure.channels.find((c) => c.id === line!.id)?.secure;
      return [policy.packs?.map((p) => p.id) ?? [], secure, policy.parameters.minimumGainSeconds.unconscious];
    }).pipe(Effect.provide(hub));
    const all = [yield* said];
    for (const step of steps) {
      if ("skewed" in step) skew = step.skewed * DAY;
      yield* "until" in step ? TestClock.setTime(epoch(step.until as Instant)) : TestClock.adjust("1 minute");
      all.push(yield* said);
    }
    return all;
  }).pipe(
    Effect.scoped,
    Effect.provide(TestClock.layer()),
    Effect.provideService(References.MinimumLogLevel, "None"),
    Effect.runPromise,
  );
};

test("a pack and a choice hold from the first instant of their day in Norway to its last, without a restart", async () => {
  expect(
    await seen(
      "2026-12-31T12:00:00.000Z",
      { until: "2026-12-31T22:59:59.999Z" },
      { until: "2026-12-31T23:00:00.000Z" },
      { until: "2027-01-01T22:59:59.999Z" },
      { until: "2027-01-01T23:00:00.000Z" },
      { until: "2027-01-02T23:00:00.000Z" },
    ),
  ).toEqual([
    [[], true, 0],
    [[], true, 0],
    [["vinter"], false, 0],
    [["vinter"], false, 0],
    [["vinter"], false, 60],
    [[], true, 60],
  ]);
});

test("a machine that slept over midnight, or whose clock is set back, has the rules of the day it shows within a minute", async () => {
  expect(await seen("2026-12-20T12:00:00.000Z", { skewed: 13 }, { skewed: 30 }, { skewed: 0 })).toEqual([
    [[], true, 0],
    [["vinter"], false, 60],
    [[], true, 60],
    [[], true, 0],
  ]);
});

test("what would not hold on a later day is refused when the deployment loads, with that day", () => {
  const second = { ...layer, from: "2027-03-01", value: 90 };
  const made = booksOf(region, specOn("2026-12-01", { layers: [layer, second] }), "prehosp" as ActorRef);
  expect("problems" in made && made.problems).toEqual([
    {
      path: "/layers",
      message: expect.stringMatching(/"two-values".*"on":"2027-03-01"|"on":"2027-03-01".*"two-values"/),
    },
  ]);
});

import { Books, Region, decide, deliver, follow, handOver, propose, questionOf, receive, way } from "@prehosp/chain";
import { type DemoIncident, demoActors, demoOtherRegister, demoRegion } from "@prehosp/demo-region";
import { Deployment } from "@prehosp/hub";
import { syntheticIndex } from "@prehosp/criteria";
import { ActorRef } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, addSeconds, epoch } from "@prehosp/model/time";
import { Picture } from "@prehosp/ports";
import { Clock, Effect } from "effect";

const OPERATOR = ActorRef.parse("demo-operator");
const PROPOSED_AFTER = 40;

/** Assumed speeds along the straight line, km/h; ours, for the demonstration only, and labelled crow-flight on every screen. */
export const SPEEDS = {
  road: { likely: 60, slowest: 40, fastest: 80 },
  boat: { likely: 40, slowest: 25, fastest: 60 },
  air: { likely: 200, slowest: 150, fastest: 260 },
};

/** The demonstration as of an instant: its deployment, its region as the hub loads it, and the incidents to play. */
export const demonstration = (
  at: Instant,
  storage: { readonly use: string; readonly settings: Record<string, unknown> },
) => {
  const { region, incidents } = demoRegion({ at });
  const loaded = Region.parse({ ...region, index: syntheticIndex });
  const operator = {
    by: OPERATOR,
    owner: loaded.id,
    roles: [
      "operator",
      "medical-director",
      "coordinator",
      "instructor",
      "registry-officer",
      "administrator",
      "planner",
    ],
    elsewhere: "every",
  };
  const deployment = Deployment.parse({
    name: loaded.name.nb,
    edition: "2019-06-19-horing",
    region: "demo",
    talkGroups: ["DEMO-HELSE-1", "DEMO-HELSE-2", "DEMO-HELSE-3"],
    doors: {
      storage,
      access: { use: "memory", settings: { anonymous: operator, actors: demoActors(loaded.id) } },
      travel: { use: "memory", settings: { speeds: SPEEDS } },
      records: { use: "memory", settings: { records: incidents.flatMap((i) => i.record ?? []) } },
      defibrillators: {
        use: "memory",
        settings: { register: demoOtherRegister({ at }).map((is) => ({ at, is })) },
      },
    },
  });
  return { deployment, region: loaded, incidents };
};

/** Lets the chain believe that it is then; sleeping still takes its time. Not named then: a module that exports such is a promise to `import()`. */
export const asAt =
  (at: Instant) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.gen(function* () {
      const now = yield* Clock.Clock;
      const ms = epoch(at);
      const stopped: Clock.Clock = {
        currentTimeMillisUnsafe: () => ms,
        currentTimeMillis: Effect.succeed(ms),
        currentTimeNanosUnsafe: () => BigInt(ms) * 1_000_000n,
        currentTimeNanos: Effect.succeed(BigInt(ms) * 1_000_000n),
        monotonicTimeNanosUnsafe: () => now.monotonicTimeNanosUnsafe(),
        monotonicTimeNanos: now.monotonicTimeNanos,
        sleep: (d) => now.sleep(d),
      };
      return yield* Effect.provideService(effect, Clock.Clock, stopped);
    });

/** One incident through the chain, each step at its own time, as operators and crews would have done it. */
export const play = (one: DemoIncident, fallback: Instant) =>
  Effect.gen(function* () {
    const { self } = yield* Books;
    const picture = yield* Picture;
    const incident = { ...one.incident, flags: one.flags };
    const begun = known(incident.received) ? incident.received : fallback;
    yield* Effect.forEach(one.reports, (r) => picture.report(r), { discard: true });
    if (yield* way(incident.id)) return;
    yield* receive(incident, OPERATOR).pipe(asAt(begun));
    const asked = addSeconds(begun, PROPOSED_AFTER);
    yield* propose(questionOf(incident, asked), self).pipe(asAt(asked));
    const current = Effect.map(way(incident.id), (w) => w!);
    if (one.decision) {
      const { afterSeconds, ...decision } = one.decision;
      yield* decide(yield* current, decision, OPERATOR).pipe(asAt(addSeconds(begun, afterSeconds)));
    }
    const at = yield* current;
    yield* Effect.forEach(one.times, (t) => follow(at, t, OPERATOR), { discard: true });
    yield* handOver(yield* current, OPERATOR);
    if (one.deliver) yield* deliver(yield* current, OPERATOR);
  });

/** Plays the demonstration's incidents in the order they were received; what is in the ledger already is left alone. */
export const playDemo = (incidents: readonly DemoIncident[], at: Instant) =>
  Effect.forEach(incidents, (one) => play(one, at), { discard: true });

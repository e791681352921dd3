import { instantOf } from "@prehosp/model/time";
import { AdapterError, type Timer, Timers } from "@prehosp/ports";
import { Clock, Effect, Layer, Option, PubSub, Stream } from "effect";
import type { SqlError } from "effect/sql";
import { Database } from "./database.ts";
import { sqlFailure } from "./sql-failure.ts";

// A ring that nobody has called done rings again; another process may have set a timer that we are not woken for.
const ringAgain = 60_000;
const longestSleep = 1000;

const reasons = { Busy: "Unreachable", Full: "Unreachable" } as const;
const failed =
  (adapter: string, operation: string) =>
  (error: SqlError.SqlError): AdapterError => {
    const { reason, message } = sqlFailure(error);
    return new AdapterError({
      adapter,
      operation,
      reason: reason === "Busy" || reason === "Full" ? reasons[reason] : reason,
      message,
    });
  };

interface TimerRow {
  readonly id: string;
  readonly due_ms: number;
  readonly about: string;
}

const make = Effect.gen(function* () {
  const { sql, system } = yield* Database;
  const changed = yield* PubSub.sliding<void>(1);

  const set = Effect.fn("Timers.set")(function* (timer: Timer) {
    yield* sql`insert into timer (id, due, about) values (${timer.id}, ${timer.due}::text::timestamptz, ${timer.about})
      on conflict (id) do update set due = excluded.due, about = excluded.about`.pipe(
      Effect.mapError(failed(system, "Timers.set")),
    );
    yield* PubSub.publish(changed, undefined);
  });
  const remove = (operation: string) => (id: string) =>
    sql`delete from timer where id = ${id}`.pipe(Effect.mapError(failed(system, operation)), Effect.asVoid);

  const ringing: Stream.Stream<Timer, AdapterError> = Stream.unwrap(
    Effect.gen(function* () {
      const woken = yield* PubSub.subscribe(changed);
      // What this listener has been rung, and when: a timer moved to another time is another ring.
      const rung = new Map<string, number>();
      const turn = (wait: number) =>
        Effect.gen(function* () {
          if (wait > 0) yield* Effect.timeoutOption(PubSub.take(woken), wait);
          // Our clock and not the database's: the one who set the timer counted with it.
          const now = yield* Clock.currentTimeMillis;
          const rows = yield* sql<TimerRow>`
            select id, (extract(epoch from due) * 1000)::float8 as due_ms, about from timer
            where due <= ${instantOf(now + longestSleep)}::text::timestamptz order by due, id`.pipe(
            Effect.mapError(failed(system, "Timers.ringing")),
          );
          const key = (r: TimerRow): string => `${r.due_ms} ${r.id}`;
          const standing = new Set(rows.map(key));
          for (const k of rung.keys()) if (!standing.has(k)) rung.delete(k);
          const due = rows.filter((r) => r.due_ms <= now && now - (rung.get(key(r)) ?? -Infinity) >= ringAgain);
          for (const r of due) rung.set(key(r), now);
          const next = rows.find((r) => r.due_ms > now)?.due_ms ?? now + longestSleep;
          const timers = due.map((r): Timer => ({ id: r.id, due: instantOf(r.due_ms), about: r.about }));
          return [timers, Option.some(Math.max(1, Math.min(next - now, longestSleep)))] as const;
        });
      return Stream.paginate(0, turn);
    }),
  );

  return Timers.of({ set, cancel: remove("Timers.cancel"), ringing, done: remove("Timers.done") });
});

/** Durable timers in SQL; a ring comes at least once, also after a crash, and to every process that listens. */
export const timersLayer: Layer.Layer<Timers, never, Database> = Layer.effect(Timers, make);

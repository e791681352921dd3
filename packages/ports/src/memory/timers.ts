import { epoch } from "@prehosp/model/time";
import { Clock, Deferred, Effect, Layer, Stream } from "effect";
import * as z from "zod";
import { type Timer, Timers } from "../timers.ts";

/** Settings of the memory timers: none. */
export const MemoryTimersSettings = z
  .object({})
  .meta({ norsk: "tidsur i minnet", means: "Timers that are lost when the process ends" });

// A JavaScript timer holds 24.8 days at most; the longest of ours are a year, so nothing sleeps longer than a day at a time.
const DAY = 86_400_000;

/** Timers on the Effect Clock. A ring comes again to whoever listens anew until it is `done`; hand in the same `store` to live through a restart. */
export const memoryTimers = (o: { readonly store?: Map<string, Timer> } = {}): Layer.Layer<Timers> =>
  Layer.sync(Timers, () => {
    const timers = o.store ?? new Map<string, Timer>();
    let changed = Deferred.makeUnsafe<void>();
    const change = (how: () => void) =>
      Effect.sync(() => {
        how();
        const told = changed;
        changed = Deferred.makeUnsafe<void>();
        Deferred.doneUnsafe(told, Effect.void);
      });

    const next = (rung: ReadonlySet<Timer>): Effect.Effect<readonly [readonly Timer[], ReadonlySet<Timer>]> =>
      Effect.gen(function* () {
        const now = yield* Clock.currentTimeMillis;
        const waiting = [...timers.values()].filter((t) => !rung.has(t)).sort((a, b) => epoch(a.due) - epoch(b.due));
        const due = waiting.filter((t) => epoch(t.due) <= now);
        if (due.length > 0)
          return [due, new Set([...timers.values()].filter((t) => rung.has(t) || due.includes(t)))] as const;
        const first = waiting[0];
        const told = Deferred.await(changed);
        yield* first ? Effect.race(Effect.sleep(Math.min(epoch(first.due) - now, DAY)), told) : told;
        return yield* next(rung);
      });

    return Timers.of({
      set: (timer) => change(() => timers.set(timer.id, { ...timer })),
      cancel: (id) => change(() => timers.delete(id)),
      done: (id) => change(() => timers.delete(id)),
      ringing: Stream.unfold(new Set<Timer>() as ReadonlySet<Timer>, next).pipe(Stream.flatMap(Stream.fromIterable)),
    });
  });

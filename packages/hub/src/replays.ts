import { BadReplay, Books, type ReplayProgress, type ReplayQuestion, type ReplayReport, replay } from "@prehosp/chain";
import { Editions, Ledger } from "@prehosp/ports";
import { Cause, Context, Effect, Layer, Semaphore } from "effect";

/** One replay that was asked for: how far it has come, what it came to, or why it came to nothing. */
export type Replayed = { readonly id: string; readonly progress: ReplayProgress } & (
  | { readonly state: "waiting" | "running" }
  | { readonly state: "done"; readonly report: ReplayReport }
  | { readonly state: "refused"; readonly problems: readonly { readonly path: string; readonly message: string }[] }
  | { readonly state: "broken" }
);

const KEPT = 10;

/** Replays behind the answers: one at a time, so that no review ever takes the machine from an alarm; the last few are kept in memory. */
export class Replays extends Context.Service<
  Replays,
  {
    /** Begins one and gives its id at once. */
    readonly begin: (question: ReplayQuestion) => Effect.Effect<Replayed>;
    readonly of: (id: string | undefined) => Replayed | undefined;
  }
>()("@prehosp/hub/Replays") {}

/** Replays that live as long as the hub. */
export const replaysLayer: Layer.Layer<Replays, never, Books | Editions | Ledger> = Layer.effect(
  Replays,
  Effect.gen(function* () {
    const kept = new Map<string, Replayed>();
    const turn = yield* Semaphore.make(1);
    const scope = yield* Effect.scope;
    const context = yield* Effect.context<Books | Editions | Ledger>();
    let count = 0;
    const put = (one: Replayed): Replayed => {
      kept.set(one.id, one);
      for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
      return one;
    };
    const carriedOut = (id: string, question: ReplayQuestion) => {
      let progress: ReplayProgress = { done: 0, of: 0 };
      return replay(question, (at) => {
        progress = at;
        put({ id, state: "running", progress });
      }).pipe(
        Effect.map((report) => put({ id, state: "done", progress, report })),
        Effect.catchCause((cause) => {
          const why = Cause.squash(cause);
          if (why instanceof BadReplay)
            return Effect.sync(() => put({ id, state: "refused", progress, problems: why.problems }));
          return Effect.as(
            Effect.logError("a replay broke", why instanceof Error ? why.name : "unknown"),
            put({ id, state: "broken", progress }),
          );
        }),
        (work) => turn.withPermit(work),
        Effect.provide(context),
      );
    };
    return Replays.of({
      begin: (question) =>
        Effect.gen(function* () {
          const id = `replay-${String(++count)}`;
          const begun = put({ id, state: "waiting", progress: { done: 0, of: 0 } });
          yield* carriedOut(id, question).pipe(Effect.forkIn(scope));
          return begun;
        }),
      of: (id) => kept.get(id ?? ""),
    });
  }),
);

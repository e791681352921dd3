import { Context, Effect, Option, Schema } from "effect";

/** Rules held the thread longer than they may and were cut off. */
export class HeldTooLong extends Schema.TaggedError<HeldTooLong>()("HeldTooLong", {}) {}

/** The longest that rules may hold the thread, in milliseconds: while they do, nobody is alarmed. */
export const HELD = 1_000;

/** Whether what is called goes before all else that waits for its turn. */
export const GoesFirst = Context.Reference<boolean>("@prehosp/chain/GoesFirst", { defaultValue: () => false });

/** Gives a decision the next turn: nobody waits to be alarmed, or to hear who was, behind what judges other incidents. */
export const first = Effect.provideService(GoesFirst, true);

/**
 * Calls synchronous work and gives its answer; none where it held the thread longer than `millis` and was cut off.
 * To cut off takes the platform, so the default only calls; the hub brings the one that cuts.
 */
export const CutOff = Context.Reference<<A>(work: () => A, millis: number) => Effect.Effect<Option.Option<A>>>(
  "@prehosp/chain/CutOff",
  {
    defaultValue: () => (work) => Effect.sync(() => Option.some(work())),
  },
);

/** Calls rules, for at most `millis` and never longer than they may hold the thread; HeldTooLong where they were cut off. */
export const heldBriefly = <A>(rules: () => A, millis: number = HELD): Effect.Effect<A, HeldTooLong> =>
  Effect.gen(function* () {
    const cutOff = yield* CutOff;
    const answer = yield* cutOff(rules, Math.min(HELD, Math.max(1, Math.ceil(millis))));
    return Option.isSome(answer) ? answer.value : yield* new HeldTooLong();
  });

import { CutOff, GoesFirst } from "@prehosp/chain";
import { Effect, Layer, Option } from "effect";
import { MessageChannel } from "node:worker_threads";
import { ended, letGo, startWatch } from "./by-watch.ts";

type Answer = Effect.Effect<Option.Option<unknown>>;

interface Waiting {
  readonly work: () => unknown;
  readonly millis: number;
  readonly tell: (answer: Answer) => void;
}

const [ahead, behind] = [new Set<Waiting>(), new Set<Waiting>()];
let isTurning = false;
let called: Waiting | undefined;
let answer: Answer = Effect.succeedNone;

/** Calls the first that waits. May be ended at any point, and does nothing but this. */
const call = (): void => {
  answer = Effect.succeedNone;
  const waiting = ahead.size > 0 ? ahead : behind;
  [called] = waiting;
  if (called === undefined) return;
  const { work, millis } = called;
  waiting.delete(called);
  ended(() => {
    try {
      answer = Effect.succeedSome(work());
    } catch (error) {
      answer = Effect.die(error);
    }
  }, millis);
};

/** Tells the one that was called what it gave; none where it was ended. Between two calls everything else has its turn. */
const tell = (): void => {
  letGo();
  isTurning = ahead.size + behind.size > 0;
  if (isTurning) setImmediate(turn);
  else there.unref();
  called?.tell(answer);
};

// Two messages to ourselves: where the first is ended, nothing but its own callback is, and the second still comes.
const { port1: here, port2: there } = new MessageChannel();
there.on("message", (isCall: boolean) => (isCall ? call() : tell()));
there.unref();
const turn = (): void => {
  isTurning = true;
  there.ref();
  here.postMessage(true);
  here.postMessage(false);
};

/**
 * Calls work in its turn and gives its answer; none where it held the thread for so long and was ended. What it throws is a defect.
 * What goes first has the next turn. Who no longer waits, as where the budget is used up, is not called at all.
 */
export const cutOff = <A>(work: () => A, millis: number): Effect.Effect<Option.Option<A>> =>
  Effect.flatMap(GoesFirst, (goesFirst) =>
    Effect.callback<Option.Option<unknown>>((tell) => {
      const waiting = goesFirst ? ahead : behind;
      const one = { work, millis, tell };
      waiting.add(one);
      if (!isTurning) turn();
      return Effect.sync(() => void waiting.delete(one));
    }),
  ) as Effect.Effect<Option.Option<A>>;

/** Lets the chain cut off a rule that never returns. */
export const cutOffLayer = Layer.effect(CutOff, Effect.as(Effect.sync(startWatch), cutOff));

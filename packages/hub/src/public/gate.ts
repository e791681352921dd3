import { Clock, Context, Effect, Layer } from "effect";
import { Refused } from "../api/problem.ts";

const full = new Refused({
  type: "too-many",
  status: 429,
  title: "Too much is written here at the moment; try again in a minute",
});

/**
 * A bucket of tokens: so many at once, so many a second after that. One for everybody, since to keep one for each would be to keep who
 * they are.
 */
export const bucketOf = (size: number, aSecond: number): Effect.Effect<void, Refused> => {
  let tokens = size;
  let before = 0;
  return Effect.flatMap(Clock.currentTimeMillis, (now) => {
    tokens = Math.min(size, tokens + (Math.max(0, now - before) / 1_000) * aSecond);
    before = now;
    if (tokens < 1) return full;
    tokens -= 1;
    return Effect.void;
  });
};

/** What anybody may write in a while: a burst of sixty, then one a second. What is read never waits for it. */
export class Gate extends Context.Service<Gate, { readonly write: Effect.Effect<void, Refused> }>()(
  "@prehosp/hub/Gate",
) {}

/** A gate that lives as long as the hub. */
export const gateLayer: Layer.Layer<Gate> = Layer.sync(Gate, () => Gate.of({ write: bucketOf(60, 1) }));

/** Numbers that look random and are the same for the same seed. */
export interface Draws {
  readonly chance: (share: number) => boolean;
  /** From `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
}

// mulberry32: small, and its whole state is one number.
export const draws = (seed: number): Draws => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { chance: (share) => next() < share, whole, pick: (from) => from[whole(0, from.length - 1)] ?? from[0] };
};

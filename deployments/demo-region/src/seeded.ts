/** Numbers that look random and are the same for the same seed; `fork` gives a stream of its own, so that one more draw here moves nothing there. */
export interface Seeded {
  /** From `low` up to, not including, `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** Lognormal around a median. */
  readonly lognormal: (median: number, sigma: number) => number;
  readonly fork: (name: string) => Seeded;
}

// FNV-1a, so that a name becomes a seed.
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (const c of text) h = Math.imul(h ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return h;
};

// mulberry32: small, and its whole state is one number.
const stream = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A stream of numbers for a seed. */
export const seeded = (seed: number): Seeded => {
  const next = stream(seed);
  const between = (low: number, high: number): number => low + next() * (high - low);
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    between,
    whole,
    chance: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    lognormal: (median, sigma) => {
      // Box–Muller; 1 − x keeps the logarithm away from zero.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(sigma * normal);
    },
    fork: (name) => seeded(hash(`${String(seed)}/${name}`)),
  };
};

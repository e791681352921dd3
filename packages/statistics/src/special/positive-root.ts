interface Question {
  /** The logarithm of the value sought. */
  readonly lnWanted: number;
  /** A first guess, and the largest x that can be the answer. */
  readonly start: number;
  readonly most: number;
  /** Whether the tail grows or falls with x; the tail probability itself; and x times its derivative. */
  readonly rising: boolean;
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
}

/**
 * The x in (0, most] where a tail takes a wanted value: Newton's method on logarithms, on which tails are nearly straight, kept
 * inside a bracket that only shrinks. It ends after 200 steps at the latest; bisection alone needs fewer than 80.
 */
export const positiveRoot = ({ lnWanted, start, most, rising, value, slope }: Question): number => {
  let low = 0;
  let high = most;
  let x = start > 0 && start < most ? start : most / 2;
  let last = Infinity;
  for (let step = 0; step < 200; step += 1) {
    const v = value(x);
    const s = slope(x);
    const miss = Math.log(v) - lnWanted;
    if (miss === 0) return x;
    if (miss > 0 === rising) high = x;
    else low = x;
    const move = (-miss * v) / s;
    const inside = Number.isFinite(move) ? x * Math.exp(move) : -1;
    if (Math.abs(move) < 2e-16 || (Math.abs(move) < 1e-11 && Math.abs(move) >= last)) return inside;
    last = Math.abs(move);
    if (inside > low && inside < high) x = inside;
    else if (high / 4 <= low) x = low + (high - low) / 2;
    else x = Math.sqrt(Math.max(low, Number.MIN_VALUE)) * Math.sqrt(high);
    if (x <= low || x >= high) return x;
  }
  return x;
};

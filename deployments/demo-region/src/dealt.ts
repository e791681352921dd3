import type { Seeded } from "./seeded.ts";

/** The same list in an order drawn by seed (Fisher and Yates). */
export const shuffled = <T>(seeded: Seeded, list: readonly T[]): readonly T[] => {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = seeded.whole(0, i);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
};

/** Each value exactly so many times, in an order drawn by seed: a figure that must hold to the unit is dealt, not drawn. */
export const dealt = <T>(seeded: Seeded, hands: readonly (readonly [value: T, times: number])[]): readonly T[] =>
  shuffled(
    seeded,
    hands.flatMap(([value, times]) => Array.from({ length: times }, () => value)),
  );

/** Picks by weight; the first where no weight is above zero. */
export const weighted = <T>(seeded: Seeded, from: readonly [T, ...T[]], weight: (one: T) => number): T => {
  let left = seeded.between(
    0,
    from.reduce((sum, one) => sum + weight(one), 0),
  );
  return from.find((one) => (left -= weight(one)) < 0) ?? from[0];
};

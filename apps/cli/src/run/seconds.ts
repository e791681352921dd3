/** Counts of whole seconds; its size is the number of different lengths, not of rows. */
export interface Seconds {
  readonly add: (seconds: number) => void;
  readonly n: () => number;
  /** Nearest rank: the smallest length that at least this share of all are no longer than; undefined where there are none. */
  readonly percentile: (share: number) => number | undefined;
}

export const secondsCounted = (): Seconds => {
  const counts = new Map<number, number>();
  let n = 0;
  return {
    add: (seconds) => {
      counts.set(seconds, (counts.get(seconds) ?? 0) + 1);
      n++;
    },
    n: () => n,
    percentile: (share) => {
      let left = Math.max(1, Math.ceil(share * n));
      for (const [seconds, count] of [...counts].sort(([a], [b]) => a - b)) {
        left -= count;
        if (left <= 0) return seconds;
      }
      return undefined;
    },
  };
};

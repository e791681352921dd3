const KEPT = 512;

/**
 * How the process grew while the file went by, in MB: the highest resident size from a tenth of the rows to the end, less that at a tenth.
 * Holds a fixed number of samples, thinned as the file goes on.
 */
export const memoryWatched = (look: () => number = () => process.memoryUsage.rss()) => {
  let samples: { readonly rows: number; readonly bytes: number }[] = [];
  let every = 1;
  let seen = 0;
  const mb = (bytes: number) => Math.round(bytes / 104_857.6) / 10;
  return {
    at: (rows: number): void => {
      // Of each stretch that is thinned away the highest sample stands for the rest.
      const here = { rows, bytes: look() };
      const last = samples.at(-1);
      if (last && seen++ % every !== 0)
        samples[samples.length - 1] = { rows: last.rows, bytes: Math.max(last.bytes, here.bytes) };
      else samples.push(here);
      if (samples.length < KEPT) return;
      every *= 2;
      samples = samples.flatMap((s, i) =>
        i % 2 === 1 ? [] : [{ rows: s.rows, bytes: Math.max(s.bytes, samples[i + 1]?.bytes ?? 0) }],
      );
    },
    growth: (rows: number) => {
      const later = samples.filter((s) => s.rows >= rows / 10);
      const [first] = later;
      if (!first) return undefined;
      const peak = Math.max(...later.map((s) => s.bytes));
      return { atTenthMB: mb(first.bytes), peakMB: mb(peak), growthMB: mb(peak - first.bytes) };
    },
  };
};

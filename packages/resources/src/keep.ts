/** The first so many rows by time, in order; numbers only, so that a reach is built for those alone that are answered. */
export interface Kept {
  readonly rows: number[];
  readonly add: (row: number, seconds: number) => void;
  /** Seconds that a unit must not be beyond to be kept; Infinity while there is room. */
  worst: number;
}

/** Keeps the `count` rows with the least seconds; rows alike in time by id. */
export const keep = (count: number, idOf: (row: number) => string): Kept => {
  const rows: number[] = [];
  const times: number[] = [];
  const kept: Kept = {
    rows,
    worst: count === 0 ? -Infinity : Infinity,
    add: (row, seconds) => {
      let low = 0;
      let high = rows.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const other = times[middle] as number;
        if (other < seconds || (other === seconds && idOf(rows[middle] as number) < idOf(row))) low = middle + 1;
        else high = middle;
      }
      if (low === count) return;
      rows.splice(low, 0, row);
      times.splice(low, 0, seconds);
      if (rows.length > count) {
        rows.pop();
        times.pop();
      }
      if (rows.length === count) kept.worst = times[count - 1] as number;
    },
  };
  return kept;
};

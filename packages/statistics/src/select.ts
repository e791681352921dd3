/** Puts values[from..to] in order; for the few that are left. */
const insert = (values: Float64Array, from: number, to: number): void => {
  for (let i = from + 1; i <= to; i += 1) {
    const value = values[i] as number;
    let j = i - 1;
    for (; j >= from && (values[j] as number) > value; j -= 1) values[j + 1] = values[j] as number;
    values[j + 1] = value;
  }
};

const middle = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;

/**
 * Moves the values from `from` to `to` (both included) so that the one of rank `k` stands at place k, nothing larger before and
 * nothing smaller after it (Hoare 1961, Find; median of three). After 64 rounds the rest is sorted, so no input is slow.
 */
export const select = (values: Float64Array, k: number, from: number, to: number): void => {
  let left = from;
  let right = to;
  for (let rounds = 0; right - left > 12; rounds += 1) {
    if (rounds === 64) {
      values.subarray(left, right + 1).sort();
      return;
    }
    const pivot = middle(values[left] as number, values[(left + right) >> 1] as number, values[right] as number);
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i <= j) {
        const value = values[i] as number;
        values[i] = values[j] as number;
        values[j] = value;
        i += 1;
        j -= 1;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
  insert(values, left, right);
};

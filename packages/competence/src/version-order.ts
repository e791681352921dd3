const parts = (text: string): readonly number[] | undefined =>
  /^\d{1,9}(\.\d{1,9})*$/.test(text) ? text.split(".").map(Number) : undefined;

/** Whether version `a` is `b` or newer, number by number (7.10 after 7.9); undefined where they can't be told apart. */
export const atLeastVersion = (a: string, b: string): boolean | undefined => {
  if (a === b) return true;
  const [x, y] = [parts(a), parts(b)];
  if (x === undefined || y === undefined) return undefined;
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const d = (x[i] ?? 0) - (y[i] ?? 0);
    if (d !== 0) return d > 0;
  }
  return true;
};

const DEEPEST = 24;
const MOST = 5000;

/** Whether a value from outside is nested too deep or holds too much to be read and searched as a pack; stops at the limit. */
export const isTooLarge = (value: unknown): boolean => {
  let seen = 0;
  const over = (v: unknown, depth: number): boolean =>
    depth > DEEPEST ||
    ++seen > MOST ||
    (typeof v === "object" && v !== null && Object.values(v).some((inner) => over(inner, depth + 1)));
  return over(value, 0);
};

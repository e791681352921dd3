import { type Problem, type ProblemCode, largestCount } from "@prehosp/statistics";

/** A value with its interval, and on how many it rests; a withheld one is said to be so, and holds none of it. */
export interface Shown {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly n?: number;
}

/** What hinders a number from being drawn as a value; a share is at most 1. */
export const notValue = (value: number, isShare: boolean): ProblemCode | undefined => {
  if (!Number.isFinite(value)) return "not-finite";
  if (value < 0) return "negative";
  if (value > largestCount) return "too-large";
  return isShare && value > 1 ? "outside-domain" : undefined;
};

/** What hinders a number from being drawn as a count. */
export const notCount = (n: number): ProblemCode | undefined =>
  notValue(n, false) ?? (Number.isInteger(n) ? undefined : "not-whole");

/** What hinders a value, its interval and its number from being drawn: half an interval, one that leaves the value out, or one of no value. */
const notShown = ({ value, low, high, n }: Shown, isShare: boolean): ProblemCode | undefined => {
  for (const one of [value, low, high]) {
    const problem = one === undefined ? undefined : notValue(one, isShare);
    if (problem !== undefined) return problem;
  }
  if (low !== undefined || high !== undefined)
    if (value === undefined || low === undefined || high === undefined || low > value || value > high)
      return "outside-domain";
  return n === undefined ? undefined : notCount(n);
};

/** More rows than this nobody can read in one figure. */
const mostRows = 2000;

/** What hinders so many rows from being one figure. */
export const notRows = (rows: number): Problem | undefined =>
  rows === 0 ? { problem: "empty" } : rows > mostRows ? { problem: "too-large" } : undefined;

/** The first of some rows that cannot be drawn; what a withheld row holds is not looked at. */
export const wrongRow = (
  rows: readonly (Shown & { readonly withheld?: boolean })[],
  isShare: boolean,
): Problem | undefined => {
  const many = notRows(rows.length);
  if (many !== undefined) return many;
  for (const [at, row] of rows.entries()) {
    const problem = row.withheld === true ? undefined : notShown(row, isShare);
    if (problem !== undefined) return { problem, at };
  }
  return undefined;
};

/** What hinders single values, such as a target, from being drawn. */
export const wrongValue = (values: readonly (number | undefined)[], isShare: boolean): Problem | undefined => {
  for (const value of values) {
    const problem = value === undefined ? undefined : notValue(value, isShare);
    if (problem !== undefined) return { problem };
  }
  return undefined;
};

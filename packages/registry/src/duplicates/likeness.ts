import type { AnyCase } from "../case.ts";
import { hasValue } from "../case.ts";

const HOUR = 3_600_000;

const said = (one: AnyCase, id: string): unknown => {
  const entry = one.values[id];
  return entry !== undefined && hasValue(entry) ? entry.value : undefined;
};

const same = (a: AnyCase, b: AnyCase, id: string): boolean | undefined => {
  const [x, y] = [said(a, id), said(b, id)];
  return x === undefined || y === undefined ? undefined : x === y;
};

/**
 * Whether two cases of nobody known are alike enough to be looked at: same sex, ages at most a year apart, and either the same
 * municipality within 24 hours, or, where a municipality is missing, no kind of place that differs and within an hour. What is not
 * recorded is never taken as the same. `between`: milliseconds.
 */
export const likeness = (a: AnyCase, b: AnyCase, between: number): boolean => {
  const [age, other] = [said(a, "age-years"), said(b, "age-years")];
  if (typeof age !== "number" || typeof other !== "number" || Math.abs(age - other) > 1) return false;
  if (same(a, b, "sex") !== true) return false;
  const municipality = same(a, b, "municipality");
  if (municipality !== undefined) return municipality && between < 24 * HOUR;
  return between < HOUR && same(a, b, "location") !== false;
};

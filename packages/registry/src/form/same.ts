import { canonicalJson } from "@prehosp/rules";
import type { Entry } from "../case.ts";

const text = (value: unknown): string => JSON.stringify(canonicalJson(value));

/** Whether two entries say the same, whoever said it. */
export const sameEntry = (a: Entry<unknown>, b: Entry<unknown>): boolean => {
  const [{ source: _, ...one }, { source: __, ...other }] = [a, b];
  return text(one) === text(other);
};

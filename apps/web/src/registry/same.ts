import { canonicalJson } from "@prehosp/rules";

/** Whether two things say the same, in whatever order their fields stand. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(canonicalJson(a)) === JSON.stringify(canonicalJson(b));

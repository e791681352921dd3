import { canonical } from "./lost.ts";

/** The names of the fields in which two records differ, apart from those spoken of elsewhere. */
export const changedFields = (was: object, is: object, but: readonly string[]): readonly string[] => {
  const [old, now] = [was, is] as readonly [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !but.includes(name) && canonical(old[name]) !== canonical(now[name]))
    .toSorted();
};

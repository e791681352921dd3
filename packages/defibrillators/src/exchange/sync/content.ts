import type { Defibrillator } from "@prehosp/model";
import { contentHash } from "@prehosp/rules";
import type { ContentHash } from "@prehosp/rules";

/** The hash of what a defibrillator is, whatever its id, or undefined where it holds what is no JSON. */
export const contentOf = ({ id: _id, ...rest }: Defibrillator): ContentHash | undefined => {
  const hash = contentHash(rest);
  return typeof hash === "string" ? hash : undefined;
};

/** The fields in which two differ, by name and in order; the id is not among them. */
export const differing = (a: Defibrillator, b: Defibrillator): readonly string[] => {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => field !== "id").toSorted();
  return fields.filter((field) => !alike(a[field as keyof Defibrillator], b[field as keyof Defibrillator]));
};

/** Whether two pieces of data say the same, whatever the order of their fields; a field that is undefined is not there. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [said(a), said(b)];
  return (
    x.length === y.length && x.every(([key, value]) => Object.hasOwn(b, key) && alike(value, b[key as keyof typeof b]))
  );
};

const said = (of: object): [string, unknown][] => Object.entries(of).filter(([, value]) => value !== undefined);

/** Whether it is data that has a content hash: no half characters, and numbers that are numbers. */
export const isData = (x: unknown): boolean => {
  if (typeof x === "string") return x.isWellFormed();
  if (typeof x === "number") return Number.isFinite(x);
  if (typeof x === "object" && x !== null) return Object.entries(x).every(([key, one]) => isData(key) && isData(one));
  return x === null || x === undefined || typeof x === "boolean";
};

import type { Defibrillator, DefibrillatorId, Remark } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import { nearDuplicates } from "../sync/near-duplicates.ts";
import type { Seen } from "../sync/sync-plan.ts";

/** One that was read: kept with what was wrong, or refused with why. */
export type ReadOne =
  | { readonly is: Defibrillator; readonly access: Recorded<string>; readonly remarks: readonly Remark[] }
  | { readonly refused: readonly Remark[]; readonly id?: DefibrillatorId };

/** The same with its place in the list: the line of a table, the number of a feature or element from 1. */
export type Read = ReadOne & { readonly line: number };

/** A list that was read: every entry is in it, kept or refused, and what is to be said of the list as a whole. */
export interface ReadList {
  readonly defibrillators: readonly Read[];
  readonly remarks: readonly Remark[];
}

/** Lays a list together: an id is read once, its repetition refused, and heaps in one place told of once a heap. */
export const readList = (all: readonly Read[], remarks: readonly Remark[] = []): ReadList => {
  const lineOf = new Map<DefibrillatorId, number>();
  const defibrillators = all.map((one): Read => {
    if ("refused" in one) return one;
    const first = lineOf.get(one.is.id);
    if (first === undefined) {
      lineOf.set(one.is.id, one.line);
      return one;
    }
    const means = `The id stands in line ${String(first)} already; that one is kept`;
    return { line: one.line, refused: [...one.remarks, { code: "same-id-again", path: "/id", means }] };
  });
  const kept = defibrillators.flatMap((one) => ("is" in one ? [one.is] : []));
  const heaps = nearDuplicates(kept).map(({ a, b, also, floorsDiffer }): Remark => {
    const lines = [a, b].map((id) => String(lineOf.get(id) ?? 0)).join(", ");
    const means = `${String(also.length + 2)} hang in one place, and may be the same${floorsDiffer ? "; floors differ" : ""}`;
    return { code: "near-duplicates", path: `lines ${lines}${also.length > 0 ? " …" : ""}`, means };
  });
  return { defibrillators, remarks: [...remarks, ...heaps] };
};

/**
 * A list that was read as what another register has, for `plan`: refused ones are unreadable, never removed, unless another row
 * of the same id was kept; `unkeyed` counts those whose id could not be read either.
 */
export const seenIn = ({
  defibrillators,
}: ReadList): { readonly theirs: readonly Seen[]; readonly unkeyed: number } => {
  const kept = new Set(defibrillators.flatMap((one) => ("is" in one ? [one.is.id] : [])));
  const theirs = defibrillators.flatMap((one): Seen[] => {
    if ("is" in one) return [{ id: one.is.id, is: one.is, access: one.access, remarks: one.remarks }];
    return one.id === undefined || kept.has(one.id) ? [] : [{ id: one.id, is: "unreadable", remarks: one.refused }];
  });
  const repeated = (one: Read): boolean => "refused" in one && one.refused.some(({ code }) => code === "same-id-again");
  return {
    theirs,
    unkeyed: defibrillators.filter((one) => !("is" in one) && one.id === undefined && !repeated(one)).length,
  };
};

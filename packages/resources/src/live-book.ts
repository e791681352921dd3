import { inNorway } from "@prehosp/model";
import type { UnitId } from "@prehosp/model";
import { epoch } from "@prehosp/model/time";
import type { Book } from "./book.ts";
import { put } from "./book.ts";
import type { SeenAt } from "./placed-unit.ts";
import { isAtBase } from "./position-age.ts";

/** A book whose one owner moves the units in it; `nearest` answers from where they are when it is asked. */
export interface LiveBook extends Book {
  /**
   * Moves a unit, in place; false, and nothing moved, for an unknown unit, a position older than the one it has, or one
   * outside Norway: the last good position then grows old by itself.
   */
  readonly move: (unit: UnitId, seen: SeenAt) => boolean;
}

/**
 * A copy of a book that may be moved in, for whoever follows positions as they come. Ten thousand moves a second would
 * make ten thousand books a second; here a move writes five numbers. Everyone else keeps the immutable book.
 */
export const liveBook = (book: Book): LiveBook => {
  const { columns: c, units, rowOf } = book;
  const { atBaseMetres } = book.assumptions;
  const columns = {
    ...c,
    x: c.x.slice(),
    y: c.y.slice(),
    z: c.z.slice(),
    seen: c.seen.slice(),
  };
  // When each row was last written, kept apart from `seen`, which a unit at its base has not.
  const written = columns.seen.slice();
  units.forEach((u, row) => {
    if (u.seen !== undefined) written[row] = epoch(u.seen.at);
  });
  return {
    ...book,
    columns,
    move: (unit, { is, at }) => {
      const row = rowOf.get(unit);
      if (row === undefined || !inNorway(is)) return false;
      const when = epoch(at);
      if (when < (written[row] ?? Number.NaN)) return false;
      written[row] = when;
      put(columns, row, is, when, isAtBase(is, units[row]?.unit.base, atBaseMetres));
      return true;
    },
  };
};

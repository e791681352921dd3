import type { Cursor } from "@prehosp/ports";

/** Where a fact stands: epoch (a restore opens a new one), transaction, and order within it; texts, since they exceed 2^53. */
export interface Position {
  readonly epoch: string;
  readonly tx: string;
  readonly pos: string;
}

export const beginning: Position = { epoch: "0", tx: "0", pos: "0" };

/** The opaque text a reader keeps. */
export const cursorOf = (p: Position): Cursor => `${p.epoch}.${p.tx}.${p.pos}` as Cursor;

/** Undefined where the text is no cursor of this ledger. */
export const positionOf = (cursor: Cursor): Position | undefined => {
  const [, epoch, tx, pos] = /^(\d{1,18})\.(\d{1,18})\.(-?\d{1,18})$/.exec(cursor) ?? [];
  return epoch !== undefined && tx !== undefined && pos !== undefined ? { epoch, tx, pos } : undefined;
};

import { known } from "@prehosp/model/absence";
import type { BoardSeen, RoomSeen } from "./words.ts";

/** How a room may stand, the one in most danger first. */
export const DANGERS = ["late", "short", "not-ready", "untold", "unclear", "ready"] as const;
export type Danger = (typeof DANGERS)[number];

/** A room and how it stands. */
export interface RankedRoom extends RoomSeen {
  readonly danger: Danger;
}

/** Whether the training can't be over in time as things are: courses that should have begun, or seats that are nowhere to be had. */
export const isInDanger = ({ danger }: RankedRoom): boolean => danger === "late" || danger === "short";

const dangerOf = ({ room, ready, unplaced = 0 }: RoomSeen, { late, short, untold }: BoardSeen): Danger => {
  if (late.includes(room)) return "late";
  if (unplaced > 0 || short.some((s) => s.room === room)) return "short";
  if (untold.includes(room)) return "untold";
  return ready === "met" ? "ready" : ready === "not-met" ? "not-ready" : "unclear";
};

// What must begin first comes first; then what changes over first. A room that has neither stands last among its like.
const dayOf = ({ startBy, goLive }: RoomSeen): string => startBy ?? (known(goLive) ? goLive : "9999");

/** The rooms of a roll-out with how each stands, those in most danger first. */
export const ranked = (board: BoardSeen): readonly RankedRoom[] =>
  board.rooms
    .map((room) => ({ ...room, danger: dangerOf(room, board) }))
    .toSorted((a, b) => {
      const [i, j] = [DANGERS.indexOf(a.danger), DANGERS.indexOf(b.danger)];
      return i - j || (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
    });

import { Agreed, RoomKind } from "@prehosp/competence";
import { Outcome } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";

// What the web reads of a roll-out as the hub tells it, open to what came later.

const list = <S extends z.ZodType>(schema: S) => z.array(schema).readonly();
const fromTo = <S extends z.ZodType>(value: S) => z.looseObject({ from: value, to: value });
const WeekSeats = z.looseObject({ week: Day, course: z.string(), seats: z.number() });

/** A roll-out to choose. */
export const RolloutBrief = z.looseObject({ rollout: z.string(), product: z.string() });

/** One room on the board: sums, never people. `last` is what whoever moves its date has seen. */
export const RoomSeen = z.looseObject({
  room: z.string(),
  name: z.string().optional(),
  kind: RoomKind,
  goLive: recorded(Day),
  ready: Outcome,
  total: recorded(z.number()),
  trained: recorded(z.number()),
  missing: z.number(),
  unclear: z.number(),
  instructors: z.number(),
  instructorsWanted: z.number(),
  seated: z.number(),
  startBy: Day.optional(),
  unplaced: z.number().optional(),
  last: z.string(),
});
export type RoomSeen = z.output<typeof RoomSeen>;

/** What a room is called; one that nobody has named is shown by its id. */
export const roomName = ({ room, name = room }: Pick<RoomSeen, "room" | "name">): string => name;

/** A whole roll-out on the day it is looked at. */
export const BoardSeen = z.looseObject({
  rollout: z.string(),
  product: z.string(),
  on: Day,
  rooms: list(RoomSeen),
  weeks: list(WeekSeats),
  short: list(z.looseObject({ room: z.string(), course: z.string(), seats: z.number(), by: Day })),
  placed: list(z.looseObject({ room: z.string(), date: z.string(), seats: z.number() })),
  thin: list(z.string()),
  late: list(z.string()),
  untold: list(z.string()),
  feasible: Outcome,
});
export type BoardSeen = z.output<typeof BoardSeen>;

/** One room with its people by opaque key, for its own coordinators and instructors. */
export const RoomPeopleSeen = z.looseObject({
  missing: list(z.looseObject({ person: z.string(), why: z.string() })),
  unclear: list(z.string()),
  instructors: list(z.string()),
  bookings: list(
    z.looseObject({ person: z.string(), date: z.string(), course: z.string(), from: Day, is: z.string() }),
  ),
});
export type RoomPeopleSeen = z.output<typeof RoomPeopleSeen>;

/** What a moved date changes, in numbers; `tried` = nothing is written. */
export const ChangesSeen = z.looseObject({
  was: z.enum(["moved", "tried"]),
  last: z.string(),
  rooms: list(
    z.looseObject({
      room: z.string(),
      goLive: fromTo(recorded(Day)),
      ready: fromTo(Outcome),
      startBy: z.looseObject({ from: Day.optional(), to: Day.optional() }),
    }),
  ),
  weeks: list(z.looseObject({ week: Day, course: z.string(), from: z.number(), to: z.number() })),
  seats: list(z.looseObject({ date: z.string(), was: z.string(), is: z.string(), people: z.number() })),
  runsOut: list(z.looseObject({ people: z.number() })),
  feasible: fromTo(Outcome),
});
export type ChangesSeen = z.output<typeof ChangesSeen>;

/** One contact with a room's leader; whether there is a note, and the note only where it was opened for a purpose. */
export const ContactSeen = z.looseObject({
  id: z.string(),
  at: Instant,
  by: z.string(),
  with: z.string(),
  way: z.string(),
  agreed: list(Agreed),
  hasNote: z.boolean(),
  note: z.string().optional(),
});

import type { OrgId, Outcome, PersonId } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { WeekSeats } from "./backwards.ts";
import { rolloutOf } from "./rollout.ts";
import type { RolloutBook, RoomPlan } from "./rollout.ts";
import type { BookedSeat } from "./room-standing.ts";

/** A room whose date, readiness or first course day is another than it was. */
export interface ChangedRoom {
  readonly room: OrgId;
  readonly goLive: { readonly from: Recorded<Day>; readonly to: Recorded<Day> };
  readonly ready: { readonly from: Outcome; readonly to: Outcome };
  readonly startBy: { readonly from: Day | undefined; readonly to: Day | undefined };
}

/** A week that needs other seats of a course than it did. */
export interface ChangedWeek {
  readonly week: Day;
  readonly course: string;
  readonly from: number;
  readonly to: number;
}

/** A person whose seat no longer fits the room's date, or fits again. */
export interface ChangedSeat extends BookedSeat {
  readonly room: OrgId;
  readonly was: BookedSeat["is"];
}

/** What differs between two states of the same roll-out. */
export interface RolloutChanges {
  readonly rooms: readonly ChangedRoom[];
  readonly weeks: readonly ChangedWeek[];
  readonly seats: readonly ChangedSeat[];
  /** Trained too early now: their proof runs out before the room's date, and did not before the change. */
  readonly runsOut: readonly { readonly room: OrgId; readonly person: PersonId }[];
  readonly feasible: { readonly from: Outcome; readonly to: Outcome };
}

const lapses = ({ standing }: RoomPlan): ReadonlySet<PersonId> =>
  new Set(standing.missing.filter(({ why }) => why === "runs-out-before").map(({ person }) => person));

const seatsBy = (weeks: readonly WeekSeats[]): ReadonlyMap<string, WeekSeats> =>
  new Map(weeks.map((w) => [`${w.week} ${w.course}`, w]));

const weeksBetween = (before: readonly WeekSeats[], after: readonly WeekSeats[]): readonly ChangedWeek[] => {
  const [was, is] = [seatsBy(before), seatsBy(after)];
  return [...new Map([...was, ...is])]
    .map(([key, { week, course }]) => ({ week, course, from: was.get(key)?.seats ?? 0, to: is.get(key)?.seats ?? 0 }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => compareDays(a.week, b.week) || (a.course < b.course ? -1 : 1));
};

/** What changes from one state of a roll-out to another, such as after `withDate`. Rooms are compared by their place in the list. */
export const rolloutChanges = (before: RolloutBook, after: RolloutBook): RolloutChanges => {
  const pairs = after.rooms.flatMap((is, i) => {
    const was = before.rooms[i];
    return was === undefined || was === is ? [] : [{ was, is, room: is.standing.room.room }];
  });
  const [planned, now] = [rolloutOf(before), rolloutOf(after)];
  return {
    rooms: pairs.map(({ was, is, room }) => ({
      room,
      goLive: { from: was.standing.room.goLive, to: is.standing.room.goLive },
      ready: { from: was.standing.ready, to: is.standing.ready },
      startBy: { from: was.needs?.startBy, to: is.needs?.startBy },
    })),
    weeks: weeksBetween(planned.weeks, now.weeks),
    seats: pairs.flatMap(({ was, is, room }) =>
      is.standing.bookings.flatMap((seat) => {
        const had = was.standing.bookings.find((b) => b.date === seat.date && b.person === seat.person);
        return had === undefined || had.is === seat.is ? [] : [{ ...seat, room, was: had.is }];
      }),
    ),
    runsOut: pairs.flatMap(({ was, is, room }) => {
      const had = lapses(was);
      return [...lapses(is)].filter((person) => !had.has(person)).map((person) => ({ room, person }));
    }),
    feasible: { from: planned.feasible, to: now.feasible },
  };
};

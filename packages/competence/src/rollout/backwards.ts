import type { OrgId, PersonId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { addDays, dayAt, dayNumber, holidayOf, weekday } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { RolloutRules } from "./plan.ts";
import type { RoomStanding } from "./room-standing.ts";

/** Seats a room needs on a course in a week, named by its Monday. */
export interface WeekSeats {
  readonly week: Day;
  readonly course: string;
  readonly seats: number;
}

/** Seats on an instructor course: on or after `from`, over on `by`. */
export interface InstructorNeed {
  readonly room: OrgId;
  readonly course: string;
  readonly seats: number;
  readonly from: Day;
  readonly by: Day;
}

/** What one room still needs, laid backwards from its date: users as late as they can be, instructors before the first of them. */
export interface RoomNeeds {
  readonly weeks: readonly WeekSeats[];
  readonly instructors?: InstructorNeed;
  /** The day the first of it must begin; absent where nothing is needed. */
  readonly startBy?: Day;
  /** Seats that no week has room for between the earliest day allowed and the room's date. */
  readonly unplaced: number;
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => dayAt(dayNumber(day) - ((((dayNumber(day) + 3) % 7) + 7) % 7));

const works = (day: Day): boolean => !["saturday", "sunday"].includes(weekday(day)) && holidayOf(day) === undefined;

// A course runs within one week; the first day of the last stretch of so many working days that is over on `by`.
const lastStretch = (by: Day, days: number): Day | undefined => {
  for (let back = 0; back < 60; back += 1) {
    const start = addDays(by, -back - days + 1);
    const run = Array.from({ length: days }, (_, n) => addDays(start, n));
    if (run.every(works)) return start;
  }
  return undefined;
};

const WEEKS_BACK = 104;
const inTime = ({ bookings }: RoomStanding, course: string): ReadonlySet<PersonId> =>
  new Set(bookings.filter((b) => b.course === course && b.is === "in-time").map((b) => b.person));

/** What a room still needs. Those of whom it is unclear are given a seat; those with a seat in time are not. Undated or untold rooms need what nobody knows. */
export const needsOf = (standing: RoomStanding, rules: RolloutRules, on: Day): RoomNeeds | undefined => {
  const { room, missing, unclear, instructors: have, instructorsWanted } = standing;
  const { goLive, kind } = room;
  if (isAbsent(goLive) || isAbsent(room.operators)) return undefined;
  const { user } = rules;
  const instructor = rules.instructors[kind];

  const seated = inTime(standing, user.course);
  const users = [...missing.map((m) => m.person), ...unclear].filter((person) => !seated.has(person)).length;
  const earliest = user.notBefore === undefined ? undefined : addDays(goLive, -user.notBefore);
  const last = addDays(goLive, -user.daysBefore);
  const teachers = Math.max(1, instructorsWanted, have.length);
  const weeks: WeekSeats[] = [];
  let left = users;
  let first = last;
  for (let week = mondayOf(last), n = 0; left > 0 && n < WEEKS_BACK; week = addDays(week, -7), n += 1) {
    const days = Array.from({ length: 7 }, (_, d) => addDays(week, d)).filter(
      (day) => day <= last && (earliest === undefined || day >= earliest) && works(day),
    );
    if (earliest !== undefined && addDays(week, 6) < earliest) break;
    const classes = teachers * Math.min(user.classesAWeek, Math.floor(days.length / user.days));
    const seats = Math.min(left, classes * user.most);
    const [begins] = days;
    if (seats === 0 || begins === undefined) continue;
    weeks.push({ week, course: user.course, seats });
    left -= seats;
    first = begins;
  }

  const teaching = inTime(standing, instructor.course);
  const booked = [...teaching].filter((person) => !have.includes(person)).length;
  const lacking = Math.max(0, instructorsWanted - have.length - booked);
  // Instructors first: theirs is over before the first local course, and in time for the room's date whatever else.
  const latest = addDays(goLive, -instructor.daysBefore);
  const by = users > 0 && addDays(first, -1) < latest ? addDays(first, -1) : latest;
  const start = lacking > 0 ? lastStretch(by, instructor.days) : undefined;
  if (start !== undefined) weeks.push({ week: mondayOf(start), course: instructor.course, seats: lacking });
  const from = instructor.notBefore === undefined ? on : addDays(goLive, -instructor.notBefore);
  const startBy = start ?? (users > 0 ? first : undefined);
  return {
    weeks: weeks.toReversed(),
    ...(lacking > 0
      ? { instructors: { room: room.room, course: instructor.course, seats: lacking, from: from < on ? on : from, by } }
      : {}),
    ...(startBy === undefined ? {} : { startBy }),
    unplaced: left,
  };
};

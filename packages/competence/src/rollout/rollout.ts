import type { OrgId, Outcome, PersonId, Remark } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { needsOf } from "./backwards.ts";
import type { RoomNeeds, WeekSeats } from "./backwards.ts";
import { fitDates } from "./fit-dates.ts";
import type { Fit } from "./fit-dates.ts";
import type { Booking, CourseOffer, RolloutRoom, RolloutRules } from "./plan.ts";
import { roomStanding } from "./room-standing.ts";
import type { IsTrained, RoomStanding, StandingInputs } from "./room-standing.ts";

/** What a roll-out is planned from, as parsed at the door; `on` is the day it is looked at. */
export interface RolloutInputs {
  readonly rules: RolloutRules;
  readonly rooms: readonly RolloutRoom[];
  readonly offers: readonly CourseOffer[];
  readonly bookings: readonly Booking[];
  readonly isTrained: IsTrained;
  readonly on: Day;
}

/** One room with what it still needs; `needs` is absent where the room has told neither date nor people. */
export interface RoomPlan {
  readonly standing: RoomStanding;
  readonly needs?: RoomNeeds;
}

/** Every room judged, in the order given. */
export interface RolloutBook {
  readonly rooms: readonly RoomPlan[];
  readonly rules: RolloutRules;
  readonly on: Day;
  readonly offers: readonly CourseOffer[];
  /** What should be looked at before the plan is relied on; nothing is left out because of it. */
  readonly remarks: readonly Remark[];
  readonly judge: (room: RolloutRoom) => RoomPlan;
}

/** The roll-out as a whole. */
export interface Rollout {
  /** Seats needed by week and course, earliest first; weeks before the day asked about are already lost. */
  readonly weeks: readonly WeekSeats[];
  readonly fit: Fit;
  /** Rooms whose first course should have begun before the day asked about. */
  readonly late: readonly OrgId[];
  /** Rooms that have not told their date or people; nothing is assumed for them. */
  readonly untold: readonly OrgId[];
  /** Whether everyone can be trained in time with the dates offered. */
  readonly feasible: Outcome;
}

const remarksOf = ({ rooms, offers, bookings, rules }: RolloutInputs): readonly Remark[] => {
  const remarks: Remark[] = [];
  const say = (code: string, path: string, means: string): void => void remarks.push({ code, path, means });
  const seen = new Set<OrgId>();
  const works = new Map<PersonId, OrgId>();
  for (const [i, { room, operators }] of rooms.entries()) {
    if (seen.has(room)) say("room-twice", `/rooms/${i}`, `Rommet ${room} står to ganger; begge regnes med.`);
    seen.add(room);
    for (const person of isAbsent(operators) ? [] : new Set(operators)) {
      if (works.has(person))
        say("works-in-two-rooms", `/rooms/${i}/operators`, "En operatør står i to rom, og regnes med i begge.");
      works.set(person, room);
    }
    if (!isAbsent(operators) && new Set(operators).size < operators.length)
      say("operator-twice", `/rooms/${i}/operators`, "En operatør står to ganger i samme rom.");
  }
  const dates = new Set(offers.map(({ id }) => id));
  for (const [i, { date, person }] of bookings.entries()) {
    if (!dates.has(date)) say("unknown-date", `/bookings/${i}`, `Plassen er på kursdatoen ${date}, som ikke finnes.`);
    if (!works.has(person)) say("works-nowhere", `/bookings/${i}`, "Plassen er til en som ikke står i noe rom.");
  }
  for (const course of [rules.user, ...Object.values(rules.instructors)])
    if (course.fewest > course.most)
      say("fewest-over-most", "/rules", `Kurset ${course.course} har flere som færrest enn som flest.`);
  return remarks;
};

/** Judges every room of a roll-out. Whoever moves a date goes on from here with `withDate`, which judges that room only. */
export const prepareRollout = (inputs: RolloutInputs): RolloutBook => {
  const { rules, on, offers, isTrained } = inputs;
  const bookings = new Map<PersonId, Booking[]>();
  for (const one of inputs.bookings) bookings.set(one.person, [...(bookings.get(one.person) ?? []), one]);
  const shared: StandingInputs = { rules, isTrained, on, offers: new Map(offers.map((o) => [o.id, o])), bookings };
  const judge = (room: RolloutRoom): RoomPlan => {
    const people = isAbsent(room.operators) ? room.operators : [...new Set(room.operators)];
    const standing = roomStanding({ ...room, operators: people }, shared);
    const needs = needsOf(standing, rules, on);
    return { standing, ...(needs === undefined ? {} : { needs }) };
  };
  return Object.freeze({ rooms: inputs.rooms.map(judge), rules, on, offers, remarks: remarksOf(inputs), judge });
};

/** The same roll-out with one room's date moved, or not known any more; every other room stands as it was judged. */
export const withDate = (book: RolloutBook, room: OrgId, goLive: Recorded<Day>): RolloutBook =>
  Object.freeze({
    ...book,
    rooms: book.rooms.map((one) =>
      one.standing.room.room === room ? book.judge({ ...one.standing.room, goLive }) : one,
    ),
  });

/** Seats by week and course, what the offered dates hold of them, and whether it can be done. */
export const rolloutOf = ({ rooms, rules, on, offers }: RolloutBook): Rollout => {
  const seats = new Map<string, WeekSeats>();
  for (const one of rooms.flatMap(({ needs }) => needs?.weeks ?? [])) {
    const key = `${one.week} ${one.course}`;
    seats.set(key, { ...one, seats: (seats.get(key)?.seats ?? 0) + one.seats });
  }
  const courses = Object.values(rules.instructors);
  const fewest = (course: string): number => courses.find((c) => c.course === course)?.fewest ?? 0;
  const fit = fitDates(
    rooms.flatMap(({ needs }) => needs?.instructors ?? []),
    offers,
    fewest,
  );
  const late = rooms.filter(({ needs }) => needs?.startBy !== undefined && needs.startBy < on);
  const untold = rooms.filter(({ needs }) => needs === undefined);
  const cannot = late.length > 0 || fit.short.length > 0 || rooms.some(({ needs }) => (needs?.unplaced ?? 0) > 0);
  return {
    weeks: [...seats.values()].toSorted(
      (a, b) => compareDays(a.week, b.week) || (a.course < b.course ? -1 : a.course > b.course ? 1 : 0),
    ),
    fit,
    late: late.map(({ standing }) => standing.room.room),
    untold: untold.map(({ standing }) => standing.room.room),
    feasible: rooms.length === 0 || (untold.length > 0 && !cannot) ? "unclear" : cannot ? "not-met" : "met",
  };
};

import type { ActorRef, FactId, OrgId, PersonId } from "@prehosp/model";
import { addDays, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { demoCourseDates } from "../courses/course-dates.ts";
import { demoRollout, roomWithoutInstructor } from "./rollout.ts";
import type { ROLLOUT_OPERATORS, RolloutRoom } from "./rollout.ts";

/** One seat on one date. */
interface DemoBooking {
  readonly date: string;
  readonly person: PersonId;
}

const instructor = (course: string, days: number, fewest: number, most: number, own: number) => ({
  course,
  proof: "instructor.local",
  days,
  fewest,
  most,
  daysBefore: 21,
  own,
});
const lvsOrAm = instructor("lifex-instruktor-lvs-am", 1, 4, 12, 1);

/** The rules of the demonstration's roll-out: the AMK instructor course as the reference has it, the rest assumed. */
const rules = {
  decided: {
    by: "role:area-instructor" as ActorRef,
    on: "2026-08-01" as Day,
    source: "Prehosp, for the demonstration",
  },
  user: {
    course: "lifex-bruker",
    proof: "control-room.own-equipment",
    days: 1,
    fewest: 4,
    most: 10,
    daysBefore: 3,
    notBefore: 120,
    classesAWeek: 2,
  },
  instructors: {
    AMK: instructor("lifex-instruktor-amk", 4, 6, 9, 4),
    LVS: lvsOrAm,
    akuttmottak: lvsOrAm,
  },
};

// Those who have done the e-learning and wait for the course take the seats that are taken, the rooms with the nearest date first.
const bookingsOf = (
  rooms: readonly RolloutRoom[],
  dates: ReturnType<typeof demoCourseDates>,
): readonly DemoBooking[] => {
  const waiting = rooms.flatMap(({ precourse, trained }) => precourse.slice(trained.length));
  let given = 0;
  return dates.flatMap(({ id, taken }) =>
    waiting.slice(given, (given += taken)).map((person) => ({ date: id, person })),
  );
};

const call = (id: string, room: OrgId, at: Instant, agreed: readonly object[]) => ({
  id: id as FactId,
  room,
  at,
  knownAt: at,
  by: "role:area-instructor" as ActorRef,
  with: "leader" as const,
  way: "telephone" as const,
  agreed,
});

/** What the roll-out is planned from, as competence reads it: rules, rooms, dates offered from today on, seats taken, and calls to leaders. */
export const demoRolloutPlan = (wanted: {
  readonly seed?: number;
  readonly at: Instant;
  readonly size?: keyof typeof ROLLOUT_OPERATORS;
}) => {
  const today = osloDay(wanted.at);
  const rollout = demoRollout(wanted);
  const dates = demoCourseDates(wanted).filter(({ course, from }) => course.startsWith("lifex-") && from >= today);
  const at = (daysAgo: number): Instant => `${addDays(today, -daysAgo)}T09:30:00.000Z` as Instant;
  return {
    rules,
    rooms: rollout.map(({ id, name, kind, goLive, operators }) => ({ room: id, name, kind, goLive, operators })),
    offers: dates.map(({ id, course, from, to, seats, taken }) => ({ id, course, from, to, seats, taken })),
    bookings: bookingsOf(
      rollout,
      dates.filter(({ course }) => course === rules.user.course),
    ),
    contacts: [
      call("rollout-call-1", roomWithoutInstructor, at(12), [{ what: "not-reached" }]),
      ...rollout
        .filter(({ goLive }) => goLive > today)
        .slice(0, 3)
        .map(({ id, goLive }, n) => call(`rollout-call-${n + 2}`, id, at(10 - n), [{ what: "go-live", on: goLive }])),
    ],
  };
};

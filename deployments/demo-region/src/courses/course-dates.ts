import { addDays, holidayOf, osloDay, weekday } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import type { PlaceName } from "../places/geography.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import { demoCourses } from "./catalogue.ts";
import type { DemoCourse } from "./catalogue.ts";

/** One date of a course that meets; `taken` never passes `seats`. */
export interface CourseDate {
  readonly id: string;
  readonly course: DemoCourse["id"];
  readonly place: PlaceName;
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly seats: number;
  readonly taken: number;
}

const HALF = 91;
const HOURS_A_DAY = 8;
const AT: readonly [PlaceName, ...PlaceName[]] = ["Kristiansand", "Arendal", "Evje", "Flekkefjord", "Mandal"];
// Days between two dates of a course: drills are many, instructor courses few.
const APART: Readonly<Record<DemoCourse["for"], number>> = {
  akutthjelper: 21,
  "radio-user": 21,
  "control-room": 14,
  instructor: 42,
};

const worksOn = (day: Day): boolean => !["saturday", "sunday"].includes(weekday(day)) && holidayOf(day) === undefined;
const run = (from: Day, days: number): readonly Day[] => Array.from({ length: days }, (_, n) => addDays(from, n));

// The first stretch of working days in a row from a day on.
const stretch = (from: Day, days: number): Day => {
  let start = from;
  while (!run(start, days).every(worksOn)) start = addDays(start, 1);
  return start;
};

const datesOf = (course: DemoCourse, draws: Seeded, today: Day): readonly CourseDate[] => {
  const { seats } = course;
  if (seats === undefined) return [];
  const days = Math.ceil(course.hours / HOURS_A_DAY);
  const apart = course.form === "drill" ? 7 : APART[course.for];
  const starts = Array.from({ length: Math.ceil((2 * HALF) / apart) }, (_, n) => n * apart + draws.whole(0, 4));
  return starts.flatMap((after, n): readonly CourseDate[] => {
    const from = stretch(addDays(today, after - HALF), days);
    const to = addDays(from, days - 1);
    if (to > addDays(today, HALF)) return [];
    const room = draws.whole(...seats);
    // A course that was held was held with enough; one to come fills up as its day comes near.
    const filled =
      from <= today ? draws.whole(seats[0], room) : Math.round(room * draws.between(0, 1 - after / (3 * HALF)));
    return [
      {
        id: `${course.id}.${String(n + 1)}`,
        course: course.id,
        place: draws.pick(AT),
        from,
        to,
        seats: room,
        taken: Math.min(room, filled),
      },
    ];
  });
};

/** Course dates with their seats from 13 weeks before `at` to 13 weeks after, on working days, in order of day. */
export const demoCourseDates = ({
  seed = 113,
  at,
}: {
  readonly seed?: number;
  readonly at: Instant;
}): readonly CourseDate[] => {
  const all = seeded(seed).fork("courses");
  return demoCourses
    .flatMap((course) => datesOf(course, all.fork(course.id), osloDay(at)))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
};

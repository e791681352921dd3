import type { PersonId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import type { IsQualified } from "./attested.ts";
import type { Course, CourseDate } from "./course.ts";
import { reminderId } from "./reminders.ts";
import type { Reminder } from "./reminders.ts";
import type { SeatState } from "./seats.ts";

/** Somebody with a seat who lacks something that must be there on the first day. */
export interface NotReady {
  readonly person: PersonId;
  readonly requirement: string;
  readonly finding: Finding;
}

/** So many days before class, whoever is not ready for it is reminded. */
export const remindedDaysBefore = 3;

/**
 * Those with a seat, and those next in line, who do not meet a prerequisite on the first day of class, with the finding: the
 * learner who has not done the e-learning among them. Unclear is told of too: what is not recorded can be put right before class.
 */
export const notReady = (course: Course, seats: SeatState, isQualified: IsQualified): readonly NotReady[] =>
  seats.cancelled
    ? []
    : [...seats.seated, ...seats.waiting].flatMap((person) =>
        course.prerequisites.flatMap((requirement): readonly NotReady[] => {
          const finding = isQualified({ person, requirement, on: seats.from });
          return finding.outcome === "not-met" || finding.outcome === "unclear"
            ? [{ person, requirement, finding }]
            : [];
        }),
      );

/** A reminder for each, so many days before class; a class that is moved has new reminders, and the old ones say nothing now. */
export const classReminders = (
  date: CourseDate,
  seats: SeatState,
  missing: readonly NotReady[],
  daysBefore: number = remindedDaysBefore,
): readonly Reminder[] =>
  missing.map(({ person, requirement }) => ({
    id: reminderId("not-ready-for-class", date.id, person, requirement, seats.from, daysBefore),
    code: "not-ready-for-class",
    person,
    requirement,
    due: addDays(seats.from, -daysBefore),
    before: seats.from,
    date: date.id,
  }));

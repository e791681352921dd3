import { osloDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Course } from "./course.ts";
import type { PreCourseDone, PreCourseShown } from "./training-fact.ts";

/** How the e-learning before a course stands, and the first day it was done. */
export interface PreCourse {
  readonly state: "not-applicable" | "not-recorded" | "done" | "shown";
  readonly on?: Day;
  readonly done: readonly PreCourseDone[];
  /** Those that an instructor may attest. */
  readonly shown: readonly PreCourseShown[];
}

/** The pre-course from what the learning system said and what instructors were shown; both as far as they count. */
export const preCourseOf = (
  course: Course,
  done: readonly PreCourseDone[],
  shown: readonly PreCourseShown[],
): PreCourse => {
  const [on] = [...done.map((f) => osloDay(f.at)), ...shown.map((f) => f.doneOn)].toSorted();
  const state =
    course.preCourse === undefined
      ? "not-applicable"
      : shown.length > 0
        ? "shown"
        : done.length > 0
          ? "done"
          : "not-recorded";
  return { state, ...(on === undefined ? {} : { on }), done, shown };
};

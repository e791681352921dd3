import { CheckOff, Course, CourseDate } from "@prehosp/competence";
import { Day } from "@prehosp/model/time";
import * as z from "zod";

// What the web reads of the hub's answers about a class or drill; open to fields that came later.

/** A date of a course with its seats, as everybody of the organisation sees it. */
export const DateSeen = z.looseObject({ date: CourseDate, from: Day, to: Day, cancelled: z.boolean() });
export type DateSeen = z.output<typeof DateSeen>;

/** One check-off as the hub tells it where several disagree. */
const Check = CheckOff.pick({ id: true, outcome: true, at: true, device: true, by: true });

const LearnerSeen = z.looseObject({
  person: z.string(),
  signedIn: z.boolean(),
  parts: z
    .array(
      z.looseObject({
        item: z.string(),
        terminalType: z.string().optional(),
        outcome: z.enum(["passed", "failed", "conflicting", "not-done"]),
        decided: z.array(z.string()).readonly(),
        conflict: z.array(Check).readonly().optional(),
      }),
    )
    .readonly(),
  refused: z.array(z.looseObject({ fact: z.string(), why: z.string() })).readonly(),
});

/** A class or drill as its own organisation sees it. */
export const ClassSeen = z.looseObject({
  course: Course,
  date: DateSeen,
  seated: z.array(z.string()).readonly(),
  learners: z.array(LearnerSeen).readonly(),
});
export type ClassSeen = z.output<typeof ClassSeen>;

import type { Course, CourseDate } from "@prehosp/competence";
import { type ActorRef, type OrgId } from "@prehosp/model";
import { type Instant } from "@prehosp/model/time";
import { Ledger, LedgerError } from "@prehosp/ports";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import { courseDateSet, courseOffered } from "../../kinds/training.ts";
import { patiently } from "../../patiently.ts";
import { Competence } from "../book.ts";
import { saidFact } from "../said.ts";

const hashOf = (value: unknown): string => JSON.stringify(contentHash(value));

/** Offers a course, or offers it otherwise from now on: the latest stands. The same again adds nothing; another organisation's course is Conflict. */
export const offerCourse: (
  course: Course,
  owner: OrgId,
  by: ActorRef,
  at: Instant,
) => Effect.Effect<"new" | "known", LedgerError, Competence | Ledger> = Effect.fn("chain.offerCourse")(
  function* (course, owner, by, at) {
    const { courses, offeredBy } = yield* (yield* Competence).stored;
    const offering = offeredBy.get(course.id) ?? owner;
    if (offering !== owner)
      return yield* new LedgerError({ reason: "Conflict", message: `${course.id} is a course of ${offering}` });
    const had = courses.get(course.id);
    if (had && hashOf(had) === hashOf(course)) return "known";
    const about = { subject: `course:${course.id}`, owner, by, at, ref: `${course.id}/${at}` };
    yield* (yield* Ledger).append([saidFact(courseOffered, { course }, about)]).pipe(patiently);
    return "new";
  },
);

/** Sets up a date of a course that is offered. A date is set up once: the same again is known, another one under its id is Conflict. */
export const setDate: (
  date: CourseDate,
  by: ActorRef,
  at: Instant,
) => Effect.Effect<"new" | "known", LedgerError, Competence | Ledger> = Effect.fn("chain.setDate")(
  function* (date, by, at) {
    const stored = yield* (yield* Competence).stored;
    if (!stored.courses.has(date.course))
      return yield* new LedgerError({ reason: "Refused", message: `there is no course ${date.course}` });
    const had = stored.dates.get(date.id);
    if (had && hashOf(had) === hashOf(date)) return "known";
    const ledger = yield* Ledger;
    const about = { subject: `course-date:${date.id}`, owner: date.organisation, by, at, ref: date.id };
    yield* ledger.append([saidFact(courseDateSet, { date }, about)]).pipe(patiently);
    return "new";
  },
);

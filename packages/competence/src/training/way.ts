import type { PersonId } from "@prehosp/model";
import { compareInstants, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { isFromTheFuture, notAttested } from "./attested.ts";
import type { IsQualified, NotAttested } from "./attested.ts";
import { certificatesOf } from "./certificates.ts";
import type { Certificate } from "./certificates.ts";
import type { Course } from "./course.ts";
import { merged } from "./merged.ts";
import { missingFor } from "./missing.ts";
import type { Missing } from "./missing.ts";
import { misplaced, partsOf } from "./parts.ts";
import type { Part } from "./parts.ts";
import { preCourseOf } from "./pre-course.ts";
import type { PreCourse } from "./pre-course.ts";
import type { Refused } from "./refused.ts";
import type { CheckOff, PreCourseShown, SignedIn, TrainingFact } from "./training-fact.ts";

/** Whose way, on which date of which course, on which day and as known when. */
export interface WayQuestion {
  readonly course: Course;
  readonly date: string;
  readonly person: PersonId;
  readonly on: Day;
  readonly knownAt: Instant;
  readonly isQualified: IsQualified;
}

/** How far a learner has come. Every fact about the learner and the date, known and happened by then, is in exactly one list. */
export interface Way {
  readonly preCourse: PreCourse;
  readonly signedIn: readonly SignedIn[];
  readonly parts: readonly Part[];
  readonly certificates: readonly Certificate[];
  readonly refused: readonly Refused[];
  /** What stands between the learner and a certificate on every terminal type of the course. */
  readonly missing: readonly Missing[];
}

// A certificate that is withdrawn belongs to the date it was issued on; one that nobody knows is shown wherever one looks.
const belongs = (
  fact: TrainingFact,
  { course, date, person }: WayQuestion,
  dateOf: ReadonlyMap<string, string>,
): boolean => {
  if (fact.person !== person) return false;
  if ("date" in fact) return fact.date === date;
  if ("competence" in fact) return fact.competence === course.preCourse;
  return (dateOf.get(fact.certificate) ?? date) === date;
};

const ofKind = <K extends TrainingFact["kind"]>(facts: readonly TrainingFact[], kind: K) =>
  facts.filter((f): f is Extract<TrainingFact, { kind: K }> => f.kind === kind);

// A practical part that came before the e-learning has to be done again (NN-f); not recorded is not the same as later.
const tooEarly = (check: CheckOff, { on }: PreCourse): boolean => on !== undefined && osloDay(check.at) < on;

/** A learner's way through a course from everything that was written: the same whatever the order and however often it came. */
export const wayOf = (question: WayQuestion, facts: readonly TrainingFact[]): Way => {
  const { course, on, knownAt, isQualified } = question;
  const known = merged(facts).facts.filter((f) => compareInstants(f.knownAt, knownAt) <= 0);
  const dateOf = new Map<string, string>(ofKind(known, "certificate-issued").map((f) => [f.id, f.date]));
  const mine = known.filter((f) => belongs(f, question, dateOf));
  const ahead = mine.filter(isFromTheFuture);
  const then = mine.filter((f) => !isFromTheFuture(f) && osloDay(f.at) <= on);

  const refused: Refused[] = ahead.map((fact) => ({ fact, why: "from-the-future" }));
  const counting = <F extends TrainingFact>(
    list: readonly F[],
    why: (fact: F) => NotAttested | undefined,
  ): readonly F[] =>
    list.filter((fact) => {
      const reason = why(fact);
      if (reason !== undefined) refused.push({ fact, ...reason });
      return reason === undefined;
    });

  const shown = counting(ofKind(then, "pre-course-shown"), (f: PreCourseShown) =>
    f.doneOn > osloDay(f.at) ? { why: "from-the-future" } : notAttested(f, course, isQualified),
  );
  const preCourse = preCourseOf(course, ofKind(then, "pre-course-done"), shown);
  const checks = counting(ofKind(then, "checked-off"), (f) => {
    const place = misplaced(course, f) ?? (tooEarly(f, preCourse) ? "before-pre-course" : undefined);
    return place === undefined ? notAttested(f, course, isQualified) : { why: place };
  });
  const signedIn = ofKind(then, "signed-in");
  const parts = partsOf(course, checks);
  const certificates = certificatesOf({
    course,
    isQualified,
    issued: ofKind(then, "certificate-issued"),
    revoked: ofKind(then, "certificate-revoked"),
    partsOn: (day) => ({
      preCourse: preCourseOf(
        course,
        preCourse.done.filter((f) => osloDay(f.at) <= day),
        shown.filter((f) => osloDay(f.at) <= day),
      ),
      parts: partsOf(
        course,
        checks.filter((c) => osloDay(c.at) <= day),
      ),
      signedIn: signedIn.filter((f) => osloDay(f.at) <= day),
    }),
  });
  return {
    preCourse,
    signedIn,
    parts,
    certificates: certificates.certificates,
    refused: [...refused, ...certificates.refused],
    missing: missingFor(course, { preCourse, parts, signedIn }, course.terminalTypes),
  };
};

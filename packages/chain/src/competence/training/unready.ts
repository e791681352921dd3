import { type Book, type Course, type IsQualified, type NotReady, type SeatState, notReady } from "@prehosp/competence";
import type { Finding } from "@prehosp/rules";
import { code } from "../../strain.ts";
import { judgedBy } from "../derived.ts";

const PRE = "pre-course:";

/** A pre-course is no requirement of a pack: met from the day that a source, or an instructor who saw the proof, says it was done. */
const asked =
  (book: Book, isQualified: IsQualified): IsQualified =>
  (question) => {
    if (!question.requirement.startsWith(PRE)) return isQualified(question);
    const competence = question.requirement.slice(PRE.length);
    const done = book
      .evidence(question.person)
      .some(
        (e) => e.competence === competence && e.outcome === "passed" && e.kind !== "revocation" && e.on <= question.on,
      );
    return {
      rule: question.requirement,
      version: "1.0",
      code,
      outcome: done ? "met" : "not-met",
      cites: ["NN-f"],
      read: ["evidence"],
      missing: [],
      because: [],
    } satisfies Finding;
  };

/** Those with a seat or next in line who lack what must be there on the first day of class, the e-learning before it among it. */
export const unready = (
  book: Book,
  course: Course,
  seats: SeatState,
  knownAt: Parameters<typeof judgedBy>[1],
): readonly NotReady[] => {
  const { preCourse, prerequisites } = course;
  const needed = preCourse === undefined ? prerequisites : [...prerequisites, `${PRE}${preCourse}`];
  return notReady({ ...course, prerequisites: needed }, seats, asked(book, judgedBy(book, knownAt)));
};

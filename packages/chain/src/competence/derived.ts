import { evidenceFrom, prepare, qualified, wayOf } from "@prehosp/competence";
import type { Book, Course, IsQualified, Pack, TrainingFact, Way } from "@prehosp/competence";
import type { Evidence, FactId, PersonId } from "@prehosp/model";
import { type Day, type Instant, startOfDay } from "@prehosp/model/time";
import { growing } from "./growing.ts";
import { learntBy } from "./importing/received.ts";
import { proofKey } from "./kept-evidence.ts";
import { underKeptKeys } from "./one-person.ts";
import type { Stored } from "./stored.ts";

/** On which day, and as known when. */
export interface AsOf {
  readonly on: Day;
  readonly knownAt: Instant;
}

/** A learner's way on one date of a course. */
export interface LearnersWay {
  readonly course: Course;
  readonly date: string;
  readonly person: PersonId;
  readonly way: Way;
}

/** The role that a requirement is for, where it is for one: whoever is asked by name is asked in that role. */
const roleOf = (book: Book, requirement: string): string | undefined => {
  const applies = book.requirement(requirement)?.applies;
  return applies !== undefined && "fact" in applies && applies.fact === "role" ? applies.is[0] : undefined;
};

/** Whether somebody meets one requirement by name, as known at an instant. */
export const judgedBy =
  (book: Book, knownAt: Instant, ask: typeof qualified = qualified): IsQualified =>
  ({ person, requirement, on }) => {
    const role = roleOf(book, requirement);
    return ask(book, {
      subject: { person },
      requirement,
      on,
      knownAt,
      ...(role === undefined ? {} : { facts: { role } }),
    });
  };

/** Everything recorded of people, and everything sources have said of accounts that are known by then to be theirs. */
const evidenceBy = (stored: Stored, knownAt: Instant): readonly Evidence[] => {
  const learnt = learntBy(stored.learning, knownAt);
  return learnt.length === 0 ? stored.evidence : [...stored.evidence, ...learnt];
};

const ofPerson = growing((e: Evidence) => [e.person]);

/** E-learning that a source has told of is a pre-course that is done. */
const preCourses = (stored: Stored, person: PersonId, course: Course, knownAt: Instant): readonly TrainingFact[] =>
  course.preCourse === undefined
    ? []
    : [...ofPerson(stored.evidence, person), ...ofPerson(learntBy(stored.learning, knownAt), person)]
        .filter((e) => e.competence === course.preCourse)
        .filter((e) => e.kind === "e-learning" && e.outcome === "passed")
        .map(({ on, knownAt, competence, source }) => ({
          id: `${source.system}:${source.ref}` as FactId,
          kind: "pre-course-done",
          at: startOfDay(on),
          knownAt,
          by: person,
          person,
          competence,
          source,
        }));

/** Everything written of a learner, with the pre-course of one course as its sources tell it. */
export const writtenOf = (
  stored: Stored,
  person: PersonId,
  course: Course,
  knownAt: Instant,
): readonly TrainingFact[] => [...(stored.training.get(person) ?? []), ...preCourses(stored, person, course, knownAt)];

/** The way of one learner on one date, by whoever says whether the instructors were qualified. */
export const wayBy = (
  stored: Stored,
  { course, date, person, on, knownAt }: AsOf & Omit<LearnersWay, "way">,
  isQualified: IsQualified,
  more: readonly TrainingFact[] = [],
): Way =>
  wayOf({ course, date, person, on, knownAt, isQualified }, [...writtenOf(stored, person, course, knownAt), ...more]);

/** The way of one learner on one date, by a book that judges the instructors. */
export const wayOn = (
  stored: Stored,
  book: Book,
  of: AsOf & Omit<LearnersWay, "way">,
  more: readonly TrainingFact[] = [],
): Way => wayBy(underKeptKeys(stored, of.knownAt), of, judgedBy(book, of.knownAt), more);

/** The dates on which anything was written of a learner, with their course, as far as both are known. */
export const datesOf = (
  stored: Stored,
  facts: readonly TrainingFact[],
): readonly { readonly course: Course; readonly date: string }[] =>
  [...new Set(facts.flatMap((f) => ("date" in f ? [f.date] : [])))].flatMap((date) => {
    const course = stored.courses.get(stored.dates.get(date)?.course ?? "");
    return course === undefined ? [] : [{ course, date }];
  });

/** The ways of everybody of whom anything was written on a date. */
export const waysOf = (all: Stored, book: Book, asOf: AsOf): readonly LearnersWay[] => {
  const stored = underKeptKeys(all, asOf.knownAt);
  return [...stored.training].flatMap(([person, facts]) =>
    datesOf(stored, facts).map(({ course, date }) => ({
      course,
      date,
      person,
      way: wayOn(stored, book, { course, date, person, ...asOf }),
    })),
  );
};

// An instructor made by a course here may make instructors; a chain of them longer than this is not followed.
export const ROUNDS = 4;

/**
 * The book of everything stored and everything the courses here prove, made from nothing; `keptBooks` brings it on. What a course proves is worked out anew each time, since a
 * later fact may take a proof away; who was qualified to attest is judged by what is proved so far, until nothing new comes of it.
 */
export const bookAt = (packs: readonly Pack[], all: Stored, asOf: AsOf): Book => {
  const stored = underKeptKeys(all, asOf.knownAt);
  const { groups } = stored;
  const evidence = evidenceBy(stored, asOf.knownAt);
  const known = new Set(evidence.map(({ source }) => proofKey(source)));
  let derived: readonly Evidence[] = [];
  let book = prepare({ packs, evidence, groups });
  if (stored.training.size === 0) return book;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = waysOf(stored, book, asOf)
      .flatMap(({ course, way }) => evidenceFrom(course, way))
      .filter(({ source }) => !known.has(proofKey(source)));
    if (JSON.stringify(next) === JSON.stringify(derived)) break;
    derived = next;
    book = prepare({ packs, evidence: [...evidence, ...derived], groups });
  }
  return book;
};

import type { Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import { caseFrom } from "../../case-from.ts";
import type { AnyCase } from "../../case.ts";
import type { Dismissal, SeenIncident } from "../../capture/possible-arrest.ts";
import { ihca, ohca } from "../../dataset.ts";
import type { KnownCase } from "../../duplicates/duplicates.ts";
import type { ValidationRule } from "../../validation/rule.ts";
import { rulesOf } from "../../validation/rules.ts";
import type { Course } from "./course.ts";
import { courseOf } from "./course.ts";
import { draws } from "./draws.ts";
import { inHospitalCase } from "./in-hospital.ts";
import type { Missed } from "./planted.ts";
import { missedOf, withConflict, withFault } from "./planted.ts";
import { incidentId, otherOf, seenOf } from "./seen.ts";
import { filledIn } from "./written.ts";

/** A form of the year, with the person where the register knows one, and what was planted in it. */
export interface YearForm extends KnownCase {
  readonly opened: Instant;
  readonly planted?:
    | { readonly fault: string }
    | { readonly duplicateOf: string; readonly ground: "same-person" | "alike" | "same-person-time-unknown" }
    /** The same person again, a day or more later: a case of its own. */
    | { readonly again: string };
}

/** A synthetic year: what the chain saw, the forms, and everything planted, by where it is to be found. */
interface Year {
  readonly arrests: number;
  readonly seen: readonly SeenIncident[];
  readonly forms: readonly YearForm[];
  readonly conflicts: readonly { readonly element: string; readonly seen: SeenIncident }[];
  readonly missed: readonly Missed[];
  readonly dismissals: readonly Dismissal[];
}

const [ARRESTS, IN_HOSPITAL, OTHERS] = [4000, 400, 600];
// Every thirteenth arrest outside hospital is told twice, torn between sources, or without a form.
const EVERY = 13;

const openedAfter = ({ received, number }: Course): Instant => addSeconds(received, 86_400 * (1 + (number % 20)));

// A form that somebody else made of the same arrest, or one of the same person later.
const second = (first: YearForm, course: Course, hours: number, how: NonNullable<YearForm["planted"]>): YearForm => {
  const later = { ...course, number: course.number + 100_000, received: addSeconds(course.received, hours * 3600) };
  const made = caseFrom(seenOf(later)).case;
  const one = made === undefined ? first.case : filledIn(made, later);
  return { ...first, case: one, opened: openedAfter(later), planted: how };
};

const timeless = (form: YearForm): YearForm => {
  const gone = { absent: "not-recorded" } as const;
  const values = { ...form.case.values, "time-call": gone, "time-answered": gone, "time-registered": gone };
  return { ...form, case: { ...form.case, values } };
};

const twiceOf = (form: YearForm, course: Course): readonly YearForm[] => {
  const duplicateOf = incidentId(course.number);
  switch (course.number % 4) {
    case 0:
      return [form, second(form, course, 2, { duplicateOf, ground: "same-person" })];
    case 1: {
      const { person: _, ...unknown } = second(form, course, 1, { duplicateOf, ground: "alike" });
      return [form, unknown];
    }
    case 2:
      return [form, timeless(second(form, course, 0, { duplicateOf, ground: "same-person-time-unknown" }))];
    default:
      return [form, second(form, course, 24 + (course.number % 50), { again: duplicateOf })];
  }
};

const known = (one: AnyCase, course: Course, faulty?: ValidationRule): YearForm => ({
  case: faulty === undefined ? one : withFault(one, faulty),
  person: `k-${one.incident}`,
  opened: openedAfter(course),
  ...(faulty === undefined ? {} : { planted: { fault: faulty.id } }),
});

/** The year of a seed; every third form has a fault until every rule had three. */
export const yearOf = (seed: number): Year => {
  const draw = draws(seed);
  const faults = new Map([ohca, ihca].map((one) => [one.id, [1, 2, 3].flatMap(() => rulesOf(one))]));
  const nextFault = (dataset: string, number: number): ValidationRule | undefined =>
    number % 3 === 1 || dataset === ihca.id ? faults.get(dataset)?.pop() : undefined;
  const year = {
    seen: [] as SeenIncident[],
    forms: [] as YearForm[],
    conflicts: [] as Year["conflicts"][number][],
    missed: [] as Missed[],
  };
  const outside = ARRESTS - IN_HOSPITAL;
  for (let number = 0; number < outside; number++) {
    const turn = number % EVERY;
    const drawn = courseOf(number, outside, draw);
    // Those told twice are alone in their municipality, so that nobody else is like them by chance.
    const course = turn === 9 ? { ...drawn, municipality: String(5000 + number) } : drawn;
    const seen = seenOf(course);
    if (turn === 5) {
      const missed = missedOf(seen, course);
      year.missed.push(missed);
      year.seen.push(missed.seen);
      continue;
    }
    const torn = turn === 7 ? withConflict(seen, course) : undefined;
    year.seen.push(torn?.seen ?? seen);
    if (torn !== undefined) year.conflicts.push(torn);
    const { case: made } = caseFrom(seen);
    if (made === undefined) continue;
    const one = filledIn(made, course);
    if (turn === 9) year.forms.push(...twiceOf(known(one, course), course));
    else year.forms.push(known(one, course, torn === undefined ? nextFault(ohca.id, number) : undefined));
  }
  for (let number = 0; number < IN_HOSPITAL; number++) {
    const course = courseOf(number, IN_HOSPITAL, draw);
    year.forms.push(known(inHospitalCase(course), course, nextFault(ihca.id, number)));
  }
  for (let number = 0; number < OTHERS; number++) {
    year.seen.push(otherOf({ ...courseOf(number, OTHERS, draw), number: number + 50_000 }));
  }
  return { arrests: ARRESTS, ...year, dismissals: year.missed.flatMap(({ dismissals }) => dismissals) };
};

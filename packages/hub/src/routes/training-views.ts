import { CheckOff, Course, CourseDate, type SeatState } from "@prehosp/competence";
import type { Class } from "@prehosp/chain";
import { PersonId, Text } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import * as z from "zod";

const person = PersonId;
const Refused = z.object({ fact: z.string(), kind: z.string(), why: z.string() });
const Missing = z.object({ what: z.string(), item: z.string().optional(), terminalType: z.string().optional() });

/** A date as anybody who may read sees it: counts, never people. */
export const DateView = z.object({
  date: CourseDate,
  from: CourseDate.shape.from,
  to: CourseDate.shape.to,
  seats: z.int(),
  taken: z.int(),
  waiting: z.int(),
  cancelled: z.boolean(),
  /** The cancellation that stands: whoever takes the date up again says that this is what they saw. */
  cancellation: z.string().optional(),
});
/** A course with what does not fit together in the catalogue, if anything. */
export const Catalogue = z.object({
  courses: z.array(Course).readonly(),
  remarks: z.array(z.object({ code: z.string(), path: z.string(), means: z.string() })).readonly(),
});
/** One learner's way as an instructor sees it, with what stands between the learner and the certificate. */
const Learner = z.object({
  person,
  preCourse: z.object({ state: z.enum(["not-applicable", "not-recorded", "done", "shown"]), on: Day.optional() }),
  signedIn: z.boolean(),
  parts: z
    .array(
      z.object({
        item: z.string(),
        title: Text,
        terminalType: z.string().optional(),
        outcome: z.enum(["passed", "failed", "conflicting", "not-done"]),
        /** The check-offs that decide; where they disagree, those that one can settle. */
        decided: z.array(z.string()).readonly(),
        /** The same where they disagree: who wrote what, when and on which device. */
        conflict: z.array(CheckOff.pick({ id: true, outcome: true, at: true, device: true, by: true })).optional(),
      }),
    )
    .readonly(),
  missing: z.array(Missing).readonly(),
  refused: z.array(Refused).readonly(),
  certificates: z
    .array(z.object({ id: z.string(), terminalTypes: z.array(z.string()).readonly(), revoked: z.boolean() }))
    .readonly(),
});
/** A class as its own organisation sees it. */
export const ClassView = z.object({
  course: Course,
  date: DateView,
  seated: z.array(person).readonly(),
  waiting: z.array(person).readonly(),
  notReady: z
    .array(z.object({ person, requirement: z.string(), outcome: z.string(), cites: z.array(z.string()).readonly() }))
    .readonly(),
  learners: z.array(Learner).readonly(),
});

/** A date with its counts. */
export const dateView = (date: CourseDate, s: SeatState): z.input<typeof DateView> => ({
  date,
  from: s.from,
  to: s.to,
  seats: s.seats,
  taken: s.seated.length,
  waiting: s.waiting.length,
  cancelled: s.cancelled,
  ...(s.cancellation === undefined ? {} : { cancellation: s.cancellation }),
});

/** A class with its people by opaque key. */
export const classView = ({ course, date, seats, notReady, learners }: Class): z.input<typeof ClassView> => ({
  course,
  date: dateView(date, seats),
  seated: seats.seated,
  waiting: seats.waiting,
  notReady: notReady.map(({ person, requirement, finding }) => ({
    person,
    requirement,
    outcome: finding.outcome,
    cites: finding.cites,
  })),
  learners: learners.map(({ person, way }) => ({
    person,
    preCourse: { state: way.preCourse.state, ...(way.preCourse.on === undefined ? {} : { on: way.preCourse.on }) },
    signedIn: way.signedIn.length > 0,
    parts: way.parts.map(({ item, terminalType, outcome, decided }) => ({
      item: item.id,
      title: item.title,
      ...(terminalType === undefined ? {} : { terminalType }),
      outcome,
      decided: decided.map((c) => c.id),
      ...(outcome === "conflicting"
        ? { conflict: decided.map(({ id, outcome, at, device, by }) => ({ id, outcome, at, device, by })) }
        : {}),
    })),
    missing: way.missing,
    refused: way.refused.map(({ fact, why }) => ({ fact: fact.id, kind: fact.kind, why })),
    certificates: way.certificates.map(({ issued, revoked }) => ({
      id: issued.id,
      terminalTypes: issued.terminalTypes,
      revoked: revoked.length > 0,
    })),
  })),
});

import { Course, CourseDate } from "@prehosp/competence";
import { Outcome, Text } from "@prehosp/model";
import { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";

// What the web reads of training as the hub tells it, open to what came later.

const list = <S extends z.ZodType>(schema: S) => z.array(schema).readonly();

export const CoursesSeen = z.looseObject({ courses: list(Course) });

/** A date with its counts, as anybody who may read sees it. */
export const DateSeen = z.looseObject({
  date: CourseDate,
  from: Day,
  to: Day,
  seats: z.number(),
  taken: z.number(),
  waiting: z.number(),
  cancelled: z.boolean(),
  cancellation: z.string().optional(),
});
export type DateSeen = z.output<typeof DateSeen>;

const Missing = z.looseObject({ what: z.string(), item: z.string().optional(), terminalType: z.string().optional() });

const LearnerSeen = z.looseObject({
  person: z.string(),
  preCourse: z.looseObject({ state: z.string(), on: Day.optional() }),
  missing: list(Missing),
  parts: list(z.looseObject({ item: z.string(), title: Text, outcome: z.string() })),
  certificates: list(z.looseObject({ id: z.string(), terminalTypes: list(z.string()), revoked: z.boolean() })),
});
export type LearnerSeen = z.output<typeof LearnerSeen>;

/** A class as its own organisation sees it; people by opaque key. */
export const ClassSeen = z.looseObject({
  course: Course,
  date: DateSeen,
  seated: list(z.string()),
  waiting: list(z.string()),
  notReady: list(
    z.looseObject({ person: z.string(), requirement: z.string(), outcome: Outcome, cites: list(z.string()) }),
  ),
  learners: list(LearnerSeen),
});
export type ClassSeen = z.output<typeof ClassSeen>;

export const IssuedSeen = z.looseObject({ id: z.string(), code: z.string() });

/** What anybody with a certificate in hand is told; never whose it is. */
export const VerifiedSeen = z.looseObject({
  status: z.enum(["valid", "revoked", "unknown"]),
  course: z.string().optional(),
  terminalTypes: list(z.string()).optional(),
  issued: Day.optional(),
});
export type VerifiedSeen = z.output<typeof VerifiedSeen>;

const Proof = { competence: z.string(), kind: z.string(), on: Day, source: z.looseObject({ system: z.string() }) };
const Lacking = z.looseObject({
  competence: z.string().optional(),
  fact: z.string().optional(),
  reasons: list(z.looseObject({ reason: z.string(), text: Text, missing: z.string().optional() })),
  nearest: z.looseObject(Proof).optional(),
});
export type LackingSeen = z.output<typeof Lacking>;

const RequirementSeen = z.looseObject({
  requirement: z.string(),
  title: Text,
  outcome: Outcome,
  until: Day.optional(),
  cites: list(z.string()),
  via: list(z.string()),
  lacking: list(Lacking),
});
export type RequirementSeen = z.output<typeof RequirementSeen>;

/** Whether a person is qualified, in each role, requirement by requirement. */
export const QualifiedSeen = z.looseObject({
  on: Day,
  as: list(
    z.looseObject({
      organisation: z.string(),
      role: z.string().optional(),
      outcome: Outcome,
      until: Day.optional(),
      requirements: list(RequirementSeen),
    }),
  ),
});
export type QualifiedSeen = z.output<typeof QualifiedSeen>;

/** Why one requirement is met or not. */
export const ExplanationSeen = RequirementSeen.extend({
  role: z.string().optional(),
  interpretation: Text.optional(),
  graceFrom: Day.optional(),
  used: list(z.looseObject({ ...Proof, shows: z.string(), until: Day.optional() })),
  cures: list(
    list(
      z.looseObject({
        competence: z.string().optional(),
        fact: z.string().optional(),
        is: list(z.string()).optional(),
        members: z.number().optional(),
        meets: z.string().optional(),
      }),
    ),
  ),
});
export type ExplanationSeen = z.output<typeof ExplanationSeen>;

/** One page of how everybody of an organisation stands. */
export const StatusesSeen = z.looseObject({
  people: list(
    z.looseObject({
      person: z.string(),
      role: z.string(),
      unit: z.string().optional(),
      statuses: list(z.looseObject({ requirement: z.string(), status: z.string(), until: Day.optional() })),
    }),
  ),
  next: z.string().optional(),
});
export type StatusesSeen = z.output<typeof StatusesSeen>;

/** The reminders that were sent in a period, by opaque key. */
export const RemindersSeen = z.looseObject({
  period: z.looseObject({ from: Day, to: Day }),
  reminders: list(
    z.looseObject({
      at: Instant,
      person: z.string(),
      code: z.string(),
      requirement: z.string(),
      before: Day,
      date: z.string().optional(),
    }),
  ),
});

import type { PersonId } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import type { Course } from "./course.ts";
import type { TrainingFact } from "./training-fact.ts";

/** Whether a person meets a requirement on a day; the caller answers with the engine, as known at the instant it asks for. */
export type IsQualified = (question: {
  readonly person: PersonId;
  readonly requirement: string;
  readonly on: Day;
}) => Finding;

/** Why something that was written does not count. It stays in the record, and counts the day the reason is gone. */
export type Refusal =
  | "from-the-future"
  | "self-attested"
  | "instructor-not-qualified"
  | "instructor-unclear"
  | "no-such-item"
  | "terminal-type-missing"
  | "no-such-terminal-type"
  | "before-pre-course"
  | "parts-missing"
  | "same-id-other-content"
  | "no-such-certificate";

/** Why an attestation does not count: the reason, and how the instructor was judged. Undefined: it counts. */
export interface NotAttested {
  readonly why: Refusal;
  readonly finding?: Finding;
}

/** True where the device's clock names a later day than the one it was received on: no such day can be relied on. */
export const isFromTheFuture = ({ at, knownAt }: TrainingFact): boolean => osloDay(at) > osloDay(knownAt);

/** Whether what an instructor wrote counts: never about oneself, and only by who met the course's requirement that very day. */
export const notAttested = (fact: TrainingFact, course: Course, isQualified: IsQualified): NotAttested | undefined => {
  if (fact.by === fact.person) return { why: "self-attested" };
  if (course.instructor === undefined) return undefined;
  const finding = isQualified({ person: fact.by, requirement: course.instructor, on: osloDay(fact.at) });
  if (finding.outcome === "met") return undefined;
  return { why: finding.outcome === "unclear" ? "instructor-unclear" : "instructor-not-qualified", finding };
};

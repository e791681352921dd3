import type { Day, Instant } from "@prehosp/model/time";
import { norm } from "@prehosp/norms";
import { all, conclude } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import type { Book } from "./book.ts";
import type { Facts } from "./guard.ts";
import { courtOf } from "./judge.ts";
import type { Court } from "./judge-has.ts";
import type { Requirement } from "./pack.ts";
import { answerOf, isAbout } from "./subject.ts";
import type { Subject } from "./subject.ts";
import { untilOf } from "./until.ts";
import { viaFinding } from "./via.ts";

/** The package and version that goes into every finding; a test holds it to package.json. */
export const CODE = "@prehosp/competence@0.1.0";

/** What is asked. Without `requirement`: everything the packs say the subject shall have. */
export interface QualifiedQuestion {
  readonly subject: Subject;
  readonly requirement?: string;
  readonly on: Day;
  readonly knownAt: Instant;
  /** Facts of the service, unit or room: whom requirements are for, and what proofs are matched against, such as terminal type. */
  readonly facts?: Facts;
}

export const courtFor = (book: Book, { knownAt, facts = {} }: Pick<QualifiedQuestion, "knownAt" | "facts">): Court =>
  courtOf(book, { knownAt, facts });

/** The finding on one requirement; ways of being met that must be told stand under it. */
export const findingOf = (court: Court, requirement: Requirement, subject: Subject, on: Day): Finding => {
  const { outcome, missing, via } = answerOf(court, requirement, subject, on);
  const until = outcome === "met" ? untilOf(court, requirement, subject, on) : undefined;
  return {
    rule: requirement.id,
    version: requirement.version,
    code: CODE,
    outcome,
    cites: requirement.cites,
    read: ["evidence", ...Object.keys(court.facts)],
    missing,
    because: via.map((v) => viaFinding(v, CODE)),
    ...(until === undefined ? {} : { until }),
  };
};

/** The finding on one requirement by name; a name that leads nowhere is unclear. */
export const findingNamed = (
  court: Court,
  { subject, on }: Pick<QualifiedQuestion, "subject" | "on">,
  id: string,
): Finding => {
  const requirement = court.book.requirement(id);
  if (requirement !== undefined) return findingOf(court, requirement, subject, on);
  return {
    rule: id,
    version: "0.0",
    code: CODE,
    outcome: "unclear",
    cites: ["AH-1.1-b"],
    read: [],
    missing: [id],
    because: [],
  };
};

/** What somebody shall have: norms on eligibility or training that say skal; records and shoulds are told of, not asked. */
const asked = (r: Requirement): boolean =>
  r.cites
    .map((c) => norm(c))
    .some((n) => n.force === "shall" && (n.effect === "eligibility" || n.effect === "training"));

/** `findings`, asked of a court that is there already. */
export const findingsIn = (
  court: Court,
  { subject, on }: Pick<QualifiedQuestion, "subject" | "on">,
): readonly Finding[] => {
  const ids = [...new Set(court.book.packs.flatMap((p) => p.requirements.map((r) => r.id)))];
  return ids
    .flatMap((id) => court.book.requirement(id) ?? [])
    .filter((r) => isAbout(r, subject))
    .map((r) => findingOf(court, r, subject, on));
};

/**
 * Every requirement of the packs that can be asked of the subject, one finding each: what `available` and a station board read.
 * A crew is asked what a crew must meet, and what so many of its people must.
 */
export const findings = (book: Book, question: Omit<QualifiedQuestion, "requirement">): readonly Finding[] =>
  findingsIn(courtFor(book, question), question);

/**
 * Whether a person, crew or organisation is qualified on a day, as known at an instant. Met carries `until`, the first day it
 * stops holding without new evidence. No proof is not-met, or unclear where the source lets a missing record exclude nobody
 * (AH-4.3-c). A correction that became known later changes what held on an earlier day only for those who ask as of later.
 */
export const qualified = (book: Book, question: QualifiedQuestion): Finding => {
  if (question.requirement === undefined)
    return conclude(
      { rule: "competence.qualified", version: "1.0", code: CODE, cites: ["AH-1.1-b", "AH-2.2-b"] },
      all(findings(book, question).filter((f) => asked(book.requirement(f.rule) as Requirement))),
    );
  return findingNamed(courtFor(book, question), question, question.requirement);
};

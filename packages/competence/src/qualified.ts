import type { PersonId } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import { compareDays } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { norm } from "@prehosp/norms";
import { all, conclude } from "@prehosp/rules";
import type { Cites, Finding } from "@prehosp/rules";
import type { Book } from "./book.ts";
import { endOf } from "./fresh.ts";
import { counted, judgePerson, knownOf } from "./judge-person.ts";
import type { Answer, AsOf } from "./judge-person.ts";
import type { Requirement } from "./pack.ts";

export const CODE = "@prehosp/competence@0.1.0";

/** One person, or a crew of which so many must meet the requirement. */
export type Subject = { readonly person: PersonId } | { readonly crew: readonly PersonId[]; readonly minimum: number };

/** What is asked. Without `requirement`: everything the packs say a person shall have learnt. */
export interface QualifiedQuestion {
  readonly subject: Subject;
  readonly requirement?: string;
  readonly on: Day;
  readonly knownAt: Instant;
  /** Facts of the unit or room that proofs are matched against, such as terminal type. */
  readonly facts?: Readonly<Record<string, Recorded<string>>>;
}

const peopleOf = (subject: Subject): readonly PersonId[] =>
  "person" in subject ? [subject.person] : [...new Set(subject.crew)];

const answerOf = (book: Book, id: string, subject: Subject, asOf: AsOf): Answer => {
  const answers = peopleOf(subject).map((p) => judgePerson(book, id, p, asOf));
  if ("person" in subject) return answers[0] as Answer;
  // A crew of nobody, or a minimum of none, shows nothing: never met by default.
  const outcome =
    answers.length === 0 || subject.minimum < 1
      ? "unclear"
      : counted(
          answers.map((a) => a.outcome),
          subject.minimum,
        );
  const missing = answers.length === 0 || subject.minimum < 1 ? ["crew"] : answers.flatMap((a) => a.missing);
  return { outcome, missing: outcome === "met" ? [] : [...new Set(missing)] };
};

/** Days after `on` where the answer can change by what is known: proofs that begin, run out or are revoked. */
const turningDays = (book: Book, subject: Subject, { on, knownAt }: AsOf): readonly Day[] => {
  const days = peopleOf(subject)
    .flatMap((p) => knownOf(book, p, knownAt))
    .flatMap((e) => [e.on, ...book.freshnesses.map((f) => endOf(e.on, f))])
    .filter((d): d is Day => d !== undefined && d > on);
  return [...new Set(days)].sort(compareDays);
};

const findingOf = (book: Book, requirement: Requirement, subject: Subject, asOf: AsOf): Finding => {
  const { outcome, missing } = answerOf(book, requirement.id, subject, asOf);
  // Between two turning days nothing changes, so the first that isn't met is exactly the first day it stops holding.
  const until =
    outcome === "met"
      ? turningDays(book, subject, asOf).find(
          (on) => answerOf(book, requirement.id, subject, { ...asOf, on }).outcome !== "met",
        )
      : undefined;
  return {
    rule: requirement.id,
    version: requirement.version,
    code: CODE,
    outcome,
    cites: requirement.cites as unknown as Cites,
    read: ["evidence", ...Object.keys(asOf.facts)],
    missing,
    because: [],
    ...(until === undefined ? {} : { until }),
  };
};

/** What a person shall have: norms on eligibility or training that say skal; records and shoulds are told of, not asked. */
const asked = (r: Requirement): boolean =>
  r.cites
    .map((c) => norm(c))
    .some((n) => n.force === "shall" && (n.effect === "eligibility" || n.effect === "training"));

/** Every requirement of the packs, one finding each: what `available` and a station board read. */
export const findings = (book: Book, question: Omit<QualifiedQuestion, "requirement">): readonly Finding[] => {
  const asOf: AsOf = { on: question.on, knownAt: question.knownAt, facts: question.facts ?? {} };
  const ids = [...new Set(book.packs.flatMap((p) => p.requirements.map((r) => r.id)))];
  return ids.flatMap((id) => book.requirement(id) ?? []).map((r) => findingOf(book, r, question.subject, asOf));
};

/**
 * Whether a person or crew is qualified on a day, as known at an instant. Met carries `until`, the first day it stops holding
 * without new evidence. No proof is not-met, or unclear where the source lets a missing record exclude nobody (AH-4.3-c).
 */
export const qualified = (book: Book, question: QualifiedQuestion): Finding => {
  const asOf: AsOf = { on: question.on, knownAt: question.knownAt, facts: question.facts ?? {} };
  if (question.requirement === undefined)
    return conclude(
      { rule: "competence.qualified", version: "1.0", code: CODE, cites: ["AH-1.1-b", "AH-2.2-b"] },
      all(findings(book, question).filter((f) => asked(book.requirement(f.rule) as Requirement))),
    );
  const requirement = book.requirement(question.requirement);
  if (requirement !== undefined) return findingOf(book, requirement, question.subject, asOf);
  return {
    rule: question.requirement,
    version: "0.0",
    code: CODE,
    outcome: "unclear",
    cites: ["AH-1.1-b"],
    read: [],
    missing: [question.requirement],
    because: [],
  };
};

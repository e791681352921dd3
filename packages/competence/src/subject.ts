import type { OrgId, PersonId, UnitId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Outcome } from "@prehosp/rules";
import { bare, countedMembers } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { factsOfGuard, factOf, guardOutcome } from "./guard.ts";
import type { Facts } from "./guard.ts";
import { judge } from "./judge.ts";
import type { Court, Holder } from "./judge-has.ts";
import type { Requirement } from "./pack.ts";

/**
 * Whom it is asked about: one person; a crew, with the unit whose crew it is where what it has done together counts; or an
 * organisation. Of a crew at least `minimum` must meet what is asked of a person, everyone where it isn't said.
 */
export type Subject =
  | { readonly person: PersonId }
  | { readonly crew: readonly PersonId[]; readonly minimum?: number; readonly unit?: UnitId }
  | { readonly organisation: OrgId };

/** The people a subject is made of, each once. */
export const peopleOf = (subject: Subject): readonly PersonId[] =>
  "person" in subject ? [subject.person] : "crew" in subject ? [...new Set(subject.crew)] : [];

/** Whether a requirement can be asked of a subject: a crew is asked as a crew, and as the people in it. */
export const isAbout = ({ subject: of }: Requirement, subject: Subject): boolean =>
  "organisation" in subject ? of === "organisation" : of === "person" || (of === "crew" && "crew" in subject);

/** The subject as one that evidence is held by, for a requirement that is asked of it as a whole. */
export const holderOf = (court: Court, subject: Subject): Holder => {
  if ("person" in subject) return court.person(subject.person);
  if ("organisation" in subject) return { key: subject.organisation, proofs: court.group(subject) };
  const { unit } = subject;
  return {
    key: unit ?? "",
    proofs: unit === undefined ? undefined : court.group({ unit }),
    members: peopleOf(subject),
  };
};

/** Whether a requirement is for somebody on a day: not-met = no, unclear = a fact that decides isn't known. */
export const appliesOn = ({ from, to, applies }: Requirement, facts: Facts, on: Day): Outcome => {
  if ((from !== undefined && on < from) || (to !== undefined && on >= to)) return "not-met";
  return applies === undefined ? "met" : guardOutcome(applies, facts);
};

/** Whether a subject meets a requirement on a day. */
export const answerOf = (court: Court, requirement: Requirement, subject: Subject, on: Day): Answer => {
  if (!isAbout(requirement, subject)) return bare("not-applicable");
  const applies = appliesOn(requirement, court.facts, on);
  if (applies === "not-met") return bare("not-applicable");
  if (applies === "unclear") {
    const names = requirement.applies === undefined ? [] : factsOfGuard(requirement.applies);
    return bare("unclear", [...new Set(names.filter((n) => factOf(court.facts, n) === undefined))]);
  }
  if ("crew" in subject && requirement.subject === "person") {
    const crew = peopleOf(subject);
    return countedMembers(crew, subject.minimum ?? crew.length, requirement.id, (p) =>
      judge(court, requirement, court.person(p), on),
    );
  }
  return judge(court, requirement, holderOf(court, subject), on);
};

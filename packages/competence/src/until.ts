import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Answer } from "./answer.ts";
import type { Has } from "./atom.ts";
import type { Book } from "./book.ts";
import type { Court } from "./judge-has.ts";
import { hasesOf, namedIn } from "./needs.ts";
import type { Requirement } from "./pack.ts";
import { answerOf, holderOf, peopleOf } from "./subject.ts";
import type { Subject } from "./subject.ts";
import { endWithGrace } from "./weigh.ts";

/** What a requirement asks proof of, with the days of grace it gives, and so for those it stands on. */
const askedOf = (
  book: Book,
  requirement: Requirement,
  seen = new Set<string>(),
): readonly { readonly has: Has; readonly grace: number }[] => {
  if (seen.has(requirement.id)) return [];
  seen.add(requirement.id);
  const { needs, graceDays: grace = 0 } = requirement;
  return [
    ...hasesOf(needs).map((has) => ({ has, grace })),
    ...namedIn(needs).flatMap((id) => {
      const other = book.requirement(id);
      return other === undefined ? [] : askedOf(book, other, seen);
    }),
  ];
};

/**
 * Days after `on` where an answer can change by what is known: proofs that begin, run out, with grace or without, or are
 * revoked, and the requirement and equivalences that begin or end. Who attested and what came before stand as they were.
 */
const turningDays = (court: Court, requirement: Requirement, subject: Subject, on: Day): readonly Day[] => {
  const { book } = court;
  const holders = new Set([...peopleOf(subject).map((p) => court.person(p)), holderOf(court, subject)]);
  const proofs = [...holders].flatMap((h) => h.proofs ?? []);
  const days = new Set([requirement.from, requirement.to]);
  for (const { has, grace } of askedOf(book, requirement)) {
    const equal = book.equivalences(has.has);
    for (const q of equal) days.add(q.fromDay).add(q.toDay);
    const counts = new Set([has.has, ...equal.map((q) => q.from)]);
    for (const e of proofs)
      if (counts.has(e.competence)) {
        days.add(e.on).add(endWithGrace(e.on, has.fresh, 0));
        if (grace > 0) days.add(endWithGrace(e.on, has.fresh, grace));
      }
  }
  return [...days].flatMap((d) => (d === undefined || d <= on ? [] : [d])).sort(compareDays);
};

/** The first day that something met stops being met without new evidence; undefined where nothing known ends it. */
export const untilOf = (
  court: Court,
  requirement: Requirement,
  subject: Subject,
  on: Day,
  stops = ({ outcome }: Answer): boolean => outcome !== "met",
): Day | undefined =>
  // Between two turning days nothing changes, so the first where it has stopped is exactly the first day.
  turningDays(court, requirement, subject, on).find((day) => stops(answerOf(court, requirement, subject, day)));

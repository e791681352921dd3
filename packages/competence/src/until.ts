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

/** Whether anything can be met by grace alone. */
export const givesGrace = (book: Book, requirement: Requirement): boolean =>
  askedOf(book, requirement).some(({ grace }) => grace > 0);

interface Turns {
  readonly days: readonly Day[];
  /** Whether something not there yet begins on one of them. */
  readonly begins: boolean;
}

/**
 * Days after `on` where an answer can change by what is known: proofs that begin, run out, with grace or without, or are
 * revoked, and the requirement and equivalences that begin or end. Who attested and what came before stand as they were.
 */
const turnsOf = (court: Court, requirement: Requirement, subject: Subject, on: Day): Turns => {
  const { book } = court;
  const holders = new Set([...peopleOf(subject).map((p) => court.person(p)), holderOf(court, subject)]);
  const proofs = [...holders].flatMap((h) => h.proofs ?? []);
  const begin = new Set([requirement.from]);
  const end = new Set([requirement.to]);
  for (const { has, grace } of askedOf(book, requirement)) {
    const equal = book.equivalences(has.has);
    for (const q of equal) {
      begin.add(q.fromDay);
      end.add(q.toDay);
    }
    const counts = new Set([has.has, ...equal.map((q) => q.from)]);
    for (const e of proofs)
      if (counts.has(e.competence)) {
        (e.kind === "revocation" ? end : begin).add(e.on);
        end.add(endWithGrace(e.on, has.fresh, 0));
        if (grace > 0) end.add(endWithGrace(e.on, has.fresh, grace));
      }
  }
  const later = (days: ReadonlySet<Day | undefined>) =>
    [...days].flatMap((d) => (d === undefined || d <= on ? [] : [d]));
  const begun = later(begin);
  return { days: [...new Set([...begun, ...later(end)])].sort(compareDays), begins: begun.length > 0 };
};

/** The first that is so, where all after it are so too. */
const firstOf = <T>(list: readonly T[], isSo: (one: T) => boolean): T | undefined => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const one = list[middle];
    if (one !== undefined && isSo(one)) high = middle;
    else low = middle + 1;
  }
  return list[low];
};

/** The first day that something met stops being met without new evidence; undefined where nothing known ends it. */
export const untilOf = (
  court: Court,
  requirement: Requirement,
  subject: Subject,
  on: Day,
  stops = ({ outcome }: Answer): boolean => outcome !== "met",
): Day | undefined => {
  const { days, begins } = turnsOf(court, requirement, subject, on);
  const stopped = (day: Day): boolean => stops(answerOf(court, requirement, subject, day));
  // Between two turning days nothing changes, so the first where it has stopped is exactly the first day. Where nothing begins,
  // what has stopped doesn't come back, and a crew with hundreds of proofs is asked about a handful of days.
  return begins ? days.find(stopped) : firstOf(days, stopped);
};

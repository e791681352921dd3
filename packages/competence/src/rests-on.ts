import type { Evidence, GroupEvidence, PersonId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Book } from "./book.ts";
import { isKnown } from "./known-at.ts";
import type { Proof } from "./proof.ts";

/** The lists that were read in a book, each as it was. */
interface Read {
  readonly people: Map<PersonId, readonly Evidence[]>;
  readonly groups: Map<GroupEvidence["of"], readonly GroupEvidence[]>;
}

/** A book that writes down which lists are read in it: an answer by it rests on the packs and on those, and on nothing else. */
export const watched = (book: Book): { readonly book: Book; readonly read: Read } => {
  const read: Read = { people: new Map(), groups: new Map() };
  const { packs, people, requirement, equivalences } = book;
  return {
    read,
    book: {
      packs,
      people,
      requirement,
      equivalences,
      evidence: (person) => {
        const list = book.evidence(person);
        read.people.set(person, list);
        return list;
      },
      ofGroup: (of) => {
        const list = book.ofGroup(of);
        read.groups.set(of, list);
        return list;
      },
      get remarks() {
        return book.remarks;
      },
    },
  };
};

/** An answer with what it rests on. */
export interface Resting<T> {
  readonly answer: T;
  readonly read: Read;
  readonly knownAt: Instant;
  /** Whether all that was read was known: then a later instant knows no more of it. */
  readonly whole: boolean;
}

/** Keeps an answer that was given as known at an instant. */
export const resting = <T>(answer: T, read: Read, knownAt: Instant): Resting<T> => {
  const isWhole = (list: readonly Proof[]): boolean => list.every((e) => isKnown(e.knownAt, knownAt));
  return { answer, read, knownAt, whole: [...read.people.values(), ...read.groups.values()].every(isWhole) };
};

const alike = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

/** Whether a book of the same packs must give the answer again: it says the very same of everybody that the answer rests on. */
export const stands = ({ read, knownAt, whole }: Resting<unknown>, book: Book, asOf: Instant): boolean => {
  if (asOf !== knownAt && !(whole && isKnown(knownAt, asOf))) return false;
  for (const [person, list] of read.people) if (!alike(book.evidence(person), list)) return false;
  for (const [of, list] of read.groups) if (!alike(book.ofGroup(of), list)) return false;
  return true;
};

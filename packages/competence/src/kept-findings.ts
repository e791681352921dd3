import type { PersonId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Finding, Outcome } from "@prehosp/rules";
import type { Book } from "./book.ts";
import { courtOf } from "./judge.ts";
import type { Court } from "./judge-has.ts";
import { findingNamed, findingsIn } from "./qualified.ts";
import type { QualifiedQuestion } from "./qualified.ts";
import { resting, stands, watched } from "./rests-on.ts";
import type { Resting } from "./rests-on.ts";

/** So many answers are kept; a hub that runs for years asks of a new day every day, and begins anew. */
const KEPT = 100_000;

/** One question of whether somebody could attest, and its answer. */
interface Attested {
  readonly person: PersonId;
  readonly requirement: string;
  readonly on: Day;
  readonly outcome: Outcome;
}

interface Kept extends Resting<readonly Finding[]> {
  readonly attested: readonly Attested[];
}

/** What is kept for one set of packs. */
interface Memory {
  readonly findings: Map<string, Kept>;
  readonly attestors: Map<string, Resting<Outcome>>;
}

/** Whether somebody could attest, asked once however many proofs he has attested; what rested on others is asked with them. */
const attestorIn = (
  { attestors }: Memory,
  book: Book,
  { knownAt, facts }: Pick<Required<QualifiedQuestion>, "knownAt" | "facts">,
): Court["attestor"] => {
  const as = JSON.stringify(facts);
  return (person, requirement, on) => {
    const key = `${person} ${on} ${requirement} ${as}`;
    const kept = attestors.get(key);
    if (kept !== undefined && stands(kept, book, knownAt)) return kept.answer;
    if (attestors.size >= KEPT) attestors.clear();
    const seen = watched(book);
    const outcome = courtOf(seen.book, { knownAt, facts }).attestor(person, requirement, on);
    attestors.set(key, resting(outcome, seen.read, knownAt));
    return outcome;
  };
};

/**
 * `findings`, or the one that is named, kept from book to book: given again, the very same, for as long as the packs, the proofs of the subject and the answers on those who
 * attested them are what they were (books that are `amended` from one another); else judged anew. It never changes what is answered.
 */
export const keptFindings = (): ((book: Book, question: QualifiedQuestion) => readonly Finding[]) => {
  const memories = new WeakMap<Book["packs"], Memory>();
  return (book, question) => {
    const { subject, requirement, on, knownAt, facts = {} } = question;
    const memory: Memory = memories.get(book.packs) ?? { findings: new Map(), attestors: new Map() };
    memories.set(book.packs, memory);
    const attestor = attestorIn(memory, book, { knownAt, facts });
    const key = JSON.stringify([subject, on, facts, requirement]);
    const kept = memory.findings.get(key);
    if (
      kept !== undefined &&
      stands(kept, book, knownAt) &&
      kept.attested.every((a) => attestor(a.person, a.requirement, a.on) === a.outcome)
    )
      return kept.answer;
    if (memory.findings.size >= KEPT) memory.findings.clear();
    const seen = watched(book);
    const attested = new Map<string, Attested>();
    const court: Court = {
      ...courtOf(seen.book, { knownAt, facts }),
      attestor: (person, asked, day) => {
        const outcome = attestor(person, asked, day);
        attested.set(`${person} ${day} ${asked}`, { person, requirement: asked, on: day, outcome });
        return outcome;
      },
    };
    const made = requirement === undefined ? findingsIn(court, question) : [findingNamed(court, question, requirement)];
    memory.findings.set(key, { ...resting(made, seen.read, knownAt), attested: [...attested.values()] });
    return made;
  };
};

import { type Book, type Course, type IsQualified, evidenceFrom, keptFindings } from "@prehosp/competence";
import type { Evidence, PersonId } from "@prehosp/model";
import type { Finding, Outcome } from "@prehosp/rules";
import { type AsOf, datesOf, judgedBy, wayBy } from "./derived.ts";
import { type KeptEvidence, proofKey } from "./kept-evidence.ts";
import type { Stored } from "./stored.ts";

/** What courses prove of each person; the text tells whether two say the same. */
export type Proved = ReadonlyMap<PersonId, { readonly list: readonly Evidence[]; readonly text: string }>;

type Question = Parameters<IsQualified>[0];

/** What one date proves of one learner, and all that rests on. */
interface Kept {
  readonly course: Course;
  readonly facts: number;
  readonly own: readonly Evidence[];
  readonly asked: readonly { readonly question: Question; readonly outcome: Outcome }[];
  readonly proofs: readonly Evidence[];
}

const sameProofs = (a: readonly Evidence[], b: readonly Evidence[]): boolean =>
  a.length === b.length && a.every((e, i) => e === b[i]);

/** Works out what courses prove by one book after another, and anew only for whom something it rests on is another. */
export const keptProofs = (): ((stored: Stored, book: Book, asOf: AsOf, evidence: KeptEvidence) => Proved) => {
  const again = keptFindings();
  const kept = new Map<string, Kept>();
  let before: Proved = new Map();
  return (stored, book, asOf, evidence) => {
    const judged = judgedBy(book, asOf.knownAt, (by, question) => again(by, question)[0] as Finding);
    const answers = new Map<string, Finding>();
    const isQualified: IsQualified = (question) => {
      const key = `${question.person} ${question.on} ${question.requirement}`;
      const finding = answers.get(key) ?? judged(question);
      answers.set(key, finding);
      return finding;
    };
    const proofsOf = (course: Course, date: string, person: PersonId): readonly Evidence[] => {
      const facts = stored.training.get(person)?.length ?? 0;
      const own = evidence.of(person);
      const had = kept.get(`${person} ${date}`);
      if (
        had?.course === course &&
        had.facts === facts &&
        had.own === own &&
        had.asked.every(({ question, outcome }) => isQualified(question).outcome === outcome)
      )
        return had.proofs;
      const asked: { question: Question; outcome: Outcome }[] = [];
      const way = wayBy(stored, { course, date, person, ...asOf }, (question) => {
        const finding = isQualified(question);
        asked.push({ question, outcome: finding.outcome });
        return finding;
      });
      const proofs = evidenceFrom(course, way);
      kept.set(`${person} ${date}`, { course, facts, own, asked, proofs });
      return proofs;
    };
    const made = new Map<PersonId, { readonly list: readonly Evidence[]; readonly text: string }>();
    for (const [person, facts] of stored.training) {
      const list = datesOf(stored, facts)
        .flatMap(({ course, date }) => proofsOf(course, date, person))
        .filter(({ source }) => !evidence.has(proofKey(source)));
      const had = before.get(person);
      if (had !== undefined && sameProofs(had.list, list)) made.set(person, had);
      else if (list.length > 0) made.set(person, { list, text: JSON.stringify(list) });
    }
    before = made;
    return made;
  };
};

import { type Book, type Pack, amended, prepare } from "@prehosp/competence";
import type { Evidence, PersonId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { type AsOf, ROUNDS } from "./derived.ts";
import { keptEvidence } from "./kept-evidence.ts";
import { type Proved, keptProofs } from "./kept-proofs.ts";
import { underKeptKeys } from "./one-person.ts";
import type { Stored } from "./stored.ts";

/** A book with what the round before it proved. */
interface Round {
  book: Book;
  step: number;
  groups: number;
  given: Proved;
  readonly proofsBy: ReturnType<typeof keptProofs>;
}

/** The books of one day: one for each round of working out what courses prove, by packs that so many facts made what they are. */
interface OfDay {
  readonly rules: string;
  readonly rounds: Round[];
  version: number;
  book: Book;
}

const KEPT = 8;
const NOTHING: Proved = new Map();
const alike = (a: Proved, b: Proved): boolean =>
  a.size === b.size && [...a].every(([p, { text }]) => b.get(p)?.text === text);

type Books = (packsOf: () => readonly Pack[], stored: Stored, asOf: AsOf) => Book;

/**
 * The books of days as known when all that is stored is known: the same ones `bookAt` makes from nothing, each brought on from the one
 * before by what was written since. Nobody's list is another one where nothing more is known, so that what was judged by it stands.
 */
const booksUnderOneSetOfKeys = (): Books => {
  const evidence = keptEvidence();
  const days = new Map<Day, OfDay>();

  const roundOf = ({ rounds, book }: OfDay, n: number, given: Proved, { groups }: Stored): Round => {
    const listOf = (p: PersonId): readonly Evidence[] => {
      const more = given.get(p)?.list;
      return more === undefined ? evidence.of(p) : [...evidence.of(p), ...more];
    };
    const [{ book: base, step: read, groups: told } = { book, step: 0, groups: 0 }] = rounds;
    const round = (rounds[n] ??= { book: base, step: read, groups: told, given: NOTHING, proofsBy: keptProofs() });
    const { people, step } = evidence.since(round.step);
    const others = [...round.given.keys(), ...given.keys()].filter((p) => round.given.get(p) !== given.get(p));
    const changed = new Set([...people, ...others]);
    if (changed.size > 0 || round.groups !== groups.length)
      round.book = amended(round.book, { evidence: new Map([...changed].map((p) => [p, listOf(p)])), groups });
    Object.assign(round, { step, given, groups: groups.length });
    return round;
  };

  const bookOf = (day: OfDay, stored: Stored, asOf: AsOf): Book => {
    let round = roundOf(day, 0, NOTHING, stored);
    if (stored.training.size === 0) return round.book;
    for (let n = 1; n <= ROUNDS; n += 1) {
      const next = round.proofsBy(stored, round.book, asOf, evidence);
      if (alike(next, round.given)) break;
      round = roundOf(day, n, next, stored);
    }
    return round.book;
  };

  return (packsOf, stored, asOf) => {
    const had = days.get(asOf.on);
    // The day that was asked for last is kept longest.
    days.delete(asOf.on);
    const rules = `${stored.published.length} ${stored.equivalences.length}`;
    const day: OfDay =
      had?.rules === rules
        ? had
        : { rules, rounds: [], version: -1, book: prepare({ packs: packsOf(), evidence: [] }) };
    days.set(asOf.on, day);
    for (const [oldest] of days) if (days.size > KEPT) days.delete(oldest);
    if (day.version === stored.version) return day.book;
    evidence.read(stored);
    day.book = bookOf(day, stored, asOf);
    day.version = stored.version;
    return day.book;
  };
};

/** Those books under the keys that people go by: when two turn out to be one person, or two after all, they are other books. */
export const keptBooks = (): Books => {
  const under = new WeakMap<Stored["evidence"], Books>();
  return (packsOf, all, asOf) => {
    const stored = underKeptKeys(all, asOf.knownAt);
    const books = under.get(stored.evidence) ?? booksUnderOneSetOfKeys();
    under.set(stored.evidence, books);
    return books(packsOf, stored, asOf);
  };
};

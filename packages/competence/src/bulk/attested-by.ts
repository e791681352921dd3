import type { PersonId } from "@prehosp/model";
import { dayAt } from "@prehosp/model/time";
import type { Outcome } from "@prehosp/rules";
import { answersOf } from "../attestors.ts";
import type { Book } from "../book.ts";
import type { Facts } from "../guard.ts";
import { attestorsIn, namedIn, readsFact } from "../needs.ts";
import type { Requirement } from "../pack.ts";
import type { Setting } from "./checks.ts";
import { MET, NOT_MET, UNCLEAR } from "./codes.ts";
import type { Rule } from "./codes.ts";
import type { Loaded } from "./loaded.ts";

const CODES: Readonly<Record<Outcome, number>> = {
  "not-met": NOT_MET,
  unclear: UNCLEAR,
  met: MET,
  "not-applicable": NOT_MET,
};
const OUTCOMES = ["not-met", "unclear", "met"] as const;

/** Whether something is so of a requirement, or of one that it stands on. */
const anyOf = (
  book: Book,
  id: string,
  is: (needs: Requirement["needs"]) => boolean,
  seen = new Set<string>(),
): boolean => {
  const requirement = book.requirement(id);
  if (requirement === undefined || seen.has(id)) return false;
  seen.add(id);
  const { needs } = requirement;
  return is(needs) || [...namedIn(needs), ...attestorsIn(needs)].some((n) => anyOf(book, n, is, seen));
};

/** What was answered of somebody on each day that was asked about. */
type Days = Map<number, number>;

/** What is kept for one set of facts. */
interface Kept {
  readonly facts: Facts;
  ask: ReturnType<typeof answersOf>;
  readonly loaded: Map<PersonId, Loaded>;
  readonly answers: Map<string, Map<PersonId, Days>>;
}

const got = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
};

/** Who was qualified to attest on a day: asked once for each day, since a session is attested to many. */
export interface Attestors {
  readonly attestor: Setting["attestor"];
  /** Whom anybody has asked about. */
  readonly people: ReadonlySet<PersonId>;
  /** Takes in what is known anew of some people; gives those who attest of whom something is answered otherwise now, and on which days. */
  readonly renew: (
    changed: Iterable<PersonId>,
    attestedTo: (person: PersonId) => Iterable<PersonId>,
  ) => ReadonlyMap<PersonId, ReadonlySet<number>>;
  readonly forget: () => void;
}

export const attestedBy = (
  book: Book,
  load: (person: PersonId, facts: Facts) => Loaded,
  ruleOf: (requirement: string) => Rule,
): Attestors => {
  const people = new Set<PersonId>();
  const kept = new Map<Facts | undefined, Kept>();
  const rules = new Map<string, { readonly rule: Rule; readonly byFacts: boolean; readonly byOthers: boolean }>();
  const ruled = (requirement: string) =>
    got(rules, requirement, () => ({
      rule: ruleOf(requirement),
      byFacts: anyOf(book, requirement, readsFact),
      byOthers: anyOf(book, requirement, (needs) => attestorsIn(needs).length > 0),
    }));
  let inside = 0;
  let within: (() => void)[] = [];

  const answer = (one: Kept, person: PersonId, requirement: string, on: number): number => {
    const byPerson = got(one.answers, requirement, () => new Map<PersonId, Days>());
    const days = got(byPerson, person, () => new Map<number, number>());
    const there = days.get(on);
    if (there !== undefined) return there;
    people.add(person);
    const key = `${person} ${dayAt(on)} ${requirement}`;
    inside++;
    const outcome = one.ask(key, () => {
      const of = got(one.loaded, person, () => load(person, one.facts));
      return OUTCOMES[ruled(requirement).rule(of, on, 0)] ?? "not-met";
    });
    inside--;
    if (inside > 0) {
      // Inside, an answer may rest on one that is still being asked: it is read when all of them stand.
      within.push(() => days.set(on, CODES[one.ask(key, () => outcome)]));
      return CODES[outcome];
    }
    days.set(on, CODES[outcome]);
    for (const settle of within) settle();
    within = [];
    return CODES[outcome];
  };

  return {
    people,
    attestor: (person, requirement, on, { facts }) => {
      const key = ruled(requirement).byFacts ? facts : undefined;
      const one = got(kept, key, () => ({ facts, ask: answersOf(), loaded: new Map(), answers: new Map() }));
      return answer(one, person, requirement, on);
    },
    renew: (changed, attestedTo) => {
      const concerned = new Set([...changed].filter((p) => people.has(p)));
      // A set grows while it is walked through: those they have attested to, and those these have, where that can matter.
      if ([...rules.values()].some((r) => r.byOthers))
        for (const p of concerned) for (const other of attestedTo(p)) if (people.has(other)) concerned.add(other);
      const asked = [...kept.values()].flatMap((one) => {
        one.ask = answersOf();
        for (const p of concerned) one.loaded.delete(p);
        return [...one.answers].flatMap(([requirement, byPerson]) =>
          [...concerned].flatMap((person) => {
            const days = byPerson.get(person);
            byPerson.delete(person);
            return days === undefined ? [] : [{ one, requirement, person, days }];
          }),
        );
      });
      const otherwise = new Map<PersonId, Set<number>>();
      for (const { one, requirement, person, days } of asked)
        for (const [on, before] of days)
          if (answer(one, person, requirement, on) !== before) got(otherwise, person, () => new Set()).add(on);
      return otherwise;
    },
    forget: () => kept.clear(),
  };
};

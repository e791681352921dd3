import type { PersonId } from "@prehosp/model";
import { dayAt } from "@prehosp/model/time";
import type { Outcome } from "@prehosp/rules";
import { answersOf } from "../attestors.ts";
import type { Book } from "../book.ts";
import { attestorsIn, namedIn, readsFact } from "../needs.ts";
import { MET, NOT_MET, UNCLEAR } from "./compile-has.ts";
import type { Rule, Setting } from "./compile-has.ts";
import type { Loaded } from "./loaded.ts";

const CODES: Readonly<Record<Outcome, number>> = {
  "not-met": NOT_MET,
  unclear: UNCLEAR,
  met: MET,
  "not-applicable": NOT_MET,
};
const OUTCOMES = ["not-met", "unclear", "met"] as const;

/** Whether an answer on a requirement can differ with the facts that are asked with. */
const readsFacts = (book: Book, id: string, seen: Set<string>): boolean => {
  const requirement = book.requirement(id);
  if (requirement === undefined || seen.has(id)) return false;
  seen.add(id);
  const { needs } = requirement;
  return readsFact(needs) || [...namedIn(needs), ...attestorsIn(needs)].some((n) => readsFacts(book, n, seen));
};

/** What is kept for one set of facts. */
interface Kept {
  readonly ask: ReturnType<typeof answersOf>;
  readonly loaded: Map<PersonId, Loaded>;
  readonly answers: Map<string, Map<PersonId, Map<number, number>>>;
}

const got = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
};

/** Who was qualified to attest on a day: asked once for each day, since a session is attested to many. */
export const attestedBy = (
  book: Book,
  load: (person: PersonId, asker: Loaded) => Loaded,
  ruleOf: (requirement: string) => Rule,
): { readonly attestor: Setting["attestor"]; readonly people: ReadonlySet<PersonId>; readonly forget: () => void } => {
  const people = new Set<PersonId>();
  const kept = new Map<unknown, Kept>();
  const rules = new Map<string, { readonly rule: Rule; readonly byFacts: boolean }>();
  let inside = 0;
  const attestor: Setting["attestor"] = (person, requirement, on, asker) => {
    const { rule, byFacts } = got(rules, requirement, () => ({
      rule: ruleOf(requirement),
      byFacts: readsFacts(book, requirement, new Set()),
    }));
    const { ask, loaded, answers } = got(kept, byFacts ? asker.facts : undefined, () => ({
      ask: answersOf(),
      loaded: new Map(),
      answers: new Map(),
    }));
    const days = got(
      got(answers, requirement, () => new Map<PersonId, Map<number, number>>()),
      person,
      () => new Map<number, number>(),
    );
    const there = days.get(on);
    if (there !== undefined) return there;
    people.add(person);
    inside++;
    const outcome = ask(`${person} ${dayAt(on)} ${requirement}`, () => {
      const one = got(loaded, person, () => load(person, asker));
      return OUTCOMES[rule(one, on, 0)] ?? "not-met";
    });
    inside--;
    // Inside, an answer may rest on one that is still being asked.
    if (inside === 0) days.set(on, CODES[outcome]);
    return CODES[outcome];
  };
  return {
    attestor,
    people,
    forget: () => kept.clear(),
  };
};

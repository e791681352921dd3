import type { LearningAccount, PersonId, Remark } from "@prehosp/model";
import { compareInstants } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { asJson } from "./as-json.ts";
import type { MatchFact, WaitingReason } from "./match-fact.ts";
import { accountKey } from "./propose-matches.ts";

/** Whose an account is, and since when that is known; or why nobody can say. */
export type Whose =
  | { readonly person: PersonId; readonly since: Instant }
  | { readonly because: WaitingReason; readonly candidates: readonly PersonId[] };

type Said<S extends MatchFact["says"]> = Extract<MatchFact, { readonly says: S }>;

/** A match that stands: what was said, and the key that the person goes by now. */
export interface StandingMatch {
  readonly said: Said<"matched">;
  readonly person: PersonId;
}

/** Whose every account is, as known at an instant. */
export interface Matches {
  readonly knownAt: Instant;
  readonly whose: (account: LearningAccount) => Whose;
  /** The key a person goes by now; the same one where it was never merged. */
  readonly keptOf: (person: PersonId) => PersonId;
  /** Every match that stands, in order of account: who settled it, when and on what ground. */
  readonly standing: () => readonly StandingMatch[];
  /** Every merge that stands, in order of the key that is gone. */
  readonly merges: readonly Said<"merged">[];
  readonly remarks: readonly Remark[];
}

/** Facts known by then, each once, in the one order they have whatever order they are given in. */
const inOrder = (facts: readonly MatchFact[], knownAt: Instant): readonly MatchFact[] =>
  [...new Map(facts.filter((f) => compareInstants(f.at, knownAt) <= 0).map((f) => [asJson(f), f]))]
    .toSorted(([a, f], [b, g]) => compareInstants(f.at, g.at) || (f.id < g.id ? -1 : f.id > g.id ? 1 : a < b ? -1 : 1))
    .map(([, f]) => f);

interface Step {
  readonly person: PersonId;
  readonly since: Instant;
}

const later = (a: Instant, b: Instant): Instant => (compareInstants(a, b) >= 0 ? a : b);

/** Folds the facts known at an instant. The past, asked again as known then, answers as it did. */
export const matchesAt = (facts: readonly MatchFact[], knownAt: Instant): Matches => {
  const remarks: Remark[] = [];
  const say = (code: string, path: string, means: string): void => void remarks.push({ code, path, means });
  const matched = new Map<string, ReadonlyMap<PersonId, Said<"matched">>>();
  const parted = new Map<string, ReadonlySet<PersonId>>();
  const kept = new Map<PersonId, Said<"merged">>();
  const follow = (person: PersonId): PersonId => {
    const next = kept.get(person);
    return next === undefined ? person : follow(next.person);
  };
  const ids = new Set<string>();
  for (const f of inOrder(facts, knownAt)) {
    if (ids.has(f.id)) say("same-fact-other-content", f.id, "To koblingsfakta har samme id, men ulikt innhold.");
    ids.add(f.id);
    if (f.says === "matched" || f.says === "parted") {
      const key = accountKey(f.account);
      const standing = new Map(matched.get(key));
      if (f.says === "matched") {
        if (!standing.has(f.person)) standing.set(f.person, f);
      } else {
        if (!standing.delete(f.person)) say("parts-nothing", f.id, "Det som skilles, var ikke koblet.");
        parted.set(key, new Set([...(parted.get(key) ?? []), f.person]));
      }
      matched.set(key, standing);
    } else if (f.says === "merged") {
      // Two merges that go round would leave nobody: the later is set aside, and said.
      if (follow(f.person) === f.gone || kept.has(f.gone))
        say("merge-set-aside", f.id, "Sammenslåingen motsier en tidligere, og er ikke fulgt.");
      else kept.set(f.gone, f);
    } else if (kept.get(f.gone)?.person === f.person) kept.delete(f.gone);
    else say("splits-nothing", f.id, "Det som deles, var ikke slått sammen.");
  }
  const now = (person: PersonId, since: Instant): Step => {
    const next = kept.get(person);
    return next === undefined ? { person, since } : now(next.person, later(since, next.at));
  };
  const whose = (account: LearningAccount): Whose => {
    const key = accountKey(account);
    const people = [...(matched.get(key) ?? [])].map(([person, { at }]) => now(person, at));
    const candidates = [...new Set(people.map((p) => p.person))].toSorted();
    if (candidates.length > 1) return { because: "two-people", candidates };
    const [first] = people.toSorted((a, b) => compareInstants(a.since, b.since));
    return first ?? { because: parted.has(key) ? "parted" : "nobody", candidates };
  };
  const standing = (): readonly StandingMatch[] =>
    [...matched]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, of]) => [...of.values()].map((said) => ({ said, person: follow(said.person) })));
  const merges = [...kept.values()].toSorted((a, b) => (a.gone < b.gone ? -1 : 1));
  return { knownAt, whose, keptOf: follow, standing, merges, remarks };
};

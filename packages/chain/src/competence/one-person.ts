import { type TrainingFact, matchesAt } from "@prehosp/competence";
import type { Evidence, GroupEvidence, PersonId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { Fact } from "@prehosp/ports";
import type * as z from "zod";
import { accountsMatched } from "../kinds/importing.ts";
import { rolloutRoomTold } from "../kinds/rollout.ts";
import { growing } from "./growing.ts";
import { lastRecorded, matchFactsOf } from "./importing/received.ts";
import type { Stored } from "./stored.ts";

/** Which key each person goes by; whoever attests is told by the same keys. */
export interface Keys {
  readonly of: <P extends string>(person: P) => P;
  /** Every key that is gone, with the one that is kept: two with the same text say the same. */
  readonly text: string;
}

const AS_WRITTEN: Keys = { of: (person) => person, text: "" };

const MERGING = "of two keys";
const ofTwoKeys = growing(({ kind, payload }: Fact): readonly string[] =>
  kind === accountsMatched.kind
    ? (payload as z.output<typeof accountsMatched.payload>).told.flatMap((t) => ("gone" in t ? [MERGING] : []))
    : [],
);

const lastKeys = new WeakMap<Stored["learning"], { readonly key: string; readonly keys: Keys }>();

/** The key that each goes by as known at an instant, or by all that is written where none is said; nobody is merged where nobody has said so. */
export const keysAt = ({ learning }: Pick<Stored, "learning">, knownAt?: Instant): Keys => {
  const facts = ofTwoKeys(learning, MERGING);
  const last = lastRecorded(facts);
  if (last === undefined) return AS_WRITTEN;
  // Once all of it was known, a later hour knows nothing more.
  const at = knownAt === undefined || compareInstants(knownAt, last) > 0 ? last : knownAt;
  const key = `${facts.length} ${at}`;
  const had = lastKeys.get(learning);
  if (had?.key === key) return had.keys;
  const { keptOf, merges } = matchesAt(matchFactsOf(facts), at);
  const of: Keys["of"] = (person) => keptOf(person as string as PersonId) as string as typeof person;
  const keys = merges.length === 0 ? AS_WRITTEN : { of, text: JSON.stringify(merges.map((m) => [m.gone, m.person])) };
  lastKeys.set(learning, { key, keys });
  return keys;
};

/** So many sets of keys are kept beside one another: what holds now, and what held when somebody asks of before. */
const KEPT = 4;
/** What stands under kept keys, and what it was written as: to ask twice is to ask once. */
const written = new WeakMap<object, object>();

/** Keeps what is made of something that only grows, and brings it on; that of each set of keys is one and the same for as long as it is asked for. */
const keptUnder = <T extends object>(nothing: () => T, bringOn: (made: T, of: T, key: Keys["of"]) => void) => {
  const all = new WeakMap<object, Map<string, T>>();
  return (given: T, { text, of }: Keys): T => {
    const raw = (written.get(given) ?? given) as T;
    if (text === "") return raw;
    const made = all.get(raw) ?? new Map<string, T>();
    all.set(raw, made);
    const one = made.get(text) ?? nothing();
    written.set(one, raw);
    made.delete(text);
    made.set(text, one);
    for (const [oldest] of made) if (made.size > KEPT) made.delete(oldest);
    bringOn(one, raw, of);
    return one;
  };
};

const listUnder = <T>(keyed: (one: T, key: Keys["of"]) => T) =>
  keptUnder<T[]>(
    () => [],
    (made, raw, key) => {
      for (let n = made.length; n < raw.length; n += 1) made.push(keyed(raw[n] as T, key));
    },
  );

const attested = <E extends Evidence | GroupEvidence>(e: E, key: Keys["of"]): E =>
  isAbsent(e.attestedBy) || key(e.attestedBy) === e.attestedBy ? e : { ...e, attestedBy: key(e.attestedBy) };

const trainingKeyed = (f: TrainingFact, key: Keys["of"]): TrainingFact => ({
  ...f,
  person: key(f.person),
  by: key(f.by),
});

const evidence = listUnder<Evidence>((e, key) =>
  attested(key(e.person) === e.person ? e : { ...e, person: key(e.person) }, key),
);
const groups = listUnder<GroupEvidence>(attested);
const seats = listUnder<Stored["seats"][number]>((f, key) => ("person" in f ? { ...f, person: key(f.person) } : f));
const people = listUnder<Stored["people"][number]>((p, key) => ({ ...p, person: key(p.person) }));
const crew = listUnder<Stored["crew"][number]>((said, key) => ({
  ...said,
  ...(said.joined ? { joined: said.joined.map(key) } : {}),
  ...(said.left ? { left: said.left.map(key) } : {}),
}));
const rollouts = listUnder<Fact>((fact, key) => {
  if (fact.kind !== rolloutRoomTold.kind) return fact;
  const said = fact.payload as z.output<typeof rolloutRoomTold.payload>;
  const { operators } = said.room;
  if (isAbsent(operators)) return fact;
  return { ...fact, payload: { ...said, room: { ...said.room, operators: [...new Set(operators.map(key))] } } };
});

const read = new WeakMap<object, Map<PersonId, number>>();
const training = keptUnder<Stored["training"]>(
  () => new Map(),
  (made, raw, key) => {
    const upTo = read.get(made) ?? new Map<PersonId, number>();
    read.set(made, upTo);
    for (const [person, facts] of raw) {
      const from = upTo.get(person) ?? 0;
      if (from === facts.length) continue;
      upTo.set(person, facts.length);
      const of = made.get(key(person)) ?? [];
      made.set(key(person), of);
      of.push(...facts.slice(from).map((f) => trainingKeyed(f, key)));
    }
  },
);

/**
 * What is stored as it would be had everybody gone by one key from the start, by the merges that stand as known at an instant, or by all that
 * is written where none is said. Nothing that was written is changed: a merge that is undone leaves what was there before it.
 */
export const underKeptKeys = (stored: Stored, knownAt?: Instant): Stored => {
  const keys = keysAt(stored, knownAt);
  return {
    ...stored,
    evidence: evidence(stored.evidence, keys),
    groups: groups(stored.groups, keys),
    seats: seats(stored.seats, keys),
    people: people(stored.people, keys),
    crew: crew(stored.crew, keys),
    rollouts: rollouts(stored.rollouts, keys),
    training: training(stored.training, keys),
  };
};

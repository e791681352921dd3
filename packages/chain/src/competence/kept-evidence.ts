import type { Evidence, PersonId, SourceRef } from "@prehosp/model";
import { growing } from "./growing.ts";
import { learntBy } from "./importing/received.ts";
import type { Stored } from "./stored.ts";

const NONE: readonly Evidence[] = [];

/** A source as the key by which a course's proof gives way to one that is recorded. */
export const proofKey = ({ system, ref }: SourceRef): string => `${system} ${ref}`;

// Proofs are worked out of the same facts again and again: one of the same parts says the same.
const same = (a: Evidence, b: Evidence): boolean => {
  if (a === b) return true;
  const keys = Object.keys(a) as (keyof Evidence)[];
  return keys.length === Object.keys(b).length && keys.every((k) => a[k] === b[k]);
};
const sameList = (a: readonly Evidence[], b: readonly Evidence[]): boolean =>
  a.length === b.length && a.every((e, i) => same(e, b[i] as Evidence));

/** All that is known of each person, the very same list for as long as nothing more is known. */
export interface KeptEvidence {
  readonly of: (person: PersonId) => readonly Evidence[];
  /** Everybody of whom something else is known than at a step before, and at which step this is. */
  readonly since: (step: number) => { readonly people: ReadonlySet<PersonId>; readonly step: number };
  /** Whether anything is recorded, or said by a source, under the key. */
  readonly has: (key: string) => boolean;
  /** Reads what is new of what is stored. */
  readonly read: (stored: Stored) => void;
}

/** What is recorded of people, and what sources have said of accounts that are theirs, kept person by person as more is stored. */
export const keptEvidence = (): KeptEvidence => {
  const recordedOf = growing((e: Evidence) => [e.person]);
  const lists = new Map<PersonId, readonly Evidence[]>();
  const changes: PersonId[] = [];
  const keys = new Set<string>();
  let learntKeys = new Set<string>();
  let learnt = new Map<PersonId, readonly Evidence[]>();
  const was = { evidence: 0, learning: 0 };

  const readLearnt = ({ learning }: Stored): readonly PersonId[] => {
    const last = learning.at(-1);
    if (last === undefined || learning.length === was.learning) return [];
    was.learning = learning.length;
    const all = learntBy(learning, last.recorded);
    const before = learnt;
    learnt = Map.groupBy(all, (e) => e.person);
    learntKeys = new Set(all.map((e) => proofKey(e.source)));
    return [...new Set([...before.keys(), ...learnt.keys()])].filter(
      (p) => !sameList(before.get(p) ?? NONE, learnt.get(p) ?? NONE),
    );
  };

  return {
    of: (person) => lists.get(person) ?? NONE,
    has: (key) => keys.has(key) || learntKeys.has(key),
    since: (step) => ({ people: new Set(changes.slice(step)), step: changes.length }),
    read: (stored) => {
      const recorded = stored.evidence.slice(was.evidence);
      was.evidence = stored.evidence.length;
      for (const e of recorded) keys.add(proofKey(e.source));
      for (const p of new Set([...recorded.map((e) => e.person), ...readLearnt(stored)])) {
        lists.set(p, [...recordedOf(stored.evidence, p), ...(learnt.get(p) ?? NONE)]);
        changes.push(p);
      }
    },
  };
};

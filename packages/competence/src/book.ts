import type { Evidence, PersonId, Remark } from "@prehosp/model";
import { atomsOf, canonicalJson } from "@prehosp/rules";
import type { Atom, Fresh, Pack, Requirement } from "./pack.ts";

/** Requirements by id and evidence by person. */
export interface Book {
  readonly packs: readonly Pack[];
  readonly requirement: (id: string) => Requirement | undefined;
  readonly evidence: (person: PersonId) => readonly Evidence[];
  /** Every freshness the packs name: where the answer for a person can change with time. */
  readonly freshnesses: readonly Fresh[];
  /** What should be looked at before the packs are relied on; nothing is left out because of it. */
  readonly remarks: readonly Remark[];
}

const namedBy = (requirement: Requirement): readonly string[] => {
  const of = (atom: Atom): readonly string[] =>
    "atLeast" in atom ? atom.of.flatMap(of) : "meets" in atom ? [atom.meets] : [];
  return atomsOf(requirement.needs).flatMap(of);
};

const freshOf = (requirement: Requirement): readonly Fresh[] => {
  const of = (atom: Atom): readonly Fresh[] =>
    "atLeast" in atom ? atom.of.flatMap(of) : "has" in atom ? [atom.fresh] : [];
  return atomsOf(requirement.needs).flatMap(of);
};

const reaches = (from: string, to: string, by: ReadonlyMap<string, Requirement>, seen: Set<string>): boolean => {
  if (seen.has(from)) return false;
  seen.add(from);
  const next = by.get(from);
  return next !== undefined && namedBy(next).some((n) => n === to || reaches(n, to, by, seen));
};

const json = (value: unknown): string => {
  const c = canonicalJson(value);
  return "json" in c ? c.json : c.because;
};

/** Indexes packs and evidence, both as parsed at the door, and remarks on names that lead nowhere, cycles and clashing proofs. */
export const prepare = ({
  packs,
  evidence,
}: {
  readonly packs: readonly Pack[];
  readonly evidence: readonly Evidence[];
}): Book => {
  const remarks: Remark[] = [];
  const say = (code: string, path: string, means: string): void => void remarks.push({ code, path, means });
  const byId = new Map<string, Requirement>();
  for (const [i, pack] of packs.entries())
    for (const [j, r] of pack.requirements.entries())
      if (byId.has(r.id))
        say("requirement-twice", `/packs/${i}/requirements/${j}`, `Kravet ${r.id} står to ganger; det første gjelder.`);
      else byId.set(r.id, r);
  for (const r of byId.values()) {
    for (const n of namedBy(r))
      if (!byId.has(n)) say("unknown-requirement", r.id, `Kravet ${r.id} viser til ${n}, som ikke finnes.`);
    if (reaches(r.id, r.id, byId, new Set()))
      say("requirement-cycle", r.id, `Kravet ${r.id} viser tilbake til seg selv.`);
  }
  const bySource = new Map<string, Evidence>();
  const byPerson = new Map<PersonId, Evidence[]>();
  for (const [i, e] of evidence.entries()) {
    const key = json([e.source.system, e.source.ref]);
    const before = bySource.get(key);
    if (before !== undefined && json(before) !== json(e))
      say("same-proof-other-content", `/evidence/${i}`, "To bevis har samme kilde, men ulikt innhold; begge vurderes.");
    bySource.set(key, e);
    const list = byPerson.get(e.person);
    if (list === undefined) byPerson.set(e.person, [e]);
    else list.push(e);
  }
  const freshnesses = new Map([...byId.values()].flatMap(freshOf).map((f) => [json(f), f]));
  return Object.freeze({
    packs: Object.freeze([...packs]),
    requirement: (id: string) => byId.get(id),
    evidence: (person: PersonId) => byPerson.get(person) ?? [],
    freshnesses: Object.freeze([...freshnesses.values()]),
    remarks: Object.freeze(remarks),
  });
};

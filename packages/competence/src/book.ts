import type { CompetenceId, Evidence, GroupEvidence, PersonId, Remark } from "@prehosp/model";
import { canonicalJson } from "@prehosp/rules";
import { packRemarks } from "./book-remarks.ts";
import type { Equivalence, Pack, Requirement } from "./pack.ts";
import { isAhead } from "./proof.ts";
import type { Proof } from "./proof.ts";

/** Requirements by id and evidence by whom it is about. */
export interface Book {
  readonly packs: readonly Pack[];
  readonly requirement: (id: string) => Requirement | undefined;
  readonly evidence: (person: PersonId) => readonly Evidence[];
  /** What a crew has done together (`of.unit`), or an organisation has in place (`of.organisation`). */
  readonly ofGroup: (of: GroupEvidence["of"]) => readonly GroupEvidence[];
  /** Everybody that evidence is about, in the order of the evidence. */
  readonly people: readonly PersonId[];
  /** The decisions by which proof of another competence counts as proof of this one. */
  readonly equivalences: (to: CompetenceId) => readonly Equivalence[];
  /** What should be looked at before the packs are relied on; nothing is left out because of it. */
  readonly remarks: readonly Remark[];
}

const json = (value: unknown): string => {
  const c = canonicalJson(value);
  return "json" in c ? c.json : c.because;
};

const grouped = <T, K>(list: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const by = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const there = by.get(key);
    if (there === undefined) by.set(key, [one]);
    else there.push(one);
  }
  return by;
};

const proofRemarks = (list: readonly Proof[], path: string): readonly Remark[] => {
  const remarks: Remark[] = [];
  const bySystem = new Map<string, Map<string, Proof>>();
  for (const [i, e] of list.entries()) {
    const byRef = bySystem.get(e.source.system) ?? new Map<string, Proof>();
    bySystem.set(e.source.system, byRef);
    const before = byRef.get(e.source.ref);
    if (before === undefined) byRef.set(e.source.ref, e);
    else if (json(before) !== json(e))
      remarks.push({
        code: "same-proof-other-content",
        path: `/${path}/${i}`,
        means: "To bevis har samme kilde, men ulikt innhold; begge vurderes.",
      });
    if (isAhead(e))
      remarks.push({
        code: "evidence-from-the-future",
        path: `/${path}/${i}`,
        means: "Beviset ble kjent før dagen det skal ha skjedd; det teller ikke.",
      });
  }
  return remarks;
};

const groupKey = (of: GroupEvidence["of"]): string =>
  "unit" in of ? `unit ${of.unit}` : `organisation ${of.organisation}`;

const byIdOf = (packs: readonly Pack[]): ReadonlyMap<string, Requirement> => {
  const byId = new Map<string, Requirement>();
  for (const r of packs.flatMap((p) => p.requirements)) if (!byId.has(r.id)) byId.set(r.id, r);
  return byId;
};

/** What the packs alone say. Made apart, so that a book that comes after another keeps nothing of that one's evidence. */
const rulesOf = (given: readonly Pack[]): Pick<Book, "packs" | "requirement" | "equivalences"> => {
  const packs = Object.freeze([...given]);
  const byId = byIdOf(packs);
  const equivalences = grouped(
    packs.flatMap((p) => p.equivalences ?? []),
    (e) => e.to,
  );
  return {
    packs,
    requirement: (id) => byId.get(id),
    equivalences: (to) => equivalences.get(to) ?? [],
  };
};

const bound = (
  { packs, requirement, equivalences }: Pick<Book, "packs" | "requirement" | "equivalences">,
  byPerson: ReadonlyMap<PersonId, readonly Evidence[]>,
  groups: readonly GroupEvidence[],
  evidence: () => readonly Evidence[],
): Book => {
  const byGroup = grouped(groups, (e) => groupKey(e.of));
  let remarks: readonly Remark[] | undefined;
  return Object.freeze({
    packs,
    requirement,
    equivalences,
    evidence: (person: PersonId) => byPerson.get(person) ?? NONE,
    ofGroup: (of: GroupEvidence["of"]) => byGroup.get(groupKey(of)) ?? [],
    people: Object.freeze([...byPerson.keys()]),
    // Looked for when they are asked for: who judges one person again and again reads them once, or never.
    get remarks() {
      remarks ??= Object.freeze([
        ...packRemarks(packs, byIdOf(packs)),
        ...proofRemarks(evidence(), "evidence"),
        ...proofRemarks(groups, "groups"),
      ]);
      return remarks;
    },
  });
};

// One empty list for all, so that it is told by identity that there still is nothing of somebody.
const NONE: readonly Evidence[] = Object.freeze([]);

/** Indexes packs and evidence, all as parsed at the door, and remarks on names that lead nowhere, cycles and clashing proofs. */
export const prepare = ({
  packs,
  evidence,
  groups = [],
}: {
  readonly packs: readonly Pack[];
  readonly evidence: readonly Evidence[];
  readonly groups?: readonly GroupEvidence[];
}): Book =>
  bound(
    rulesOf(packs),
    grouped(evidence, (e) => e.person),
    groups,
    () => evidence,
  );

/**
 * The book with all that is now known of some people, and all that is of groups. Packs, and the lists of everybody else, are the very
 * same as before: whoever keeps answers (`keptFindings`) sees by that which still stand. The book before is left as it was.
 */
export const amended = (
  book: Book,
  {
    evidence,
    groups,
  }: {
    readonly evidence: ReadonlyMap<PersonId, readonly Evidence[]>;
    readonly groups: readonly GroupEvidence[];
  },
): Book => {
  const byPerson = new Map(book.people.map((p) => [p, book.evidence(p)] as const));
  for (const [person, list] of evidence)
    if (list.length > 0) byPerson.set(person, list);
    else byPerson.delete(person);
  return bound(book, byPerson, groups, () => [...byPerson.values()].flat());
};

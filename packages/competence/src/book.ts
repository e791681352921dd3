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

/** Indexes packs and evidence, all as parsed at the door, and remarks on names that lead nowhere, cycles and clashing proofs. */
export const prepare = ({
  packs,
  evidence,
  groups = [],
}: {
  readonly packs: readonly Pack[];
  readonly evidence: readonly Evidence[];
  readonly groups?: readonly GroupEvidence[];
}): Book => {
  const byId = new Map<string, Requirement>();
  for (const r of packs.flatMap((p) => p.requirements)) if (!byId.has(r.id)) byId.set(r.id, r);
  const byPerson = grouped(evidence, (e) => e.person);
  const byGroup = grouped(groups, (e) => groupKey(e.of));
  const equivalences = grouped(
    packs.flatMap((p) => p.equivalences ?? []),
    (e) => e.to,
  );
  let remarks: readonly Remark[] | undefined;
  return Object.freeze({
    packs: Object.freeze([...packs]),
    requirement: (id: string) => byId.get(id),
    evidence: (person: PersonId) => byPerson.get(person) ?? [],
    ofGroup: (of: GroupEvidence["of"]) => byGroup.get(groupKey(of)) ?? [],
    people: Object.freeze([...byPerson.keys()]),
    equivalences: (to: CompetenceId) => equivalences.get(to) ?? [],
    // Looked for when they are asked for: who judges one person again and again reads them once, or never.
    get remarks() {
      remarks ??= Object.freeze([
        ...packRemarks(packs, byId),
        ...proofRemarks(evidence, "evidence"),
        ...proofRemarks(groups, "groups"),
      ]);
      return remarks;
    },
  });
};

import type { Agreement, AgreementId, Remark, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { contentHash } from "@prehosp/rules";
import { contradicted } from "./held.ts";
import { routeConflict } from "./overlap.ts";
import { remarkOf } from "./problem.ts";
import type { BookProblem } from "./problem.ts";

/** What `covers` reads of an agreement. */
export type DecisiveField = "from" | "until" | "conditions" | "commissioner" | "provider";
const DECISIVE: readonly DecisiveField[] = ["from", "until", "conditions", "commissioner", "provider"];

/** Agreements indexed by unit. `problems` and `remarks` are for planners: none of them takes an agreement out. */
export interface Book {
  readonly agreements: readonly Agreement[];
  readonly of: (unit: UnitId) => readonly Agreement[];
  readonly byId: (id: AgreementId) => Agreement | undefined;
  /** What the bodies of one id disagree on, for a unit that more than one of them names; almost always empty. */
  readonly disputed: (unit: UnitId, id: AgreementId) => readonly DecisiveField[];
  readonly problems: readonly BookProblem[];
  readonly remarks: readonly Remark[];
}

const datesOf = (a: Agreement, i: number): readonly BookProblem[] => {
  const problems: BookProblem[] = [];
  const add = (problem: "ends-before-it-begins" | "end-not-known", path: string) =>
    problems.push({ problem, path, agreement: a.id });
  if (!isAbsent(a.until) && a.until <= a.from) add("ends-before-it-begins", `/${i}/until`);
  if (isAbsent(a.until) && a.until.absent !== "not-applicable") add("end-not-known", `/${i}/until`);
  if (a.from < a.decided.on) problems.push({ problem: "in-force-before-decided", path: `/${i}/from`, agreement: a.id });
  if (a.signatures?.some((s) => a.from < s.on) === true)
    problems.push({ problem: "in-force-before-signed", path: `/${i}/from`, agreement: a.id });
  for (const content of contradicted(a))
    problems.push({ problem: "contents-contradict-terms", path: `/${i}/contents/${content}`, agreement: a.id });
  return problems;
};

/** Conditions are a set: in another order, or one of them twice, they say the same. */
const plain = (value: Agreement[DecisiveField]): unknown =>
  Array.isArray(value) ? [...new Set<string>(value)].toSorted() : value;

const differ = (a: Agreement, b: Agreement, field: DecisiveField): boolean =>
  contentHash(plain(a[field])) !== contentHash(plain(b[field]));

/**
 * Indexes agreements by unit and says what planners should look at: an end before the beginning, an end nobody knows, an id with
 * two bodies, a beginning before the decision, units the region does not have (where `known` is given), and two agreements on one
 * unit at once with different routes. Input is `Agreement` as parsed at the door.
 */
export const prepare = (
  agreements: readonly Agreement[],
  known: { readonly units?: ReadonlySet<UnitId> } = {},
): Book => {
  const byId = new Map<AgreementId, Agreement[]>();
  const byUnit = new Map<UnitId, Agreement[]>();
  const problems: BookProblem[] = [];
  agreements.forEach((a, i) => {
    const bodies = byId.get(a.id) ?? [];
    const same = bodies.some((b) => contentHash(b) === contentHash(a));
    if (bodies.length > 0)
      problems.push({
        problem: same ? "agreement-id-twice" : "id-with-two-bodies",
        path: `/${i}/id`,
        agreement: a.id,
      });
    if (same) return;
    byId.set(a.id, [...bodies, a]);
    problems.push(...datesOf(a, i));
    a.units.forEach((unit, j) => {
      if (known.units?.has(unit) === false)
        problems.push({ problem: "unit-in-no-region", path: `/${i}/units/${j}`, agreement: a.id, unit });
      const before = byUnit.get(unit) ?? [];
      if (before.includes(a)) return;
      for (const b of before) {
        const conflict = routeConflict(unit, b, a, `/${i}/route`);
        if (conflict !== undefined) problems.push(conflict);
      }
      byUnit.set(unit, [...before, a]);
    });
  });
  const kept = [...byId.values()];
  const disputes = new Set(kept.filter((bodies) => bodies.length > 1).map(([first]) => first?.id));
  return Object.freeze({
    agreements: Object.freeze(kept.flat()),
    of: (unit: UnitId) => byUnit.get(unit) ?? [],
    byId: (id: AgreementId) => byId.get(id)?.[0],
    disputed: (unit: UnitId, id: AgreementId) => {
      if (!disputes.has(id)) return [];
      const [first, ...others] = (byUnit.get(unit) ?? []).filter((a) => a.id === id);
      return first === undefined ? [] : DECISIVE.filter((field) => others.some((b) => differ(first, b, field)));
    },
    problems: Object.freeze(problems),
    remarks: Object.freeze(problems.map(remarkOf)),
  });
};

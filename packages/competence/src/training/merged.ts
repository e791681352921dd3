import type { FactId, Remark } from "@prehosp/model";
import { compareInstants } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { canonicalJson } from "@prehosp/rules";

/** What every recorded thing has: its own id, when it happened by the clock it was written on, and when it was received. */
export interface Received {
  readonly id: FactId;
  readonly at: Instant;
  readonly knownAt: Instant;
}

/** Facts once each, in an order that does not depend on how they came; and what clashed. */
export interface Merged<F> {
  readonly facts: readonly F[];
  readonly remarks: readonly Remark[];
}

// All but when it was received: a tablet that sends twice because the answer was lost says the same thing.
const bodyOf = (fact: Received): string => {
  const { knownAt: _, ...body } = fact;
  const canonical = canonicalJson(body);
  // What has no canonical form is written as it stands: at worst the same thing is kept twice, never lost.
  return "json" in canonical ? canonical.json : JSON.stringify(body);
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Puts facts from any number of devices together: the same fact twice is one, known from when it first came; the same id with
 * other content is kept as two and remarked upon. Idempotent, and the same whatever the order. Sorted by when they were known.
 */
export const merged = <F extends Received>(...lists: readonly (readonly F[])[]): Merged<F> => {
  const byBody = new Map<string, F>();
  for (const fact of lists.flat()) {
    const body = bodyOf(fact);
    const before = byBody.get(body);
    if (
      before === undefined ||
      (compareInstants(fact.knownAt, before.knownAt) || byText(fact.knownAt, before.knownAt)) < 0
    )
      byBody.set(body, fact);
  }
  const entries = [...byBody].toSorted(
    ([bodyA, a], [bodyB, b]) =>
      compareInstants(a.knownAt, b.knownAt) ||
      compareInstants(a.at, b.at) ||
      byText(a.id, b.id) ||
      byText(bodyA, bodyB),
  );
  const facts = entries.map(([, fact]) => fact);
  return {
    facts,
    remarks: clashing(facts).map((id) => ({
      code: "same-id-other-content",
      path: id,
      means: "To meldinger har samme id, men ulikt innhold; begge er beholdt.",
    })),
  };
};

/** The ids that stand on more than one of these facts, once merged. */
export const clashing = (facts: readonly Received[]): readonly FactId[] => {
  const seen = new Set<FactId>();
  const twice = new Set<FactId>();
  for (const { id } of facts) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
};

import type { Agreement, Condition, Cover, Judgement, UnitId } from "@prehosp/model";
import { absent, isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { all, allOutcomes } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import type { Book, DecisiveField } from "./book.ts";
import { begun, commissioned, conditionCovered, exists, inForce, notPolice } from "./criteria.ts";
import { routeOf } from "./overlap.ts";

/** What is asked: this unit, this condition, this day. */
export interface CoverQuestion {
  readonly unit: UnitId;
  readonly condition: Recorded<Condition>;
  readonly on: Day;
}

/** The findings behind a cover, agreement by agreement; `covers` gives the short form of the best. */
export interface JudgedAgreement {
  readonly agreement: Agreement;
  readonly inForce: readonly Finding[];
  readonly condition: Finding;
}

const endFact = ({ until }: Agreement) =>
  isAbsent(until) && until.absent === "not-applicable" ? ("without-end" as const) : until;

const twoBodies = absent("unknown", "Avtalen står med to ulike innhold");

/** Judges one agreement for a condition on a day; what its bodies disagree on (`disputed`) is unknown. */
export const judgeAgreement = (
  agreement: Agreement,
  { condition, on }: Omit<CoverQuestion, "unit">,
  disputed: readonly DecisiveField[] = [],
): JudgedAgreement => {
  const sure = <T>(field: DecisiveField, value: T): T | typeof twoBodies =>
    disputed.includes(field) ? twoBodies : value;
  const from = sure("from", agreement.from);
  const began = begun.judge({ on, from });
  return {
    agreement,
    inForce: [
      exists.judge({ hasAgreement: true }),
      began,
      ...(began.outcome === "met" ? [inForce.judge({ on, from, end: sure("until", endFact(agreement)) })] : []),
      commissioned.judge({ commissioner: sure("commissioner", agreement.commissioner.kind) }),
      notPolice.judge({ provider: sure("provider", agreement.provider.kind) }),
    ],
    condition: conditionCovered.judge({ condition, conditions: sure("conditions", agreement.conditions) }),
  };
};

const truth = (outcome: Finding["outcome"]): Recorded<boolean> =>
  outcome === "met" ? true : outcome === "not-met" ? false : absent("unknown");

const judgement = (findings: readonly Finding[]): Judgement => {
  const combined = all(findings);
  return {
    outcome: combined.outcome,
    rules: findings.map((f) => f.rule),
    cites: [...new Set(findings.flatMap((f) => f.cites))],
    missing: combined.missing,
  };
};

/** The routes of the agreements that count the same, where they aren't one; agreements that don't hold settle nothing. */
const unsettled = (alike: readonly { readonly agreement: Agreement; readonly force: Finding["outcome"] }[]) => {
  const routes = new Set(alike.map((j) => j.agreement.route));
  return routes.size < 2 || alike[0]?.force === "not-met" ? undefined : alike.map((j) => routeOf(j.agreement));
};

// Two bodies of one id must not trade places with the order they were given in.
const sortKey = ({ id, route, until }: Agreement): string => JSON.stringify([id, route ?? "", until]);

const RANK = { met: 0, unclear: 1, "not-met": 2, "not-applicable": 3 } as const;

/**
 * What the agreement behind a unit says about a condition on a day. Of several the one that covers is taken, then one of which that
 * is unclear, so that an agreement that doesn't cover never hides one that may; then the newest. Where those that count the same
 * name different routes, `routeUnsettled` stands for the route, and the main rule is used. No agreement is `inForce: false`; an end
 * or conditions nobody wrote down is unclear, never no (AH-2.2-b, AH-2.8-a).
 */
export const covers = (book: Book, question: CoverQuestion): Cover => {
  const { unit } = question;
  const judged = book
    .of(unit)
    .map((a) => judgeAgreement(a, question, book.disputed(unit, a.id)))
    .map((j) => {
      const force = allOutcomes(j.inForce.map((f) => f.outcome));
      return { ...j, force, whole: allOutcomes([force, j.condition.outcome]) };
    })
    .sort(
      (a, b) =>
        RANK[a.whole] - RANK[b.whole] ||
        RANK[a.force] - RANK[b.force] ||
        RANK[a.condition.outcome] - RANK[b.condition.outcome] ||
        compareDays(b.agreement.from, a.agreement.from) ||
        (sortKey(a.agreement) < sortKey(b.agreement) ? -1 : 1),
    );
  const [best] = judged;
  if (best === undefined)
    return {
      unit,
      inForce: false,
      condition: absent("not-applicable"),
      judged: judgement([exists.judge({ hasAgreement: false })]),
    };
  const routes = unsettled(
    judged.filter((j) => j.force === best.force && j.condition.outcome === best.condition.outcome),
  );
  const { route } = best.agreement;
  return {
    unit,
    agreement: best.agreement.id,
    inForce: truth(best.force),
    condition: truth(best.condition.outcome),
    ...(routes !== undefined ? { routeUnsettled: routes } : route === undefined ? {} : { route }),
    judged: judgement([...best.inForce, best.condition]),
  };
};

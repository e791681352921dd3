import type { Agreement, Condition, Cover, Judgement, UnitId } from "@prehosp/model";
import { absent, isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { all } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import type { Book } from "./book.ts";
import { begun, commissioned, conditionCovered, exists, inForce, notPolice } from "./criteria.ts";

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

/** Judges one agreement for a condition on a day. */
export const judgeAgreement = (
  agreement: Agreement,
  { condition, on }: Omit<CoverQuestion, "unit">,
): JudgedAgreement => {
  const began = begun.judge({ on, from: agreement.from });
  return {
    agreement,
    inForce: [
      exists.judge({ hasAgreement: true }),
      began,
      ...(began.outcome === "met" ? [inForce.judge({ on, from: agreement.from, end: endFact(agreement) })] : []),
      commissioned.judge({ commissioner: agreement.commissioner.kind }),
      notPolice.judge({ provider: agreement.provider.kind }),
    ],
    condition: conditionCovered.judge({ condition, conditions: agreement.conditions }),
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

const RANK = { met: 0, unclear: 1, "not-met": 2, "not-applicable": 3 } as const;

/**
 * What the agreement behind a unit says about a condition on a day. Of several the one in force that covers most is taken;
 * then the newest. No agreement is `inForce: false`; an end or conditions nobody wrote down is unclear, never no (AH-2.2-b, AH-2.8-a).
 */
export const covers = (book: Book, question: CoverQuestion): Cover => {
  const { unit } = question;
  const [best] = book
    .of(unit)
    .map((a) => judgeAgreement(a, question))
    .map((j) => ({ ...j, force: all(j.inForce).outcome }))
    .sort(
      (a, b) =>
        RANK[a.force] - RANK[b.force] ||
        RANK[a.condition.outcome] - RANK[b.condition.outcome] ||
        compareDays(b.agreement.from, a.agreement.from) ||
        (a.agreement.id < b.agreement.id ? -1 : 1),
    );
  if (best === undefined)
    return {
      unit,
      inForce: false,
      condition: absent("not-applicable"),
      judged: judgement([exists.judge({ hasAgreement: false })]),
    };
  return {
    unit,
    agreement: best.agreement.id,
    inForce: truth(best.force),
    condition: truth(best.condition.outcome),
    ...(best.agreement.route === undefined ? {} : { route: best.agreement.route }),
    judged: judgement([...best.inForce, best.condition]),
  };
};

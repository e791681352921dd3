import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Cites, CodeVersion, Finding, RuleVersion } from "./finding.ts";
import { allOutcomes, anyOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

/** Findings put together: the outcome, with the parts kept so that "why" can be unfolded. */
export interface Combined {
  readonly outcome: Outcome;
  readonly read: readonly string[];
  /** What the unclear parts miss; empty when the outcome is decided without them. */
  readonly missing: readonly string[];
  readonly because: readonly Finding[];
  readonly until?: Day;
}

/** What makes a combination a finding of its own: its rule, version, code and norms. */
export interface FindingHead<R extends string = string> {
  readonly rule: R;
  readonly version: RuleVersion;
  readonly code: CodeVersion;
  readonly cites: Cites;
}

const earliest = (days: readonly Day[]): Day | undefined => [...days].sort(compareDays)[0];
const latest = (days: readonly Day[]): Day | undefined => [...days].sort(compareDays).at(-1);

const combined = (outcome: Outcome, because: readonly Finding[], until: Day | undefined): Combined => ({
  outcome,
  read: [...new Set(because.flatMap((f) => f.read))],
  missing:
    outcome === "unclear" ? [...new Set(because.filter((f) => f.outcome === "unclear").flatMap((f) => f.missing))] : [],
  because,
  ...(until === undefined ? {} : { until }),
});

const untilsOf = (findings: readonly Finding[]): readonly (Day | undefined)[] =>
  findings.filter((f) => f.outcome === "met").map((f) => f.until);

/** All of them: met until the first part runs out. `all([])`, and all not-applicable, is not-applicable, never met. */
export const all = (findings: readonly Finding[]): Combined => {
  const outcome = allOutcomes(findings.map((f) => f.outcome));
  const days = untilsOf(findings).filter((d) => d !== undefined);
  return combined(outcome, findings, outcome === "met" ? earliest(days) : undefined);
};

/** Any of them: met until the last met part runs out. There is no `not`: absence of a finding proves nothing. */
export const any = (findings: readonly Finding[]): Combined => {
  const outcome = anyOutcome(findings.map((f) => f.outcome));
  const untils = untilsOf(findings);
  const days = untils.filter((d) => d !== undefined);
  return combined(outcome, findings, outcome === "met" && days.length === untils.length ? latest(days) : undefined);
};

/** The finding that a combination is, under a rule and norms of its own. */
export const conclude = <const R extends string>(head: FindingHead<R>, parts: Combined): Finding<R> => ({
  rule: head.rule,
  version: head.version,
  code: head.code,
  outcome: parts.outcome,
  cites: head.cites,
  read: parts.read,
  missing: parts.missing,
  because: parts.because,
  ...(parts.until === undefined ? {} : { until: parts.until }),
});

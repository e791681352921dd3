import type { Candidate, Situation } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Absent } from "@prehosp/model/absence";
import { any, atomsOf, conclude, evaluate } from "@prehosp/rules";
import type { AnyCriterion, Finding, LocalDecision, Outcome } from "@prehosp/rules";
import { indication, localConsider } from "../criteria/index.ts";
import {
  localConditions,
  localConfidentiality,
  localCrewQualified,
  localEquipment,
  localNodnettOnly,
  localTakingPart,
  localWithoutRemark,
} from "../criteria/index.ts";
import type { UnitFacts } from "../facts.ts";
import { code } from "../vocabulary.ts";
import type { FactName } from "../vocabulary.ts";
import { considers } from "./consider.ts";
import { factOf } from "../equipment-facts.ts";
import type { LocalRequirement } from "./local-pack.ts";
import type { LocalRules } from "./local-rules.ts";

const CONFIDENTIALITY = "akutthjelper.confidentiality-documented";

/** Whether something is in place, with the facts it was read from. */
interface Answer {
  readonly is: boolean | Absent;
  readonly read: readonly FactName[];
}

const notTold = absent("not-recorded");
const told = (value: boolean | Absent | undefined): boolean | Absent => value ?? notTold;
const outcomeOf = (value: boolean | Absent | undefined): Outcome =>
  typeof value !== "boolean" ? "unclear" : value ? "met" : "not-met";
const ofOutcome = (outcome: Outcome): boolean | Absent =>
  outcome === "unclear" || outcome === "not-applicable" ? notTold : outcome === "met";

const finding = (criterion: AnyCriterion, kind: unknown, decision: LocalDecision, { is, read }: Answer): Finding => {
  const judged = criterion.judge({ unitKind: kind, locallyRequired: is });
  return { ...judged, read, missing: judged.outcome === "unclear" ? read : [], decision };
};

const equipped = (needs: LocalRules["equipment"][number]["needs"], { unit }: Candidate): Answer => {
  const outcome = evaluate(needs, ({ carries }) => outcomeOf(told(unit.equipment[carries]) as boolean | Absent));
  const open = atomsOf(needs).filter(({ carries }) => outcome !== "unclear" || !known(told(unit.equipment[carries])));
  return { is: ofOutcome(outcome), read: [...new Set(open.map(({ carries }) => factOf[carries]))] };
};

const qualifiedOf = ({ crew }: Candidate): Outcome => crew.qualified?.outcome ?? "unclear";

/** Documented only where the organisation says so by the rule's name; that it says nothing proves nothing. */
const documented = (c: Candidate): boolean | Absent => {
  const said = c.crew.qualified;
  if (said?.rules.includes(CONFIDENTIALITY) !== true) return notTold;
  return said.outcome === "met" ? true : said.outcome === "not-met" && said.rules.length === 1 ? false : notTold;
};

const REQUIREMENTS: Readonly<
  Record<LocalRequirement, readonly [AnyCriterion, (c: Candidate, facts: UnitFacts) => Answer]>
> = {
  "crew-qualified": [localCrewQualified, (c) => ({ is: ofOutcome(qualifiedOf(c)), read: ["crewQualified"] })],
  "ready-without-remark": [
    localWithoutRemark,
    (_, { available }) => ({
      is: typeof available === "string" ? available === "yes" : notTold,
      read: ["available"],
    }),
  ],
  "confidentiality-documented": [localConfidentiality, (c) => ({ is: documented(c), read: ["crewQualified"] })],
  "nodnett-only": [localNodnettOnly, (c) => ({ is: told(c.unit.nodnett), read: ["nodnett"] })],
};

/** What the accepted packs ask of one unit, each as a finding of its own with who decided it; unknown is unclear. */
export const localFindings = (
  rules: LocalRules,
  c: Candidate,
  facts: UnitFacts,
  { indication: { condition } }: Situation,
): readonly Finding[] => {
  const { unit } = c;
  const its = (r: { readonly units?: readonly string[] | undefined }): boolean =>
    r.units === undefined || r.units.includes(unit.id);
  return [
    ...rules.takingPart
      .filter(its)
      .map((r) =>
        finding(localTakingPart, unit.kind, r.decision, { is: r.kinds.includes(unit.kind), read: ["unitKind"] }),
      ),
    ...rules.conditions
      .filter((r) => its(r) && r.agreement === c.cover?.agreement)
      .map((r) =>
        finding(localConditions, unit.kind, r.decision, {
          is: typeof condition === "string" ? r.conditions.includes(condition) : notTold,
          read: ["condition"],
        }),
      ),
    ...rules.equipment
      .filter((r) => its(r) && r.kind === unit.kind)
      .map((r) => finding(localEquipment, unit.kind, r.decision, equipped(r.needs, c))),
    ...rules.requires.filter(its).map((r) => {
      const [criterion, answer] = REQUIREMENTS[r.requirement];
      return finding(criterion, unit.kind, r.decision, answer(c, facts));
    }),
  ];
};

/** The duty to consider with what the layers have added: met where the national one or a layer's is. */
export const widened = (
  { consider }: LocalRules,
  national: Finding,
  { indication: { vital, condition }, flags }: Situation,
): Finding => {
  if (consider.length === 0 || national.rule !== indication.id || national.outcome === "met") return national;
  const added = consider.map(({ needs, decision }): Finding => {
    const outcome = considers(needs, { vital, condition, flags });
    const judged = localConsider.judge({ locallyConsidered: ofOutcome(outcome) });
    return { ...judged, missing: judged.outcome === "unclear" ? ["condition"] : [], decision };
  });
  const { rule, version, cites } = national;
  return conclude({ rule, version, code, cites }, any([national, ...added]));
};

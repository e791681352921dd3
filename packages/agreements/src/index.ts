import type { AnyCriterion } from "@prehosp/rules";
import { completenessCriteria } from "./completeness.ts";
import { coverCriteria } from "./criteria.ts";
import { insuranceCriteria } from "./insurance.ts";
import { soundnessCriteria } from "./soundness.ts";

/** Every criterion of this room. */
export const criteria: readonly AnyCriterion[] = [
  ...coverCriteria,
  ...completenessCriteria,
  ...soundnessCriteria,
  ...insuranceCriteria,
];

export { prepare } from "./book.ts";
export { complete, ending, missingContents } from "./complete.ts";
export { contentTexts } from "./completeness.ts";
export { covers, judgeAgreement } from "./covers.ts";
export { differences } from "./differences.ts";
export { AgreementDocument, DocumentSection, toMarkdown } from "./document.ts";
export { AgreementChanges, Draft, DraftState, ReplayRef } from "./draft.ts";
export { checkDraft } from "./draft-check.ts";
export { effectOf } from "./draft-effect.ts";
export { advance, agreementsOn, stateOf } from "./draft-state.ts";
export { documentHash, onTrial } from "./drafted.ts";
export { insuranceOf } from "./insurance.ts";
export { notCoded } from "./not-coded.ts";
export { say } from "./say.ts";
export { settlementOf } from "./settlement.ts";
export { Settlement, SettlementMission } from "./settlement-mission.ts";
export { sayProblem } from "./problem.ts";
export { soundness } from "./soundness.ts";
export type { Book, DecisiveField } from "./book.ts";
export type { Ending } from "./complete.ts";
export type { CoverQuestion, JudgedAgreement } from "./covers.ts";
export type { Aspect, Difference } from "./differences.ts";
export type { DraftProblem } from "./draft-check.ts";
export type { Change, DraftEffect } from "./draft-effect.ts";
export type { DraftStep, RefusedDraft } from "./draft-state.ts";
export type { NotAnAgreement } from "./drafted.ts";
export type { InsuranceClass, Insured } from "./insurance.ts";
export type { CoverChange } from "./narrowing.ts";
export type { AgreedRoute, BookProblem, RouteConflict } from "./problem.ts";
export type { Names } from "./say.ts";

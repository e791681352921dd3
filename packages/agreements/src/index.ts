import { completenessCriteria } from "./completeness.ts";
import { coverCriteria } from "./criteria.ts";
import type { AnyCriterion } from "@prehosp/rules";

/** Every criterion of this room. */
export const criteria: readonly AnyCriterion[] = [...coverCriteria, ...completenessCriteria];

export { prepare } from "./book.ts";
export { complete, ending, missingContents } from "./complete.ts";
export { contentTexts } from "./completeness.ts";
export { covers, judgeAgreement } from "./covers.ts";
export { notCoded } from "./not-coded.ts";
export type { Book } from "./book.ts";
export type { Ending } from "./complete.ts";
export type { CoverQuestion, JudgedAgreement } from "./covers.ts";

export { CallReview } from "./call-review.ts";
export { caseFrom } from "./case-from.ts";
export { Case, hasValue, valueOf } from "./case.ts";
export { criteria, notCoded } from "./criteria.ts";
export { dataset, elements } from "./elements/index.ts";
export { inclusion } from "./inclusion.ts";

export type { Assembled, CaseInput } from "./case-from.ts";
export type { Entry, Values } from "./case.ts";
export type { Element, NotWhen, Standing, Template, Whom } from "./element.ts";
export type { ElementId, ElementValue } from "./elements/index.ts";
export type { InclusionFacts } from "./inclusion.ts";

export {
  CardNumber,
  Bridge,
  BridgeEntry,
  Card,
  CriteriaIndex,
  CriterionCode,
  CriterionEntry,
} from "./criteria-index.ts";
export { criteria } from "./criteria.ts";
export { indicate } from "./indicate.ts";
export { notCoded } from "./not-coded.ts";
export { prepare } from "./prepare.ts";
export { hashOf, seal } from "./seal.ts";
export { syntheticIndex } from "./synthetic.ts";
export { texts } from "./texts.ts";
export type { Indicated, IndicationQuestion } from "./indicate.ts";
export type { Book, Problem } from "./prepare.ts";

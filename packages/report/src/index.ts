export { differences } from "./differences.ts";
export { htmlOf } from "./html-of.ts";
export {
  CoverageCounts,
  FlowBox,
  Groups,
  MeasuredIndicator,
  QualityRows,
  ReportAreas,
  ToldCount,
} from "./input-parts.ts";
export { ReportInput, ReportRequest, TextBlock, openSections } from "./input.ts";
export { manifestOf } from "./manifest-of.ts";
export { MadeBy, ReportManifest } from "./manifest.ts";
export { ReportProblem, ReportProblemCode, reportProblemTexts } from "./problem.ts";
export { rebuild } from "./rebuild.ts";
export { reportOf } from "./report-of.ts";
export { texts as reportTexts } from "./texts/index.ts";

export type { Made } from "./manifest-of.ts";
export type { Rebuilt } from "./rebuild.ts";
export type { Block, Report, ReportSection, Table } from "./report.ts";

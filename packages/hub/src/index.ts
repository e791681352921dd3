export { known } from "./adapters.ts";
export { problemOf } from "./api/problem.ts";
export { CannotListen } from "./api/server.ts";
export { csvTable } from "./csv-table.ts";
export { Deployment } from "./deployment.ts";
export { trustIn } from "./index-keys.ts";
export { type NamedFile, asBytes, exportOf, figureFiles } from "./indicator-files.ts";
export { reportInputOf } from "./indicator-report.ts";
export { reportPdf } from "./pdf/report.ts";
export { makeReport, rebuildReport } from "./reports.ts";
export { BadDeployment, run } from "./run.ts";
export { QualifiedView, qualifiedOf } from "./routes/competence-views.ts";
export { Brief, ReachSeen, Taken, WayView } from "./way-view.ts";
export { DefinitionView, FlowView, MeasuredView, SeriesView, definitionView } from "./routes/indicators-views.ts";

export type { Adapters, StoragePorts } from "./adapters.ts";
export type { ReportFiles } from "./reports.ts";
export type { RunOptions, Running } from "./run.ts";
export type { Wired } from "./wired.ts";

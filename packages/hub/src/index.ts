export { known } from "./adapters.ts";
export { problemOf } from "./api/problem.ts";
export { CannotListen } from "./api/server.ts";
export { csvTable } from "./csv-table.ts";
export { Deployment } from "./deployment.ts";
export { trustIn } from "./index-keys.ts";
export { BadDeployment, run } from "./run.ts";
export { QualifiedView, qualifiedOf } from "./routes/competence-views.ts";
export { Brief, ReachSeen, Taken, WayView } from "./way-view.ts";

export type { Adapters, StoragePorts } from "./adapters.ts";
export type { RunOptions, Running } from "./run.ts";
export type { Wired } from "./wired.ts";

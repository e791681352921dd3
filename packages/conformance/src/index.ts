export { conform, judge, strayWaivers } from "./conform.ts";
export { learningSourceSuite } from "./learning-source.ts";
export { conformanceKinds } from "./ledger/ground.ts";
export { ledgerSuite } from "./ledger/suite.ts";
export { missionSourceSuite } from "./mission-source.ts";
export { pictureSuite } from "./picture.ts";
export { report } from "./report.ts";
export { Broken } from "./requirement.ts";
export { vaultSuite } from "./vault/suite.ts";

export type { Report, Result, Subject } from "./conform.ts";
export type { LearningSourceWorld } from "./learning-source.ts";
export type { LedgerWorld } from "./ledger/ground.ts";
export type { MissionSourceWorld } from "./mission-source.ts";
export type { PictureWorld } from "./picture.ts";
export type { Printed } from "./report.ts";
export type { Ground, Requirement, Suite } from "./requirement.ts";
export type { VaultWorld } from "./vault/ground.ts";

export { fromFhir } from "./from-fhir.ts";
export { measureReport } from "./measure-report.ts";
export { reportOf } from "./report-of.ts";
export { caseOfResponse } from "./registry/case-of-response.ts";
export { questionnaireUrl } from "./registry/names.ts";
export { questionnaireOf } from "./registry/questionnaire.ts";
export { responseOf } from "./registry/response.ts";
export { HandoverReport, PatientIdentity } from "./report.ts";
export { noBasis } from "./systems.ts";
export { toFhir } from "./to-fhir.ts";

export type { ReadReport } from "./from-fhir.ts";
export type { ReadResponse } from "./registry/case-of-response.ts";
export type { ReportGround } from "./report-of.ts";
export type { NoBasisSystem, ProfileOptions } from "./systems.ts";
export type { Residue, WriteOptions } from "./to-fhir.ts";
export type { Written } from "./write-document.ts";

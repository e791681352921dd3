// @types/fhir names no ES module entry for a release, so its types are found the way `require` would find them.
export type {
  Bundle,
  BundleEntry,
  CodeableConcept,
  Composition,
  Encounter,
  Extension,
  FhirResource,
  Identifier,
  Location,
  MeasureReport,
  Observation,
  Patient,
  Procedure,
  Reference,
  ServiceRequest,
  Task,
} from "fhir/r4" with { "resolution-mode": "require" };

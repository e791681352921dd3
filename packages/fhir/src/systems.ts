/** Where Prehosp's own code systems and extensions are named; the same in every region. */
export const OWN = "https://prehosp.github.io/prehosp/fhir";

/** An own code system: time roles, missions, fields of the care record and so on. */
export const codeSystem = (name: string): string => `${OWN}/CodeSystem/${name}`;

/** An own extension. */
export const extensionUrl = (name: string): string => `${OWN}/StructureDefinition/${name}`;

/** HL7's code systems and extensions that are used. */
export const hl7 = {
  loinc: "http://loinc.org",
  snomed: "http://snomed.info/sct",
  actCode: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
  actReason: "http://terminology.hl7.org/CodeSystem/v3-ActReason",
  absent: "http://terminology.hl7.org/CodeSystem/data-absent-reason",
  absentExtension: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
  place: "http://terminology.hl7.org/CodeSystem/location-physical-type",
  population: "http://terminology.hl7.org/CodeSystem/measure-population",
  scoring: "http://terminology.hl7.org/CodeSystem/measure-scoring",
  improvement: "http://terminology.hl7.org/CodeSystem/measure-improvement-notation",
} as const;

/** A Norwegian identifier system: what is written, and what else is accepted on read (no-basis; reference fhir.md §1.3). */
export interface NoBasisSystem {
  readonly system: string;
  readonly aliases: readonly string[];
}

/** National identifier systems of no-basis. */
export const noBasis = {
  fnr: { system: "urn:oid:2.16.578.1.12.4.1.4.1", aliases: ["http://hl7.no/fhir/NamingSystem/FNR"] },
  dnr: { system: "urn:oid:2.16.578.1.12.4.1.4.2", aliases: ["http://hl7.no/fhir/NamingSystem/DNR"] },
  fhn: { system: "urn:oid:2.16.578.1.12.4.1.4.3", aliases: ["http://hl7.no/fhir/NamingSystem/FHNR"] },
  hpr: { system: "urn:oid:2.16.578.1.12.4.1.4.4", aliases: ["http://hl7.no/fhir/NamingSystem/HPR"] },
  enh: { system: "urn:oid:2.16.578.1.12.4.1.4.101", aliases: ["urn:oid:2.16.578.1.12.4.1.2.101"] },
} as const satisfies Record<string, NoBasisSystem>;

/** The numbers of municipalities, as no-basis names their list (reference fhir.md §1.3). */
export const MUNICIPALITY = "https://register.geonorge.no/sosi-kodelister/kommunenummer";

/** The published canonical of the no-basis patient profile; test builds name it under /ig/. */
export const PATIENT_PROFILE = "http://hl7.no/fhir/StructureDefinition/no-basis-Patient";

const preferred: ReadonlyMap<string, string> = new Map([
  ...Object.values(noBasis).flatMap(({ system, aliases }) => aliases.map((alias) => [alias, system] as const)),
  ["http://hl7.no/fhir/ig/StructureDefinition/no-basis-Patient", PATIENT_PROFILE] as const,
]);

/** The same JSON with every accepted alias of a system or a profile written as the preferred one; what people wrote stays. */
export const withPreferred = (json: unknown, key = ""): unknown => {
  if (typeof json === "string") return key === "system" || key === "profile" ? (preferred.get(json) ?? json) : json;
  if (Array.isArray(json)) return json.map((one) => withPreferred(one, key));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withPreferred(value, name)]));
};

/** What differs between regions: the namespace of their own identifiers, such as "https://amk.example.no/sid". */
export interface ProfileOptions {
  readonly namespace: string;
}

/** The system of a local identifier: incident, mission, unit, organisation or patient within an incident. */
export const local = (
  { namespace }: ProfileOptions,
  kind: "incident" | "mission" | "unit" | "region" | "organisation" | "patient",
): string => `${namespace}/${kind}`;

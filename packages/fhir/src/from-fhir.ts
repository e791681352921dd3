import type { Remark } from "@prehosp/model";
import { inside, isObject } from "./aligned.ts";
import { counted } from "./counted.ts";
import { difference, modifiers } from "./difference.ts";
import { draftOf } from "./draft.ts";
import { placing } from "./place.ts";
import { isSound } from "./read-resources.ts";
import { HandoverReport } from "./report.ts";
import { readInstant } from "./said.ts";
import type { Entry, Resource } from "./shape.ts";
import { Document, Resource as ResourceSchema } from "./shape.ts";
import { statusSaid } from "./status-said.ts";
import type { ProfileOptions } from "./systems.ts";
import { withPreferred } from "./systems.ts";
import type { Residue } from "./to-fhir.ts";
import { writeDocument } from "./write-document.ts";

/**
 * What reading gives: the report where one could be read, a remark for all that it has no room for, and the residue that
 * `toFhir` takes to write the report back into the document.
 */
export type ReadReport =
  | { readonly value: HandoverReport; readonly remarks: readonly Remark[]; readonly residue: Residue }
  | { readonly value: undefined; readonly remarks: readonly Remark[]; readonly residue: undefined };

const nothing = (remarks: readonly Remark[]): ReadReport => ({ value: undefined, remarks, residue: undefined });

const pointer = (path: readonly PropertyKey[]): string => path.reduce<string>((at, key) => inside(at, String(key)), "");

// No document of FHIR nests so deep; without a floor, a made one could exhaust the stack.
const DEEPEST = 64;
const tooDeep = (json: unknown, left = DEEPEST): boolean =>
  (isObject(json) || Array.isArray(json)) && (left === 0 || Object.values(json).some((one) => tooDeep(one, left - 1)));

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

const notCounted = (i: number): Remark => ({
  code: "not-counted",
  path: `/entry/${String(i)}`,
  means: "Was withdrawn, was not done, or is about another patient than the document; the report does not say it.",
});

const doubtful = (i: number): Remark => ({
  code: "identity-doubtful",
  path: `/entry/${String(i)}/resource/identifier`,
  means:
    "The check digits do not hold, or the number is of another series than its system says; it is read as it stands.",
});

/**
 * Reads a handover document. Total: what is no document, lacks what the report needs, carries an unknown modifier or marks
 * itself both as actual and as exercise or test gives no value; whatever the report has no room for is named by JSON pointer and
 * stays in the residue. Old and test aliases of systems are accepted.
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
  const { identifier, timestamp, meta, entry } = read.data;
  const { resources: all, remarks: unread } = resourcesOf(entry);
  const named = (resources: readonly (Resource | undefined)[]): readonly Entry[] =>
    entry.map(({ fullUrl }, i) => ({ fullUrl, resource: resources[i] }));
  const resources = counted(named(all), options);
  const left = all.flatMap((one, i) => (one === resources[i] ? [] : [notCounted(i)]));
  const cover = {
    id: identifier.value,
    written: readInstant(timestamp),
    status: statusSaid([meta, ...all.map((one) => one?.meta)]),
  };
  const { draft, remarks: silent } = draftOf(cover, resources, options);
  const remarks = [...unread, ...left, ...silent];
  const report = HandoverReport.safeParse(draft);
  if (!report.success) {
    const broken = report.error.issues.map(({ path, code }) => ({
      code: "report-incomplete",
      path: pointer(path),
      means: `The report needs this and the document does not say it in a way we read: ${code}.`,
    }));
    return nothing([...remarks, ...broken]);
  }
  const said = writeDocument(report.data, options, placing(report.data.id, options, named(resources))).value;
  const who = report.data.patientIdentity;
  const doubt =
    who === undefined || isSound(who) ? [] : [doubtful(resources.findIndex((one) => one?.resourceType === "Patient"))];
  return {
    value: report.data,
    remarks: [...remarks, ...doubt, ...difference(json, said)],
    residue: { document: bundle, said },
  };
};

import { responseOf } from "@prehosp/fhir";
import type { Delivery, DeliveryReceipt } from "@prehosp/ports";
import { readCase } from "@prehosp/registry";
import { createHash } from "node:crypto";
import type { RegistryFhirSettings } from "./settings.ts";

type Resource = NonNullable<ReturnType<typeof responseOf>>;

/** A case on its way: its reference, and the resource that says it. */
export interface Ready {
  readonly ref: string;
  readonly resource: Resource;
}

const wrong = (path: string, message: string) => ({ issues: [{ path, message }] });

/** A delivery as the resource that is posted, its reference as identifier; or what is wrong with it. */
export const readyOf = (
  { ref, dataset, body }: Delivery,
  { namespace, accepts }: Pick<RegistryFhirSettings, "namespace" | "accepts">,
): Ready | { readonly issues: DeliveryReceipt["issues"] } => {
  const read = readCase(body);
  if ("problems" in read) return { issues: read.problems.map(({ path, means }) => ({ path, message: means })) };
  if (dataset.split("@")[0] !== read.case.dataset.id)
    return wrong("/dataset", `The delivery says ${dataset}; its case is of another dataset.`);
  const resource = responseOf(read.case, { namespace });
  if (resource === undefined) return wrong("/dataset", `There is no questionnaire for ${dataset}.`);
  if (!accepts.includes(resource.questionnaire ?? ""))
    return wrong("/dataset", `The registry does not take ${resource.questionnaire ?? dataset}.`);
  return { ref, resource: { ...resource, identifier: { system: `${namespace}/registry-case`, value: ref } } };
};

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

const uuid = (hex: string) =>
  `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

/** What is posted. */
interface Batch {
  readonly resourceType: "Bundle";
  readonly type: "batch";
  readonly identifier: { readonly system: string; readonly value: string };
  readonly timestamp: string;
  readonly entry: readonly {
    readonly fullUrl: string;
    readonly resource: Resource;
    readonly request: { readonly method: "POST"; readonly url: "QuestionnaireResponse" };
  }[];
}

/** Cases as one batch: POST alone, with an identifier that is the same when the same cases are sent again. */
export const batchOf = (ready: readonly Ready[], namespace: string, timestamp: string): Batch => ({
  resourceType: "Bundle",
  type: "batch",
  identifier: { system: `${namespace}/registry-batch`, value: digest(JSON.stringify(ready)) },
  timestamp,
  entry: ready.map(({ ref, resource }) => ({
    fullUrl: uuid(digest(ref)),
    resource,
    request: { method: "POST", url: "QuestionnaireResponse" },
  })),
});

import type { Delivery, DeliveryReceipt } from "@prehosp/ports";
import { datasets, flatText, readCase, wholeFormat, writeFlat } from "@prehosp/registry";
import { createHash } from "node:crypto";

export const sha256 = (said: string | Uint8Array): string => createHash("sha256").update(said).digest("hex");

/** A case as the file that is laid for the registry, named after hashes: a reference cannot point out of the folder. */
export interface CaseFile {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A delivery as a file of `prehosp-flat-1`, or what is wrong with it. */
export const fileOf = ({
  ref,
  dataset: label,
  body,
}: Delivery): CaseFile | { readonly issues: DeliveryReceipt["issues"] } => {
  const read = readCase(body);
  if ("problems" in read) return { issues: read.problems.map(({ path, means }) => ({ path, message: means })) };
  const dataset = datasets.find(({ id }) => id === read.case.dataset.id);
  if (dataset === undefined || label.split("@")[0] !== dataset.id)
    return { issues: [{ path: "/dataset", message: `The delivery says ${label}; its case is of another dataset.` }] };
  const text = flatText(writeFlat(wholeFormat(dataset), [read.case]));
  const hash = sha256(text);
  return {
    file: `${sha256(ref).slice(0, 24)}-${hash.slice(0, 16)}.csv`,
    text,
    sha256: hash,
    bytes: Buffer.byteLength(text),
  };
};

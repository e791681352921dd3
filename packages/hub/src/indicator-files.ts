import type { AnyMeasurement, Group, SmallNumbers } from "@prehosp/indicators";
import {
  type ExportManifest,
  type PublishingProblem,
  codebookMarkdown,
  csvOf,
  exportManifest,
  figuresTable,
  parquetOf,
} from "@prehosp/publishing";
import { createHash } from "node:crypto";

/** A file by its name. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
export const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An export and the manifest of all its files. */
export const exportOf = (
  files: readonly NamedFile[],
  measurements: readonly AnyMeasurement[],
  policy: SmallNumbers,
): { readonly files: readonly NamedFile[]; readonly manifest: ExportManifest } => ({
  files,
  manifest: exportManifest({ measurements, policy, files, sha256 }),
});

/** Measurements, as they came through the rule for small numbers, as CSV and Parquet with their codebook; or what is wrong with them. */
export const figureFiles = (
  measured: readonly { readonly group: Pick<Group, "level" | "id">; readonly measurement: AnyMeasurement }[],
): { readonly files: readonly NamedFile[] } | { readonly problems: readonly PublishingProblem[] } => {
  const table = figuresTable(measured);
  if ("problems" in table) return table;
  return {
    files: [
      { name: "indicators.csv", bytes: asBytes(csvOf(table, { separator: ";", bom: true })) },
      { name: "indicators.parquet", bytes: parquetOf(table) },
      { name: "codebook.md", bytes: asBytes(codebookMarkdown(table, "Indikatorer")) },
    ],
  };
};

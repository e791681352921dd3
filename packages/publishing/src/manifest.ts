import { Period, SmallNumbers } from "@prehosp/indicators";
import type { AnyMeasurement } from "@prehosp/indicators";
import * as z from "zod";
import { before } from "./order.ts";

const sha256 = (norsk: string, means: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ norsk, means });

/** What an export was made of and under which policy, enough to make it again and to hold each file to its hash. */
export const ExportManifest = z
  .strictObject({
    format: z.literal("prehosp.publishing-export/1").meta({ norsk: "format", means: "Which form the manifest has" }),
    periods: z.array(Period).readonly().meta({ norsk: "perioder", means: "Every period measured, once" }),
    definitions: z
      .array(
        z
          .strictObject({
            id: z.string().min(1).meta({ norsk: "indikator", means: "Id of the definition" }),
            version: z.string().min(1).meta({ norsk: "versjon", means: "Version of the definition" }),
          })
          .meta({ norsk: "definisjon", means: "A definition that was measured by" }),
      )
      .readonly()
      .meta({ norsk: "definisjoner", means: "Every definition measured by, once" }),
    policy: SmallNumbers,
    input: sha256("grunnlag", "Hash of the measurements, as JSON, in the order they were handed in"),
    files: z
      .array(
        z
          .strictObject({
            name: z.string().min(1).meta({ norsk: "fil", means: "Name of the file" }),
            bytes: z.int().nonnegative().meta({ norsk: "størrelse", means: "How many bytes it holds" }),
            sha256: sha256("hash", "SHA-256 of its bytes, in hexadecimal"),
          })
          .meta({ norsk: "fil", means: "A file of the export" }),
      )
      .readonly()
      .meta({ norsk: "filer", means: "The files of the export, by name" }),
  })
  .meta({ norsk: "manifest", means: "What an export was made of, and the hash of each file" });
export type ExportManifest = z.output<typeof ExportManifest>;

/** What a manifest is made of; whoever has a hash function hands it in. */
export interface Exported {
  readonly measurements: readonly AnyMeasurement[];
  readonly policy: SmallNumbers;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** SHA-256 in hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
}

const once = <T>(all: readonly T[]): readonly T[] =>
  [...new Map(all.map((one) => [JSON.stringify(one), one] as const))]
    .toSorted(([a], [b]) => before(a, b))
    .map(([, one]) => one);

/** The manifest of an export: the same measurements, policy and files give the same manifest. */
export const exportManifest = ({ measurements, policy, files, sha256: hash }: Exported): ExportManifest => ({
  format: "prehosp.publishing-export/1",
  periods: once(measurements.map(({ period: { from, to } }) => ({ from, to }))),
  definitions: once(measurements.map(({ indicator, version }) => ({ id: indicator, version }))),
  policy,
  input: hash(new TextEncoder().encode(JSON.stringify(measurements))),
  files: files
    .map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: hash(bytes) }))
    .toSorted((a, b) => before(a.name, b.name)),
});

/** A file that is not as its manifest says. */
export interface Difference {
  readonly name: string;
  readonly is: "changed" | "missing" | "extra";
}

/** The files that are not as the manifest says: another hash, not there, or there and not in it. */
export const manifestDifferences = (
  { files }: ExportManifest,
  { files: found, sha256: hash }: Pick<Exported, "files" | "sha256">,
): readonly Difference[] =>
  [
    ...files.flatMap(({ name, sha256: said }): readonly Difference[] => {
      const file = found.find((one) => one.name === name);
      if (file === undefined) return [{ name, is: "missing" }];
      return hash(file.bytes) === said ? [] : [{ name, is: "changed" }];
    }),
    ...found.flatMap(({ name }): readonly Difference[] =>
      files.some((one) => one.name === name) ? [] : [{ name, is: "extra" }],
    ),
  ].toSorted((a, b) => before(a.name, b.name));

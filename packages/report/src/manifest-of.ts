import type { Indicator } from "@prehosp/indicators";
import { allIndicators } from "@prehosp/indicators";
import type { MadeBy, ReportManifest } from "./manifest.ts";
import type { ReportProblem } from "./problem.ts";
import { readInput } from "./read-input.ts";
import { dataHash, hashOf } from "./sha256.ts";

/** A report's files, with what they were made of. */
export interface Made {
  readonly input: unknown;
  readonly html: string;
  readonly pdf?: Uint8Array;
  readonly madeBy: readonly MadeBy[];
}

const byName = (a: MadeBy, b: MadeBy): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

// What a definition says; the function that finds its members is told by the version of its package.
const definitionHash = (one: Indicator): string =>
  dataHash(Object.fromEntries(Object.entries(one).filter(([, value]) => typeof value !== "function")));

const fileOf = (content: string | Uint8Array): ReportManifest["html"] => ({
  sha256: hashOf(content),
  bytes: typeof content === "string" ? new TextEncoder().encode(content).length : content.length,
});

/** The manifest of a report that is made; or the faults of its input. */
export const manifestOf = (
  { input: given, html, pdf, madeBy }: Made,
  definitions: readonly Indicator[] = allIndicators,
): { readonly manifest: ReportManifest } | { readonly problems: readonly ReportProblem[] } => {
  const read = readInput(given, definitions);
  if ("problems" in read) return read;
  const { input } = read;
  const { kind, title, language, from, to, smallNumbers } = input;
  return {
    manifest: {
      manifest: "prehosp.report@1",
      kind,
      title,
      language,
      from,
      to,
      data: dataHash(input),
      texts: dataHash(input.texts),
      smallNumbers,
      definitions: input.indicators.flatMap(({ whole }) =>
        definitions
          .filter(({ id }) => id === whole.indicator)
          .map((one) => ({ id: one.id, version: one.version, sha256: definitionHash(one) })),
      ),
      madeBy: [...madeBy].toSorted(byName),
      html: fileOf(html),
      ...(pdf === undefined ? {} : { pdf: fileOf(pdf) }),
    },
  };
};

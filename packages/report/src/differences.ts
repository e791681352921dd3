import type { ReportManifest } from "./manifest.ts";
import type { ReportProblem, ReportProblemCode } from "./problem.ts";

const differing = (
  code: ReportProblemCode,
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
): readonly ReportProblem[] =>
  [...new Set([...was.keys(), ...is.keys()])].flatMap((at) => {
    const [before, now] = [was.get(at), is.get(at)];
    return before === now ? [] : [{ code, at, because: `${before ?? "–"}, ${now ?? "–"}` }];
  });

const dataOf = ({ kind, title, language, from, to, data, texts, smallNumbers }: ReportManifest) =>
  new Map(Object.entries({ kind, title, language, from, to, data, texts, smallNumbers: JSON.stringify(smallNumbers) }));

const definitionsOf = ({ definitions }: ReportManifest) =>
  new Map(definitions.map(({ id, version, sha256 }) => [id, `${version} ${sha256}`]));

const packagesOf = ({ madeBy }: ReportManifest) => new Map(madeBy.map(({ name, version }) => [name, version]));

const fileOf = ({ sha256, bytes }: ReportManifest["html"]): string => `${sha256} ${String(bytes)}`;

const filesOf = ({ html, pdf }: ReportManifest) =>
  new Map([
    ["html", fileOf(html)],
    ["pdf", pdf === undefined ? "–" : fileOf(pdf)],
  ]);

/**
 * What differs between a report that was made and one made again, each by name: the input and its parts, definitions, packages,
 * and at last the files; empty = the same bytes.
 */
export const differences = (was: ReportManifest, is: ReportManifest): readonly ReportProblem[] => [
  ...differing("data-differs", dataOf(was), dataOf(is)),
  ...differing("definition-differs", definitionsOf(was), definitionsOf(is)),
  ...differing("package-differs", packagesOf(was), packagesOf(is)),
  ...differing("bytes-differ", filesOf(was), filesOf(is)),
];

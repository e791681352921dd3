import type { Remark } from "@prehosp/model";
import * as z from "zod";
import type { AnyCase } from "./case.ts";
import { Case, InHospitalCase } from "./case.ts";
import type { Dataset } from "./dataset.ts";
import { datasets, elementsOf, ihca, ohca } from "./dataset.ts";

const head = z.looseObject({
  dataset: z.looseObject({ id: z.string(), version: z.string() }),
  values: z.record(z.string(), z.unknown()),
});

const schemas: ReadonlyMap<string, z.ZodType<AnyCase>> = new Map([
  [ohca.id, Case],
  [ihca.id, InHospitalCase],
]);

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

// Of an entry that is neither a right value nor a right reason, the reading with the fewest faults is told. Where two
// have as few, the later: "not-obtained" without its reason is then told as that, and not as a wrong reason.
const flat = (issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): readonly Remark[] => {
  const path = [...above, ...issue.path];
  const [nearest] =
    issue.code === "invalid_union" ? issue.errors.toReversed().toSorted((a, b) => a.length - b.length) : [];
  return nearest === undefined
    ? [{ code: issue.code.replaceAll("_", "-"), path: pointer(path), means: issue.message }]
    : nearest.flatMap((inner) => flat(inner, path));
};

/** The elements that came after a version, by id. */
const newerThan = (dataset: Dataset, version: string): ReadonlySet<string> => {
  const versions = dataset.editions.map((edition) => edition.version);
  const later = new Set(versions.slice(versions.indexOf(version) + 1));
  const newer = elementsOf(dataset).filter(({ since }) => since !== undefined && later.has(since));
  return new Set(newer.map(({ id }) => id));
};

const problem = (code: string, path: string, said: string, means: string) => ({
  problems: [{ code, path, said, means }],
});

/**
 * Reads a case of any dataset this room knows, also one written in an older version: elements that came later are then
 * `not-recorded`, and nothing else is filled in. What cannot be read is told with its place (JSON pointer).
 */
export const readCase = (said: unknown): { readonly case: AnyCase } | { readonly problems: readonly Remark[] } => {
  const read = head.safeParse(said);
  if (!read.success) return { problems: read.error.issues.flatMap((issue) => flat(issue)) };
  const { id, version } = read.data.dataset;
  const dataset = datasets.find((one) => one.id === id);
  const schema = schemas.get(id);
  if (dataset === undefined || schema === undefined) {
    const known = datasets.map((one) => one.id).join(", ");
    return problem("unknown-dataset", "/dataset/id", id, `The dataset is none of ${known}.`);
  }
  if (!dataset.editions.some((edition) => edition.version === version)) {
    const known = dataset.editions.map((edition) => edition.version).join(", ");
    return problem("unknown-version", "/dataset/version", version, `The version is none of ${known}.`);
  }
  const newer = newerThan(dataset, version);
  const early = Object.keys(read.data.values).filter((element) => newer.has(element));
  if (early.length > 0) {
    return {
      problems: early.map((element) => ({
        code: "not-in-version",
        path: pointer(["values", element]),
        means: `The element came after version ${version}.`,
      })),
    };
  }
  const added = Object.fromEntries([...newer].map((element) => [element, { absent: "not-recorded" }]));
  const whole = schema.safeParse({
    ...read.data,
    dataset: { ...read.data.dataset, version: dataset.version },
    values: { ...read.data.values, ...added },
  });
  return whole.success ? { case: whole.data } : { problems: whole.error.issues.flatMap((issue) => flat(issue)) };
};

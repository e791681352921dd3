import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import type { AnyCase, AnyValues } from "../case.ts";
import { elementsOf, ohca } from "../dataset.ts";
import type { KeyedList } from "../law/keyed-list.ts";
import { norcar } from "../law/registries.ts";
import type { CaseOfPerson } from "../law/release.ts";
import { ResearchProject } from "../research/project.ts";
import type { ResearchRequest } from "../research/request.ts";
import { researchExport } from "../research/research-export.ts";
import { keyed, sha256, synthetic } from "./keyed-persons.ts";
import { anyCase } from "./random-case.ts";

/** Every element of the dataset outside hospital. */
export const all = elementsOf(ohca).map(({ id }) => id);

/** A project that was approved for everything as fine as it goes, where nothing else is said. */
export const project = (more: Record<string, unknown> = {}) =>
  ResearchProject.parse({
    id: "p-one",
    decided: { by: "rek", on: "2026-01-02", source: "REK 1" },
    dataset: "prehosp.ohca",
    elements: all,
    place: "municipality",
    age: "years",
    fewest: 1,
    ...more,
  });

/** A reservation list that nobody is on, and the key of it. */
export const nobody: KeyedList = { of: "reservations", registry: "norcar", by: "national-number", entries: [] };
const on = "2026-11-22" as Day;
export const listKey = keyed("list");

/** An export, or what has to be put right. */
export const made = (cases: readonly CaseOfPerson[], more: Partial<ResearchRequest> = {}) =>
  researchExport({
    project: project(),
    law: norcar,
    key: keyed("key-one"),
    sha256,
    on,
    cases,
    reservations: { list: nobody, keys: [listKey] },
    ...more,
  });

/** An export that has no fault. */
export const whole = (...args: Parameters<typeof made>) => {
  const result = made(...args);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result;
};

/** The lines of an export by heading. No cell of an export has a comma of its own, so this reads it. */
export const table = (result: ReturnType<typeof whole>): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = (result.files[0]?.text ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((heading, n) => [heading, row[n] ?? ""])));
};

const [sample] = fc.sample(anyCase(ohca), { numRuns: 1, seed: 5 });
const source = { system: "epj", ref: "j-1" };

/** A case in which nothing else is recorded than what is said. */
export const plain = (n: number, said: Record<string, unknown> = {}): AnyCase => {
  const values = Object.fromEntries(
    elementsOf(ohca).map(({ id }) => [id, id in said ? { value: said[id], source } : { absent: "not-recorded" }]),
  );
  return {
    ...(sample as AnyCase),
    status: "actual",
    incident: `h-${String(n)}` as AnyCase["incident"],
    values: values as AnyValues,
  };
};

/** The nth person's case. */
export const of = (n: number, said: Record<string, unknown> = {}): CaseOfPerson => ({
  case: plain(n, said),
  person: synthetic(n),
});

/** One such case each of so many persons. */
export const many = (count: number, from: number, said: Record<string, unknown>) =>
  Array.from({ length: count }, (_, n) => of(from + n, said));

import type { Day } from "@prehosp/model/time";
import type { Dataset } from "../dataset.ts";
import { datasets, elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { keyOf } from "../event-of.ts";
import type { Keyed } from "../law/keyed.ts";
import { keyName } from "../law/keyed.ts";
import type { RegistryLaw } from "../law/registry-law.ts";
import type { CaseOfPerson, ListWithKeys } from "../law/release.ts";
import type { Areas } from "./areas.ts";
import type { ResearchProject } from "./project.ts";
import type { ExportProblem } from "./texts.ts";
import { problem } from "./texts.ts";

/** What an export is made from; the same gives the same files, byte for byte. */
export interface ResearchRequest {
  readonly project: ResearchProject;
  readonly law: RegistryLaw;
  /** The project's own key, kept outside the files and by none who gets them. */
  readonly key: Keyed;
  /** SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits. */
  readonly sha256: (text: string) => string;
  /** The day it is made, for how long a case may be kept. */
  readonly on: Day;
  readonly cases: readonly CaseOfPerson[];
  readonly reservations?: ListWithKeys | undefined;
  readonly consents?: ListWithKeys | undefined;
  readonly areas?: Areas | undefined;
}

/** What a request asks for, once it has no fault. */
export interface Asked {
  readonly dataset: Dataset;
  readonly elements: readonly Element[];
  readonly keyName: string;
}

const twice = (all: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(one).size);
};

/** Reads a request: the dataset, the approved elements in the order of the form and the name of the key, or what has to be put right. */
export const askedOf = ({
  project,
  key,
  cases,
}: ResearchRequest): Asked | { readonly problems: readonly ExportProblem[] } => {
  const name = keyName(key);
  const dataset = datasets.find(({ id }) => id === project.dataset);
  if (dataset === undefined) return { problems: [problem("unknown-dataset", project.dataset)] };
  const all = elementsOf(dataset);
  const problems = [
    ...project.elements.filter((id) => !all.some((e) => e.id === id)).map((id) => problem("unknown-element", id)),
    ...twice(project.elements).map((id) => problem("element-twice", id)),
    ...(project.age !== "years" && project.elements.includes("age-months")
      ? [problem("finer-than-asked", "age-months")]
      : []),
    ...(twice(cases.map((one) => keyOf(one.case))).length > 0 ? [problem("case-twice")] : []),
  ];
  if (name === undefined) return { problems: [...problems, problem("key-makes-no-hmac", key.id)] };
  return problems.length > 0
    ? { problems }
    : { dataset, keyName: name, elements: all.filter(({ id }) => project.elements.includes(id)) };
};

import type { Remark } from "@prehosp/model";
import type { AnyCase, Dataset, Element } from "@prehosp/registry";
import { datasets, elementsOf, readCase } from "@prehosp/registry";
import { codeSystem } from "../systems.ts";
import { extension, questionnaireUrl } from "./names.ts";
import { readItem } from "./read-item.ts";
import { Response } from "./response-shape.ts";

/** A case, or everything that keeps it from being one, each with its JSON pointer in the response. */
export type ReadResponse = { readonly case: AnyCase } | { readonly problems: readonly Remark[] };

const problem = (code: string, path: string, means: string): Remark => ({ code, path, means });

/** What an element holds in a response, and where. */
interface Found {
  readonly said: unknown;
  readonly path: string;
}

const itemsOf = (dataset: Dataset, { item }: Response) => {
  const byId = new Map<string, Element>(elementsOf(dataset).map((element) => [element.id, element]));
  const sections = new Set(dataset.sections.map(({ id }) => `section.${id}`));
  const found = new Map<string, Found>();
  const problems: Remark[] = [];
  for (const [g, group] of item.entries()) {
    if (!sections.has(group.linkId))
      problems.push(problem("unknown-link", `/item/${g}/linkId`, "The questionnaire has no such group."));
    for (const [i, one] of (group.item ?? []).entries()) {
      const path = `/item/${g}/item/${i}`;
      const element = byId.get(one.linkId);
      if (element === undefined) {
        problems.push(problem("unknown-link", `${path}/linkId`, "The questionnaire has no such question."));
        continue;
      }
      const read = readItem(dataset, element, one);
      if (found.has(element.id))
        problems.push(problem("same-link-twice", `${path}/linkId`, "The question stands twice."));
      else if ("said" in read) found.set(element.id, { said: read.said, path });
      else problems.push(problem(read.code, `${path}${read.at}`, read.means));
    }
  }
  return { found, problems };
};

const datasetOf = (canonical: string) => {
  const [url, version, ...rest] = canonical.split("|");
  const dataset = rest.length > 0 ? undefined : datasets.find((one) => questionnaireUrl(one) === url);
  return dataset?.editions.some((edition) => edition.version === version) === true && version !== undefined
    ? { dataset, version }
    : undefined;
};

const isIn = ({ editions }: Dataset, version: string, { since }: Element): boolean => {
  const versions = editions.map((edition) => edition.version);
  return since === undefined || versions.indexOf(since) <= versions.indexOf(version);
};

/** Where in the response a problem of the case stands. */
const placed = (found: ReadonlyMap<string, Found>, one: Remark): Remark => {
  const [, , id = ""] = one.path.split("/");
  return { ...one, path: found.get(id)?.path ?? "" };
};

/** Reads a case back from a QuestionnaireResponse; a question that is not there is not recorded, and anything that would be lost is a problem. */
export const caseOfResponse = (resource: unknown): ReadResponse => {
  const read = Response.safeParse(resource);
  if (!read.success)
    return {
      problems: read.error.issues.map(({ code, path, message }) =>
        problem(code.replaceAll("_", "-"), path.map((part) => `/${String(part)}`).join(""), message),
      ),
    };
  const response = read.data;
  const known = datasetOf(response.questionnaire);
  if (known === undefined)
    return {
      problems: [problem("unknown-questionnaire", "/questionnaire", "No questionnaire of ours in that version.")],
    };
  const { dataset, version } = known;
  const { found, problems } = itemsOf(dataset, response);
  const said = (url: string) =>
    response.extension.filter((one) => one.url === url).map(({ valueString }) => valueString);
  const [incidents, patients] = [said(extension.incident), said(extension.patient)];
  const statuses = response.meta.tag.filter(({ system }) => system === codeSystem("status")).map(({ code }) => code);
  if (incidents.length !== 1 || patients.length !== 1 || response.extension.length !== 2)
    problems.push(problem("case", "/extension", "One incident, one patient and nothing else."));
  if (statuses.length !== 1) problems.push(problem("status", "/meta/tag", "One mark of real, exercise or test."));
  if (problems.length > 0) return { problems };
  const asked = elementsOf(dataset).filter((element) => found.has(element.id) || isIn(dataset, version, element));
  const values = asked.map(({ id }) => [id, found.get(id)?.said ?? { absent: "not-recorded" }] as const);
  const made = readCase({
    incident: incidents[0],
    patient: patients[0],
    status: statuses[0],
    dataset: { id: dataset.id, version },
    values: Object.fromEntries(values),
  });
  return "case" in made ? made : { problems: made.problems.map((one) => placed(found, one)) };
};

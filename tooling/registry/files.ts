import { questionnaireOf } from "../../packages/fhir/src/index.ts";
import {
  codebookHtml,
  codebookMarkdown,
  datasets,
  jsonSchemaOf,
  redcapDictionary,
  ruleList,
  rulesOf,
} from "../../packages/registry/src/index.ts";
import type { Dataset } from "../../packages/registry/src/index.ts";
import { dataFlowSheet } from "./data-flow.ts";
import { defibrillatorFlowSheet } from "./defibrillator-flow.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const folderOf = ({ id }: Dataset): string => id.slice(id.indexOf(".") + 1);

const formsOf = (dataset: Dataset): readonly (readonly [name: string, text: string])[] => [
  ["codebook.nb.html", codebookHtml(dataset, "nb")],
  ["codebook.nb.md", codebookMarkdown(dataset, "nb")],
  ["questionnaire.json", json(questionnaireOf(dataset))],
  ["redcap.csv", redcapDictionary(dataset)],
  ["rules.json", json(rulesOf(dataset))],
  ["rules.nb.md", ruleList(dataset, "nb")],
  ["schema.json", json(jsonSchemaOf(dataset))],
];

/** Every file of docs/registry, path → text; the same definition gives the same text. */
export const filesOf = (): ReadonlyMap<string, string> =>
  new Map([
    ["data-flow.nb.md", dataFlowSheet()],
    ["defibrillators/data-flow.nb.md", defibrillatorFlowSheet()],
    ...datasets.flatMap((dataset) =>
      formsOf(dataset).map(([name, text]) => [`${folderOf(dataset)}/${name}`, text] as const),
    ),
  ]);

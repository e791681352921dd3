import type { AnyCase, Dataset, Element, Entry } from "@prehosp/registry";
import { codedAbsent, datasets, hasValue } from "@prehosp/registry";
import type { QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from "../r4.ts";
import type { ProfileOptions } from "../systems.ts";
import { codeSystem } from "../systems.ts";
import { absenceOf } from "./absence.ts";
import { answerOf, elementSystem, extension, questionnaireUrl } from "./names.ts";

const answers = (dataset: Dataset, element: Element, value: unknown): QuestionnaireResponseItemAnswer[] => {
  if (element.type === "code" || element.type === "codes") {
    const codes = (Array.isArray(value) ? value : [value]) as readonly string[];
    const system = elementSystem(dataset, element);
    return codes.map((code) => ({ valueCoding: { system, code } }));
  }
  return [{ [answerOf[element.type]]: value }];
};

const sourceOf = ({ source }: Entry<unknown>) =>
  source === undefined
    ? []
    : [
        {
          url: extension.source,
          extension: [
            { url: "system", valueString: source.system },
            { url: "ref", valueString: source.ref },
          ],
        },
      ];

const itemOf = (dataset: Dataset, element: Element, entry: Entry<unknown>): QuestionnaireResponseItem => {
  const said = !hasValue(entry)
    ? [{ url: extension.absence, valueCodeableConcept: absenceOf(codedAbsent(entry.absent, entry.because)) }]
    : entry.exactness !== undefined
      ? [{ url: extension.exactness, valueCode: entry.exactness }]
      : [];
  const extensions = [...said, ...sourceOf(entry)];
  return {
    ...(extensions.length > 0 ? { extension: extensions } : {}),
    linkId: element.id,
    ...("value" in entry ? { answer: answers(dataset, element, entry.value) } : {}),
  };
};

/**
 * A case as an R4 QuestionnaireResponse, whole: every element has its item, with its value or the reason for its absence, exactness
 * and source. The identifier is the same each time the case is sent, in the namespace handed in. Undefined for a case of no dataset we have.
 */
export const responseOf = (one: AnyCase, { namespace }: ProfileOptions): QuestionnaireResponse | undefined => {
  const dataset = datasets.find(({ id }) => id === one.dataset.id);
  if (dataset === undefined) return undefined;
  return {
    resourceType: "QuestionnaireResponse",
    meta: { tag: [{ system: codeSystem("status"), code: one.status }] },
    extension: [
      { url: extension.incident, valueString: one.incident },
      { url: extension.patient, valueString: one.patient },
    ],
    identifier: { system: `${namespace}/registry-case`, value: `${one.dataset.id}.${one.incident}.${one.patient}` },
    questionnaire: `${questionnaireUrl(dataset)}|${one.dataset.version}`,
    status: "completed",
    item: dataset.sections.map(({ id, elements }) => ({
      linkId: `section.${id}`,
      item: elements.map((element) => itemOf(dataset, element, one.values[element.id] ?? { absent: "not-recorded" })),
    })),
  };
};

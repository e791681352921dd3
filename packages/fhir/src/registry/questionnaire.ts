import type { Text } from "@prehosp/model";
import type { Dataset, Element, Section } from "@prehosp/registry";
import { elementsOf } from "@prehosp/registry";
import type { Questionnaire, QuestionnaireItem } from "../r4.ts";
import { elementSystem, questionnaireUrl } from "./names.ts";

const HL7 = "http://hl7.org/fhir/StructureDefinition";

const types = {
  code: "choice",
  codes: "choice",
  "yes-no": "boolean",
  integer: "integer",
  decimal: "decimal",
  time: "dateTime",
  day: "date",
  pattern: "string",
} as const satisfies Record<Element["type"], QuestionnaireItem["type"]>;

const translated = ({ nb: _nb, ...others }: Text) => ({
  extension: Object.entries(others).map(([lang, content]) => ({
    url: `${HL7}/translation`,
    extension: [
      { url: "lang", valueCode: lang },
      { url: "content", valueString: content },
    ],
  })),
});

const option = (system: string, code: string, label: Text) => ({
  valueCoding: { system, code, display: label.nb, _display: translated(label) },
});

const limits = (element: Element): Pick<QuestionnaireItem, "extension"> => {
  if (element.type === "integer") {
    const { min, max } = element;
    return {
      extension: [
        { url: `${HL7}/minValue`, valueInteger: min },
        { url: `${HL7}/maxValue`, valueInteger: max },
      ],
    };
  }
  if (element.type === "decimal") {
    const { min, max, decimals } = element;
    return {
      extension: [
        { url: `${HL7}/minValue`, valueDecimal: min },
        { url: `${HL7}/maxValue`, valueDecimal: max },
        { url: `${HL7}/maxDecimalPlaces`, valueInteger: decimals },
      ],
    };
  }
  return element.type === "pattern" ? { extension: [{ url: `${HL7}/regex`, valueString: element.pattern }] } : {};
};

const enabled = (dataset: Dataset, { notWhen }: Element): Pick<QuestionnaireItem, "enableWhen"> => {
  const other = elementsOf(dataset).find(({ id }) => id === notWhen?.element);
  if (notWhen === undefined || other === undefined) return {};
  const { is } = notWhen;
  const answer =
    typeof is === "boolean"
      ? { answerBoolean: is }
      : { answerCoding: { system: elementSystem(dataset, other), code: is } };
  return { enableWhen: [{ question: other.id, operator: "!=", ...answer }] };
};

const itemOf = (dataset: Dataset, element: Element): QuestionnaireItem => ({
  linkId: element.id,
  text: element.label.nb,
  _text: translated(element.label),
  type: types[element.type],
  required: false,
  ...(element.type === "codes" ? { repeats: true } : {}),
  ...limits(element),
  ...enabled(dataset, element),
  ...("codes" in element
    ? {
        answerOption: Object.entries(element.codes).map(([code, label]) =>
          option(elementSystem(dataset, element), code, label),
        ),
      }
    : {}),
});

const groupOf = (dataset: Dataset, { id, title, elements }: Section): QuestionnaireItem => ({
  linkId: `section.${id}`,
  text: title.nb,
  _text: translated(title),
  type: "group",
  item: elements.map((element) => itemOf(dataset, element)),
});

/** A dataset as an R4 Questionnaire: a group for each section, a linkId for each element, bokmål with translations. */
export const questionnaireOf = (dataset: Dataset): Questionnaire => ({
  resourceType: "Questionnaire",
  url: questionnaireUrl(dataset),
  version: dataset.version,
  name: dataset.id.replaceAll(/[^A-Za-z0-9]/g, "_"),
  title: dataset.title.nb,
  _title: translated(dataset.title),
  // No registry has taken it into use.
  status: "draft",
  language: "nb",
  subjectType: ["Patient"],
  item: dataset.sections.map((section) => groupOf(dataset, section)),
});

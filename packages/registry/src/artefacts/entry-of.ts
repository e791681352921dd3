import type { Language, Text } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Element, Template } from "../element.ts";
import { whomTexts, wordTexts } from "../texts.ts";
import type { FieldName } from "./texts.ts";
import { absenceTexts, bookTexts, standingTexts, templateTexts, typeTexts } from "./texts.ts";

/** One field of an element in a codebook: plain text, line by line; `english` where the definition has no other language. */
export interface BookField {
  readonly name: FieldName;
  readonly lines: readonly string[];
  readonly english?: true;
}

const typeOf = (element: Element, language: Language): string => {
  const type = say(typeTexts[element.type], language);
  if (element.type === "pattern") return `${type}: ${element.pattern}`;
  if (element.type !== "integer" && element.type !== "decimal") return type;
  const unit = element.unit === undefined ? "" : ` ${element.unit}`;
  const decimals =
    element.type === "decimal" ? `, ${String(element.decimals)} ${say(bookTexts.decimals, language)}` : "";
  return `${type}, ${String(element.min)}–${String(element.max)}${unit}${decimals}`;
};

const codesOf = (element: Element, language: Language): readonly string[] => {
  if (!("codes" in element)) return [];
  const alone = element.type === "codes" ? element.exclusive : undefined;
  return Object.entries(element.codes).map(
    ([code, text]) => `${code} = ${say(text, language)}${code === alone ? ` (${say(bookTexts.alone, language)})` : ""}`,
  );
};

const notWhenOf = (dataset: Dataset, { notWhen }: Element, language: Language): readonly string[] => {
  if (notWhen === undefined) return [];
  const other = elementsOf(dataset).find(({ id }) => id === notWhen.element);
  const code = other !== undefined && "codes" in other ? other.codes[String(notWhen.is)] : undefined;
  const value: Text = code ?? (notWhen.is === true ? wordTexts.yes : wordTexts.no);
  return [`${other === undefined ? notWhen.element : say(other.label, language)} = ${say(value, language)}`];
};

const standingsOf = ({ templates }: Element, language: Language): readonly string[] =>
  Object.entries(templates).map(
    ([template, { status, as }]) =>
      `${templateTexts[template as Template]}: ${say(standingTexts[status], language)}${as === undefined ? "" : ` (${as})`}`,
  );

/** All that a codebook says of an element, in a fixed order; a field without content is left out. */
export const entryOf = (dataset: Dataset, element: Element, language: Language): readonly BookField[] => {
  const { guide, since, previous = [], series = [] } = element;
  const field = (name: FieldName, lines: readonly string[], english?: true): readonly BookField[] =>
    lines.length === 0 ? [] : [{ name, lines, ...(english === true && language !== "en" ? { english } : {}) }];
  const until = say(bookTexts.until, language);
  return [
    ...field("label", [say(element.label, language)]),
    ...field("means", [element.means], true),
    ...field("type", [typeOf(element, language)]),
    ...field("codes", codesOf(element, language)),
    ...field(
      "absences",
      element.absences.map((reason) => `${reason} = ${say(absenceTexts[reason], language)}`),
    ),
    ...field("notWhen", notWhenOf(dataset, element, language)),
    ...field("asks", [say(element.asks, language)]),
    ...field("whom", [say(whomTexts[element.whom], language)]),
    ...field("guide", guide === undefined ? [] : [say(guide, language)]),
    ...field("templates", standingsOf(element, language)),
    ...field("source", [element.source], true),
    ...field("since", since === undefined ? [] : [since]),
    ...field(
      "previous",
      previous.map((one) => `${until} ${one.until}: ${say(one.change, language)}`),
    ),
    ...field(
      "series",
      series.map((one) => `${say(bookTexts.from, language)} ${one.from}: ${say(one.means, language)}`),
    ),
    ...field("example", [typeof element.example === "string" ? element.example : JSON.stringify(element.example)]),
  ];
};

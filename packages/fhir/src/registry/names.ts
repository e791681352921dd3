import type { Dataset, Element } from "@prehosp/registry";
import { OWN, codeSystem, extensionUrl } from "../systems.ts";

/** The canonical of a dataset's questionnaire, without its version. */
export const questionnaireUrl = ({ id }: Pick<Dataset, "id">): string => `${OWN}/Questionnaire/${id}`;

/** The code system of an element's codes. */
export const elementSystem = ({ id: dataset }: Pick<Dataset, "id">, { id }: Element): string =>
  codeSystem(`${dataset}.${id}`);

/** Our extensions in a response. */
export const extension = {
  incident: extensionUrl("incident"),
  patient: extensionUrl("patient"),
  absence: extensionUrl("absence"),
  exactness: extensionUrl("exactness"),
  source: extensionUrl("source"),
} as const;

/** The name of the answer that holds an element's value in a response. */
export const answerOf = {
  code: "valueCoding",
  codes: "valueCoding",
  "yes-no": "valueBoolean",
  integer: "valueInteger",
  decimal: "valueDecimal",
  time: "valueDateTime",
  day: "valueDate",
  pattern: "valueString",
} as const satisfies Record<Element["type"], string>;

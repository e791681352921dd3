import type { Dataset, Element } from "@prehosp/registry";
import { absenceFrom } from "./absence.ts";
import { answerOf, elementSystem, extension } from "./names.ts";
import type { Answer, Item } from "./response-shape.ts";

/** An entry as it was said, still to be held to the element; or what is wrong with the item. */
export type ReadItem =
  | { readonly said: unknown }
  | { readonly code: string; readonly at: string; readonly means: string };

const wrong = (code: string, at: string, means: string): ReadItem => ({ code, at, means });

const known: ReadonlySet<string> = new Set([extension.absence, extension.exactness, extension.source]);

const valueOf = (dataset: Dataset, element: Element, answer: Answer): { readonly value: unknown } | string => {
  const name = answerOf[element.type];
  if (Object.keys(answer).length !== 1 || !(name in answer)) return `The answer is no ${name}.`;
  if (name !== "valueCoding") return { value: answer[name] };
  const { system, code } = answer.valueCoding ?? {};
  return system === elementSystem(dataset, element) && code !== undefined
    ? { value: code }
    : "The coding is not one of this element's code system.";
};

/** Reads one item by its element: one value or one reason, never both, and no answer too many. */
export const readItem = (
  dataset: Dataset,
  element: Element,
  { extension: extensions = [], answer = [] }: Item,
): ReadItem => {
  const urls = extensions.map(({ url }) => url);
  const strange = urls.findIndex((url, n) => !known.has(url) || urls.indexOf(url) !== n);
  if (strange >= 0) return wrong("unknown-extension", `/extension/${strange}`, "Unknown here, or there twice.");
  const [absence, exactness, source] = [extension.absence, extension.exactness, extension.source].map((url) =>
    extensions.find((one) => one.url === url),
  );
  const parts = source?.extension ?? [];
  if (new Set(parts.map(({ url }) => url)).size !== parts.length)
    return wrong("two-sources", "/extension", "A part of the source stands twice.");
  const from =
    source === undefined ? {} : { source: Object.fromEntries(parts.map(({ url, valueString }) => [url, valueString])) };
  const exact = exactness === undefined ? {} : { exactness: exactness.valueCode };
  if (absence !== undefined) {
    if (answer.length > 0)
      return wrong("value-and-reason", "/answer", "Both an answer and a reason why there is none.");
    const read = absenceFrom(absence.valueCodeableConcept ?? {});
    return typeof read === "object"
      ? { said: { ...read, ...exact, ...from } }
      : wrong("unknown-reason", "/extension", "The reason is none of ours.");
  }
  if (answer.length === 0)
    return extensions.length === 0
      ? { said: { absent: "not-recorded" } }
      : wrong("no-answer", "", "Neither an answer nor a reason.");
  if (answer.length > 1 && element.type !== "codes") return wrong("two-answers", "/answer/1", "More answers than one.");
  const values: unknown[] = [];
  for (const [n, one] of answer.entries()) {
    const read = valueOf(dataset, element, one);
    if (typeof read === "string") return wrong("wrong-answer", `/answer/${n}`, read);
    values.push(read.value);
  }
  return { said: { value: element.type === "codes" ? values : values[0], ...exact, ...from } };
};

import { Exactness, say } from "@prehosp/model";
import { AbsenceBecause, absenceBecauseTexts } from "../absence-because.ts";
import type { Element } from "../element.ts";
import { choicesOf, nameOf, shown, unless, whileEmpty } from "./redcap-name.ts";
import { absenceTexts, exactnessTexts, redcapTexts } from "./texts.ts";

/** A field of a REDCap dictionary: what it fills of the 18 columns. */
export interface RedcapField {
  readonly name: string;
  readonly form: string;
  readonly type: "text" | "radio" | "checkbox" | "yesno" | "dropdown";
  readonly label: string;
  readonly choices?: string;
  readonly note?: string;
  readonly validation?: string;
  readonly min?: string;
  readonly max?: string;
  readonly branching?: string;
  readonly required?: "y";
  readonly annotation?: string;
}

type Shape = Pick<RedcapField, "type" | "choices" | "validation" | "min" | "max" | "note" | "annotation">;

const codesOf = (codes: Extract<Element, { type: "code" }>["codes"]): string =>
  choicesOf(Object.entries(codes).map(([code, text]) => [code, text.nb]));

const shapeOf = (element: Element): Shape => {
  switch (element.type) {
    case "code":
      return { type: "radio", choices: codesOf(element.codes) };
    case "codes": {
      const { codes, exclusive } = element;
      const alone = exclusive === undefined ? {} : { annotation: `@NONEOFTHEABOVE='${nameOf(exclusive)}'` };
      return { type: "checkbox", choices: codesOf(codes), ...alone };
    }
    case "yes-no":
      return { type: "yesno" };
    case "integer":
    case "decimal": {
      const validation = element.type === "integer" ? "integer" : "number";
      return { type: "text", validation, min: String(element.min), max: String(element.max), note: element.unit ?? "" };
    }
    case "time":
      return { type: "text", validation: "datetime_seconds_ymd", note: redcapTexts.clock.nb };
    case "day":
      return { type: "text", validation: "date_ymd" };
    case "pattern":
      return { type: "text" };
  }
};

const both = (...parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : parts.map((part) => `(${part})`).join(" and ");

/** The fields of an element: its value, why there is none, the reason behind that by code, and how exact a time is. */
export const fieldsOf = (form: string, element: Element, other: Element | undefined): readonly RedcapField[] => {
  const name = nameOf(element.id);
  const label = shown(element.label.nb);
  const fits = element.notWhen === undefined ? [] : [unless(element.notWhen, other)];
  const { note = "", ...shape } = shapeOf(element);
  const notes = [note, element.guide?.nb ?? ""].filter((text) => text !== "").map(shown);
  const branching = both(...fits);
  return [
    { name, form, label, ...shape, note: notes.join(". "), branching },
    {
      name: `${name}_absent`,
      form,
      type: "dropdown",
      label: `${label}: ${redcapTexts.absent.nb}`,
      choices: choicesOf(element.absences.map((reason) => [reason, say(absenceTexts[reason])])),
      branching: both(...fits, whileEmpty(element)),
    },
    {
      name: `${name}_because`,
      form,
      type: "dropdown",
      label: `${label}: ${redcapTexts.because.nb}`,
      choices: choicesOf(AbsenceBecause.options.map((one) => [one, say(absenceBecauseTexts[one])])),
      branching: both(...fits, `[${name}_absent] <> ''`),
    },
    ...(element.type === "time"
      ? [
          {
            name: `${name}_exactness`,
            form,
            type: "dropdown",
            label: `${label}: ${redcapTexts.exactness.nb}`,
            choices: choicesOf(Exactness.options.map((one) => [one, say(exactnessTexts[one])])),
            branching: both(...fits, `[${name}] <> ''`),
          } as const,
        ]
      : []),
  ];
};

import { say, Status } from "@prehosp/model";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import { csv } from "../research/csv.ts";
import type { RedcapField } from "./redcap-field.ts";
import { fieldsOf } from "./redcap-field.ts";
import { choicesOf, nameOf } from "./redcap-name.ts";
import { redcapTexts, statusTexts } from "./texts.ts";

/** The 18 columns, each with what fills it; none is left out (reference registry.md §5.4). */
const columns: readonly (readonly [heading: string, of: (field: RedcapField) => string | undefined])[] = [
  ["Variable / Field Name", ({ name }) => name],
  ["Form Name", ({ form }) => form],
  ["Section Header", () => ""],
  ["Field Type", ({ type }) => type],
  ["Field Label", ({ label }) => label],
  ["Choices, Calculations, OR Slider Labels", ({ choices }) => choices],
  ["Field Note", ({ note }) => note],
  ["Text Validation Type OR Show Slider Number", ({ validation }) => validation],
  ["Text Validation Min", ({ min }) => min],
  ["Text Validation Max", ({ max }) => max],
  ["Identifier?", () => ""],
  ["Branching Logic (Show field only if...)", ({ branching }) => branching],
  ["Required Field?", ({ required }) => required],
  ["Custom Alignment", () => ""],
  ["Question Number (surveys only)", () => ""],
  ["Matrix Group Name", () => ""],
  ["Matrix Ranking?", () => ""],
  ["Field Annotation", ({ annotation }) => annotation],
];

const first = (form: string): readonly RedcapField[] => [
  { name: "record_id", form, type: "text", label: redcapTexts.record.nb },
  {
    name: "case_status",
    form,
    type: "radio",
    label: redcapTexts.status.nb,
    choices: choicesOf(Status.options.map((one) => [one, say(statusTexts[one])])),
    required: "y",
  },
];

/**
 * A dataset as a REDCap data dictionary in CSV: 18 columns, one form a section, the record id first. Bokmål labels.
 * It has no field for who said a value: the project itself is then the source.
 */
export const redcapDictionary = (dataset: Dataset): string => {
  const elements = elementsOf(dataset);
  const fields = dataset.sections.flatMap(({ id, elements: own }, index) => {
    const form = nameOf(id);
    return [
      ...(index === 0 ? first(form) : []),
      ...own.flatMap((element) =>
        fieldsOf(
          form,
          element,
          elements.find((other) => other.id === element.notWhen?.element),
        ),
      ),
    ];
  });
  return csv([columns.map(([heading]) => heading), ...fields.map((field) => columns.map(([, of]) => of(field) ?? ""))]);
};

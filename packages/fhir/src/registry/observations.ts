import type { AnyCase, Dataset, Element, Entry } from "@prehosp/registry";
import { codedAbsent, datasets, elementsOf, hasValue } from "@prehosp/registry";
import type { CodeableConcept, Condition, Extension, Observation, Procedure } from "../r4.ts";
import type { ProfileOptions } from "../systems.ts";
import { codeSystem, hl7, local } from "../systems.ts";
import { absenceOf } from "./absence.ts";
import { elementSystem, extension } from "./names.ts";

/** What a case is written as beside its QuestionnaireResponse. */
export type CaseResource = Condition | Procedure | Observation;

// Codes that the reference marks as read: CH EMS for the arrest and CPR, NEMSIS eArrest for what LOINC calls the elements.
const ARREST = "410429000";
const CPR = "89666000";
const loinc: Readonly<Record<string, string>> = { cause: "67503-3", witnessed: "67505-8" };

/** The system of the elements of a dataset, as codes of Observations. */
export const elementsSystem = ({ id }: Pick<Dataset, "id">): string => codeSystem(id);

const conceptOf = (dataset: Dataset, element: Element, code: string): CodeableConcept => {
  const label = "codes" in element ? element.codes[code]?.nb : undefined;
  const display = label === undefined ? {} : { display: label };
  return { coding: [{ system: elementSystem(dataset, element), code, ...display }] };
};

const codeOf = (dataset: Dataset, element: Element): CodeableConcept => {
  const own = { system: elementsSystem(dataset), version: dataset.version, code: element.id };
  const theirs = loinc[element.id];
  return {
    coding: [
      { ...own, display: element.label.nb },
      ...(theirs === undefined ? [] : [{ system: hl7.loinc, code: theirs }]),
    ],
  };
};

type Said = Partial<Observation>;

const valueOf = (dataset: Dataset, element: Element, value: unknown): Said => {
  switch (element.type) {
    case "code":
      return { valueCodeableConcept: conceptOf(dataset, element, value as string) };
    // Several answers are no synonyms, so each is a component and not a coding of one concept.
    case "codes":
      return {
        component: (value as readonly string[]).map((code) => ({
          code: codeOf(dataset, element),
          valueCodeableConcept: conceptOf(dataset, element, code),
        })),
      };
    case "yes-no":
      return { valueBoolean: value as boolean };
    case "integer":
    case "decimal":
      return {
        valueQuantity: { value: value as number, ...(element.unit === undefined ? {} : { unit: element.unit }) },
      };
    case "time":
    case "day":
      return { valueDateTime: value as string };
    case "pattern":
      return { valueString: value as string };
  }
};

const extensionsOf = (entry: Entry<unknown>): readonly Extension[] => [
  ...("exactness" in entry && entry.exactness !== undefined
    ? [{ url: extension.exactness, valueCode: entry.exactness }]
    : []),
  ...(entry.source === undefined
    ? []
    : [
        {
          url: extension.source,
          extension: [
            { url: "system", valueString: entry.source.system },
            { url: "ref", valueString: entry.source.ref },
          ],
        },
      ]),
];

/** Nobody wrote anything: neither a value nor who said that there is none. */
const isSilent = (entry: Entry<unknown> | undefined): boolean =>
  entry === undefined || ("absent" in entry && entry.absent === "not-recorded" && Object.keys(entry).length === 1);

/**
 * A case as a reader without its Questionnaire takes it: the arrest as Condition, CPR as Procedure where somebody gave it or nobody did,
 * and each element that somebody answered as Observation, reasons for absence included. What a code is not verified for is said in our own
 * systems alone. The answers are read back by `entriesOf`. Undefined for a case of no dataset we have.
 */
export const observationsOf = (one: AnyCase, options: ProfileOptions): readonly CaseResource[] | undefined => {
  const dataset = datasets.find(({ id }) => id === one.dataset.id);
  if (dataset === undefined) return undefined;
  const ref = `${dataset.id}.${one.incident}.${one.patient}`;
  const all = (name: string) => ({
    meta: { tag: [{ system: codeSystem("status"), code: one.status }] },
    identifier: [{ system: `${options.namespace}/registry-case`, value: `${ref}.${name}` }],
    subject: {
      type: "Patient",
      identifier: { system: local(options, "patient"), value: `${one.incident}/${one.patient}` },
    },
  });
  const coded = (code: string) => ({ coding: [{ system: hl7.snomed, code }] });
  const arrest: Condition = {
    resourceType: "Condition",
    ...all("arrest"),
    code: coded(ARREST),
  };
  const [starter, first] = [one.values["cpr-started-by"], one.values["time-first-compression"]];
  const cpr: readonly Procedure[] =
    starter === undefined || !("value" in starter)
      ? []
      : [
          {
            resourceType: "Procedure",
            ...all("cpr"),
            status: starter.value === "nobody" ? "not-done" : "completed",
            code: coded(CPR),
            ...(starter.value !== "nobody" && first !== undefined && "value" in first
              ? { performedPeriod: { start: first.value as string } }
              : {}),
          },
        ];
  const answers = elementsOf(dataset).flatMap((element): readonly Observation[] => {
    const entry = one.values[element.id];
    if (entry === undefined || isSilent(entry)) return [];
    const extensions = [...extensionsOf(entry)];
    return [
      {
        resourceType: "Observation",
        ...all(element.id),
        ...(extensions.length > 0 ? { extension: extensions } : {}),
        status: "final",
        code: codeOf(dataset, element),
        ...(hasValue(entry)
          ? valueOf(dataset, element, entry.value)
          : { dataAbsentReason: absenceOf(codedAbsent(entry.absent, entry.because)) }),
      },
    ];
  });
  return [arrest, ...cpr, ...answers];
};

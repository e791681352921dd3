import type { Observation } from "./r4.ts";
import type { Absent } from "@prehosp/model/absence";
import { absent, isAbsent } from "@prehosp/model/absence";
import type { CriterionRef } from "@prehosp/model";
import { instant } from "@prehosp/model/time";
import * as z from "zod";
import { absentFromFhir, absentToFhir } from "./absent-code.ts";
import type { ValueKind } from "./fields.ts";
import { codeSystem, extensionUrl } from "./systems.ts";

type Value = Partial<
  Pick<
    Observation,
    "valueCodeableConcept" | "valueBoolean" | "valueInteger" | "valueDateTime" | "valueString" | "dataAbsentReason"
  >
>;

const INDEX = extensionUrl("criteria-index");

// A licensed index may give a criterion any text as its code; FHIR allows single spaces inside a code and no other.
const CRITERION = extensionUrl("criterion-code");
const CODE = /^\S+( \S+)*$/;

/** A value or its absence, as the value part of an Observation; `field` names the code system of its codes. */
export const saidToFhir = (kind: ValueKind, field: string, said: unknown): Value => {
  if (isAbsent(said)) return { dataAbsentReason: absentToFhir(said as Absent) };
  switch (kind) {
    case "boolean":
      return { valueBoolean: said as boolean };
    case "integer":
      return { valueInteger: said as number };
    case "dateTime":
      return { valueDateTime: said as string };
    case "string":
      return { valueString: said as string };
    case "code":
      return { valueCodeableConcept: { coding: [{ system: codeSystem(field), code: said as string }] } };
    case "criterion": {
      const { index, edition, code } = said as CriterionRef;
      const coding = {
        system: codeSystem(field),
        version: edition,
        ...(CODE.test(code) ? { code } : {}),
        extension: [
          { url: INDEX, valueString: index },
          ...(CODE.test(code) ? [] : [{ url: CRITERION, valueString: code }]),
        ],
      };
      return { valueCodeableConcept: { coding: [coding] } };
    }
  }
};

const Extension = z.looseObject({
  url: z.string(),
  valueString: z.string().optional(),
  valueCode: z.string().optional(),
});
const Coding = z.looseObject({
  system: z.string().optional(),
  version: z.string().optional(),
  code: z.string().optional(),
  extension: z.array(Extension).optional(),
});
const Concept = z.looseObject({ coding: z.array(Coding).optional(), text: z.string().optional() });

/** The part of an Observation's value that is read; everything else is compared afterwards. */
export const SaidValue = z.looseObject({
  valueCodeableConcept: Concept.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.int().optional(),
  valueDateTime: z.string().optional(),
  valueString: z.string().optional(),
  dataAbsentReason: Concept.optional(),
});
export type SaidValue = z.output<typeof SaidValue>;

/** What could not be read stands as not obtained, with the reason; the caller adds where. */
export const unreadable = absent("not-obtained", "Verdien kunne ikke leses fra dokumentet.");

/** The value or the absence an Observation says; `unreadable` where it says neither. */
export const saidFromFhir = (kind: ValueKind, field: string, value: SaidValue): unknown => {
  if (value.dataAbsentReason !== undefined) return absentFromFhir(value.dataAbsentReason) ?? unreadable;
  const coding = value.valueCodeableConcept?.coding?.find(({ system }) => system === codeSystem(field));
  switch (kind) {
    case "boolean":
      return value.valueBoolean ?? unreadable;
    case "integer":
      return value.valueInteger ?? unreadable;
    case "string":
      return value.valueString ?? unreadable;
    case "code":
      return coding?.code ?? unreadable;
    case "dateTime":
      return readInstant(value.valueDateTime) ?? unreadable;
    case "criterion": {
      const more = (wanted: string) => coding?.extension?.find(({ url }) => url === wanted)?.valueString;
      return coding === undefined
        ? unreadable
        : { index: more(INDEX), edition: coding.version, code: coding.code ?? more(CRITERION) };
    }
  }
};

/** An instant already in our own form is kept to the letter; another offset is turned to UTC and shows as a difference. */
export const readInstant = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const read = instant(text);
  return read === undefined ? undefined : /^.{19}(\.\d{1,3})?Z$/.test(text) ? text : read;
};

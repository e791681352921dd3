import type { Text } from "@prehosp/model";
import * as z from "zod";
import { words } from "./texts.ts";

/** What hinders a file: nothing is written while there is one. */
export const PublishingProblemCode = z
  .enum([
    "bad-input",
    "bad-measurement",
    "numerator-outside-denominator",
    "unknown-indicator",
    "definition-twice",
    "definition-differs",
    "text-too-long",
    "number-too-large",
    "unknown-unit",
    "unit-twice",
    "number-invalid",
    "number-twice",
    "within-unknown",
    "within-itself",
    "not-a-year",
    "given-twice",
    "does-not-add-up",
    "totals-give-back",
    "column-twice",
    "unknown-column",
    "bad-cell",
  ])
  .meta({ norsk: "feilkode", means: "Which fault hinders a file" });
export type PublishingProblemCode = z.output<typeof PublishingProblemCode>;

/** A reason why no file is made, and where it lies in what was handed in. */
export const PublishingProblem = z
  .strictObject({
    code: PublishingProblemCode,
    at: z.string().min(1).meta({ norsk: "hvor", means: "What is at fault, such as measurements/3/value" }),
  })
  .meta({ norsk: "feil i publisering", means: "A reason why no file is made" });
export type PublishingProblem = z.output<typeof PublishingProblem>;

export const problem = (code: PublishingProblemCode, ...at: readonly (string | number)[]): PublishingProblem => ({
  code,
  at: at.map(String).join("/") || "/",
});

/** A problem in words. */
export const publishingProblemTexts: Readonly<Record<PublishingProblemCode, Text>> = {
  "bad-input": words(
    "Det som ble gitt, har ikke riktig form.",
    "Det som vart gitt, har ikkje rett form.",
    "What was handed in has the wrong form.",
  ),
  "bad-measurement": words("Målingen er ikke gyldig.", "Målinga er ikkje gyldig.", "The measurement is not valid."),
  "numerator-outside-denominator": words(
    "Telleren er større enn nevneren.",
    "Teljaren er større enn nemnaren.",
    "The numerator is larger than the denominator.",
  ),
  "unknown-indicator": words(
    "Indikatoren har ingen definisjon her.",
    "Indikatoren har ingen definisjon her.",
    "The indicator has no definition here.",
  ),
  "definition-twice": words(
    "To definisjoner har samme navn i fila.",
    "To definisjonar har same namn i fila.",
    "Two definitions have the same name in the file.",
  ),
  "definition-differs": words(
    "Målingen er av en annen versjon eller et annet slag enn definisjonen.",
    "Målinga er av ein annan versjon eller eit anna slag enn definisjonen.",
    "The measurement is of another version or kind than the definition.",
  ),
  "text-too-long": words(
    "Teksten er lengre enn mottakeren tar imot.",
    "Teksten er lengre enn mottakaren tek imot.",
    "The text is longer than the receiver takes.",
  ),
  "number-too-large": words(
    "Tallet er større enn mottakeren tar imot.",
    "Talet er større enn mottakaren tek imot.",
    "The number is larger than the receiver takes.",
  ),
  "unknown-unit": words(
    "Enheten har ikke noe organisasjonsnummer her.",
    "Eininga har ikkje noko organisasjonsnummer her.",
    "The unit has no organisation number here.",
  ),
  "unit-twice": words("Enheten står to ganger.", "Eininga står to gonger.", "The unit stands twice."),
  "number-invalid": words(
    "Organisasjonsnummeret er ikke gyldig.",
    "Organisasjonsnummeret er ikkje gyldig.",
    "The organisation number is not valid.",
  ),
  "number-twice": words(
    "To enheter har samme organisasjonsnummer; mottakeren ville lagt dem sammen.",
    "To einingar har same organisasjonsnummer; mottakaren ville lagt dei saman.",
    "Two units have the same organisation number; the receiver would add them up.",
  ),
  "within-unknown": words(
    "Enheten hører til en enhet som ikke er der.",
    "Eininga høyrer til ei eining som ikkje er der.",
    "The unit belongs to one that is not there.",
  ),
  "within-itself": words("Enheten hører til seg selv.", "Eininga høyrer til seg sjølv.", "The unit belongs to itself."),
  "not-a-year": words(
    "Perioden er ikke ett kalenderår i Norge.",
    "Perioden er ikkje eitt kalenderår i Noreg.",
    "The period is not one calendar year in Norway.",
  ),
  "given-twice": words(
    "Samme indikator, enhet og år er gitt to ganger.",
    "Same indikator, eining og år er gitt to gonger.",
    "The same indicator, unit and year is given twice.",
  ),
  "does-not-add-up": words(
    "Enhetene er til sammen flere enn summen de er del av.",
    "Einingane er til saman fleire enn summen dei er del av.",
    "The units together are more than the sum that they are part of.",
  ),
  "totals-give-back": words(
    "Summene som er gitt som publiserte, gir tilbake et tall som holdes tilbake.",
    "Summane som er gitt som publiserte, gir tilbake eit tal som blir halde tilbake.",
    "The sums handed in as published give back a count that is withheld.",
  ),
  "column-twice": words("To kolonner har samme navn.", "To kolonnar har same namn.", "Two columns have the same name."),
  "unknown-column": words("Kolonnen er ikke kjent.", "Kolonnen er ikkje kjend.", "The column is not known."),
  "bad-cell": words(
    "Verdien passer ikke i kolonnen.",
    "Verdien passar ikkje i kolonnen.",
    "The value does not fit the column.",
  ),
};

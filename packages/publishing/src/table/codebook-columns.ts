import type { Text } from "@prehosp/model";
import { words } from "../texts.ts";
import type { Column } from "./column.ts";

const none = words("finnes ikke", "finst ikkje", "there is none");
const column = (name: string, label: Text, absent?: Text): Column => ({
  name,
  type: "text",
  label,
  means: label,
  ...(absent === undefined ? {} : { absent }),
});
const inLanguages = (name: string, of: Text, isAlways: boolean): readonly Column[] => [
  column(
    `${name}_nb`,
    words(`${of.nb}, bokmål`, `${of.nn ?? of.nb}, bokmål`, `${of.en ?? of.nb}, bokmål`),
    isAlways ? undefined : none,
  ),
  column(`${name}_nn`, words(`${of.nb}, nynorsk`, `${of.nn ?? of.nb}, nynorsk`, `${of.en ?? of.nb}, nynorsk`), none),
  column(`${name}_en`, words(`${of.nb}, engelsk`, `${of.nn ?? of.nb}, engelsk`, `${of.en ?? of.nb}, English`), none),
];

/** The columns of a codebook written as a table. */
export const codebookColumns: readonly Column[] = [
  column("name", words("Kolonne", "Kolonne", "Column")),
  column("type", words("Datatype", "Datatype", "Type")),
  column("unit", words("Enhet", "Eining", "Unit"), none),
  ...inLanguages("label", words("Navn", "Namn", "Label"), true),
  ...inLanguages("means", words("Betydning", "Tyding", "Meaning"), true),
  column("values", words("Verdier", "Verdiar", "Values"), none),
  ...inLanguages("absent", words("Tom betyr", "Tom tyder", "Nothing means"), false),
];

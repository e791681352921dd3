import type { Text } from "@prehosp/model";
import type { Element } from "../element.ts";
import { words } from "../texts.ts";

/** Why a value that was recorded is not in an export, and no reason of the case's own. */
export const keptBackTexts = {
  withheld: words(
    "holdt tilbake, siden så få kunne vært gjenkjent",
    "halde tilbake, sidan så få kunne ha vore kjende att",
    "held back, since so few could be recognised",
  ),
  "not-placed": words(
    "kommunen har ikke fått helseforetak eller region",
    "kommunen har ikkje fått helseføretak eller region",
    "nobody said which trust or region the municipality is in",
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type KeptBack = keyof typeof keptBackTexts;

/** A column of an export: of an element its value, why there is none, or how exact it is; or one that the export makes itself. */
export type Column =
  | { readonly heading: string; readonly element: Element; readonly part: "value" | "absent" | "exactness" }
  | { readonly heading: string; readonly made: keyof typeof madeTexts };

/** The columns that an export makes itself. */
export const madeTexts = {
  person: words(
    "Pseudonym: samme person er lik i alle filer til prosjektet, og en annen i alle andre prosjekter.",
    "Pseudonym: same person er lik i alle filer til prosjektet, og ein annan i alle andre prosjekt.",
    "Pseudonym: the same person in every file of the project, and another in every other project.",
  ),
  case: words(
    "Personens tilfeller i denne filen, nummerert etter tid; de uten tidspunkt til slutt.",
    "Tilfella til personen i denne fila, nummererte etter tid; dei utan tidspunkt til slutt.",
    "The person's cases in this file, numbered by time; those without a time last.",
  ),
  event_day: words(
    "Dagen for hendelsen i Norge, flyttet like mange dager som personens øvrige datoer.",
    "Dagen for hendinga i Noreg, flytta like mange dagar som dei andre datoane til personen.",
    "The day of the event in Norway, moved as many days as the person's other days.",
  ),
  few: words(
    "yes: færre personer enn prosjektets minste antall har samme kjønn, alder og sted. Gruppen må ikke publiseres alene.",
    "yes: færre personar enn det minste talet til prosjektet har same kjønn, alder og stad. Gruppa må ikkje publiserast åleine.",
    "yes: fewer persons than the project's least number share sex, age and place. The group must not be published alone.",
  ),
} as const satisfies Readonly<Record<string, Text>>;

const made = (name: keyof typeof madeTexts): Column => ({ heading: name, made: name });

/** The columns of approved elements, in the order of the form; `dayed` where the day of the event follows from what is approved. */
export const columnsOf = (elements: readonly Element[], dayed: boolean): readonly Column[] => [
  made("person"),
  made("case"),
  ...(dayed ? [made("event_day")] : []),
  ...elements.flatMap((element): readonly Column[] => {
    const name = element.id.replaceAll("-", "_");
    return [
      { heading: name, element, part: "value" },
      { heading: `${name}_absent`, element, part: "absent" },
      ...(element.type === "time" ? [{ heading: `${name}_exactness`, element, part: "exactness" } as const] : []),
    ];
  }),
  made("few"),
];

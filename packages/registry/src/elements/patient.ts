import type { Element } from "../element.ts";
import { always, anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { core, onForm, seen, standing } from "./standing.ts";

/** Who the patient was: age and sex as recorded, never worked out from a number. */
export const patient = [
  {
    id: "age-years",
    type: "integer",
    min: 0,
    max: 125,
    unit: "år",
    label: words("Alder", "Alder", "Age"),
    means: "Whole years of age at the event.",
    source: sources.utsteinUnread,
    guide: words(
      "Alder ved hendelsen, i hele fylte år. Alderen hentes aldri ut av fødselsnummeret.",
      "Alder ved hendinga, i heile fylte år. Alderen blir aldri henta ut av fødselsnummeret.",
      "Age at the event, in whole years. Age is never read from the national identity number.",
    ),
    templates: standing(core("patient.age"), seen("Alder")),
    absences: anyReason,
    asks: words("Hvor gammel var pasienten?", "Kor gammal var pasienten?", "How old was the patient?"),
    whom: "ambulansetjenesten",
    example: 66,
  },
  {
    id: "age-months",
    type: "integer",
    min: 0,
    max: 11,
    unit: "måneder",
    label: words("Alder i måneder (under ett år)", "Alder i månader (under eitt år)", "Age in months (under one year)"),
    means: "Whole months of age at the event of a child under one year.",
    source: sources.utsteinUnread,
    guide: words(
      "Bare for barn under ett år; ellers ikke aktuelt. Alder i år er da 0.",
      "Berre for barn under eitt år; elles ikkje aktuelt. Alder i år er då 0.",
      "Only for children under one year; otherwise not applicable. Age in years is then 0.",
    ),
    templates: standing(core("patient.age")),
    asks: words(
      "Hvor mange måneder gammelt var barnet?",
      "Kor mange månader gammalt var barnet?",
      "How many months old was the child?",
    ),
    ...onForm("ambulansetjenesten", anyReason),
    example: 7,
  },
  {
    id: "age-estimated",
    type: "yes-no",
    label: words("Alderen er anslått", "Alderen er anslått", "Age is estimated"),
    means: "Those who recorded the age estimated it, since it was not known.",
    source: sources.utsteinUnread,
    templates: standing(core("patient.age")),
    asks: words("Er alderen anslått?", "Er alderen anslått?", "Is the age estimated?"),
    ...onForm("ambulansetjenesten"),
    example: false,
  },
  {
    id: "sex",
    type: "code",
    codes: { female: words("kvinne", "kvinne", "female"), male: words("mann", "mann", "male") },
    label: words("Kjønn", "Kjønn", "Sex"),
    means: "The patient's sex.",
    source: sources.utstein,
    guide: words(
      "Slik det er ført i journalen. Kjønn hentes aldri ut av fødselsnummeret.",
      "Slik det er ført i journalen. Kjønn blir aldri henta ut av fødselsnummeret.",
      "As the record has it. Sex is never read from the national identity number.",
    ),
    templates: standing(core("patient.sex"), seen("Kjonn")),
    absences: anyReason,
    asks: words("Hvilket kjønn hadde pasienten?", "Kva kjønn hadde pasienten?", "What sex was the patient?"),
    whom: "ambulansetjenesten",
    example: "male",
  },
  {
    id: "municipality",
    type: "pattern",
    pattern: "^[0-9]{4}$",
    label: words("Kommune", "Kommune", "Municipality"),
    means: "Number of the municipality of the arrest, four digits, as it was numbered on the day of the event.",
    source: sources.own,
    guide: words(
      "Kommunen der hjertestansen skjedde, ikke der pasienten bor. Nummeret er det som gjaldt på hendelsesdagen.",
      "Kommunen der hjartestansen skjedde, ikkje der pasienten bur. Nummeret er det som gjaldt på hendingsdagen.",
      "Where the arrest happened, not where the patient lives, by the number in force on the day.",
    ),
    templates: standing({ status: "not-seen" }),
    asks: words(
      "I hvilken kommune skjedde hjertestansen?",
      "I kva kommune skjedde hjartestansen?",
      "In which municipality did the arrest happen?",
    ),
    ...onForm("ambulansetjenesten", always),
    example: "4223",
  },
] as const satisfies readonly Element[];

import type { Exactness, Status } from "@prehosp/model";
import type { AbsenceReason } from "@prehosp/model/absence";
import type { InWords } from "@prehosp/norms";
import type { Element, Standing, Template } from "../element.ts";
import { words } from "../texts.ts";

/** The fields of an element, as a codebook calls them. */
export const fieldTexts = {
  label: words("Navn", "Namn", "Label"),
  section: words("Del av skjemaet", "Del av skjemaet", "Section"),
  means: words("Definisjon (på engelsk)", "Definisjon (på engelsk)", "Definition"),
  type: words("Datatype", "Datatype", "Datatype"),
  codes: words("Koder", "Kodar", "Codes"),
  absences: words(
    "Lovlige grunner til at verdien mangler",
    "Lovlege grunnar til at verdien manglar",
    "Lawful absences",
  ),
  notWhen: words("Ikke aktuelt når", "Ikkje aktuelt når", "Not applicable when"),
  asks: words("Spørsmål", "Spørsmål", "Question"),
  whom: words("Hvem kan svare", "Kven kan svare", "Who can answer"),
  guide: words("Kodeveiledning", "Koderettleiing", "Coding guide"),
  templates: words("I malene", "I malane", "In the templates"),
  source: words("Kilde (på engelsk)", "Kjelde (på engelsk)", "Source"),
  since: words("Med fra versjon", "Med frå versjon", "Since version"),
  previous: words("Tidligere versjoner", "Tidlegare versjonar", "Previous versions"),
  series: words("Brudd i serien", "Brot i serien", "Breaks in the series"),
  example: words("Eksempel", "Døme", "Example"),
} as const satisfies Readonly<Record<string, InWords>>;
export type FieldName = keyof typeof fieldTexts;

export const typeTexts: Readonly<Record<Element["type"], InWords>> = {
  code: words("én kode", "éin kode", "one code"),
  codes: words("én eller flere koder, hver én gang", "éin eller fleire kodar, kvar éin gong", "one or more codes"),
  "yes-no": words("ja (true) eller nei (false)", "ja (true) eller nei (false)", "yes (true) or no (false)"),
  integer: words("heltall", "heiltal", "whole number"),
  decimal: words("desimaltall", "desimaltal", "decimal number"),
  time: words(
    "tidspunkt med nøyaktighet, ISO 8601",
    "tidspunkt med nøyaktigheit, ISO 8601",
    "time with exactness, ISO 8601",
  ),
  day: words("dato, ISO 8601", "dato, ISO 8601", "day, ISO 8601"),
  pattern: words("tekst etter mønster", "tekst etter mønster", "text after a pattern"),
};

export const absenceTexts: Readonly<Record<AbsenceReason, InWords>> = {
  "not-recorded": words("ikke registrert", "ikkje registrert", "not recorded"),
  unknown: words("ukjent", "ukjent", "unknown"),
  refused: words("ville ikke svare", "ville ikkje svare", "refused"),
  "not-applicable": words("ikke aktuelt", "ikkje aktuelt", "not applicable"),
  "not-obtained": words(
    "ikke innhentet, med begrunnelse",
    "ikkje innhenta, med grunngiving",
    "not obtained, with the reason",
  ),
};

export const templateTexts: Readonly<Record<Template, string>> = {
  "utstein-2015": "Utstein 2015",
  "utstein-2024": "Utstein 2024",
  norcar: "Norsk hjertestansregister",
};

export const standingTexts: Readonly<Record<Standing["status"], InWords>> = {
  core: words("kjerne", "kjerne", "core"),
  supplemental: words("tillegg", "tillegg", "supplemental"),
  seen: words("sett i offentlig kode", "sett i offentleg kode", "seen in public code"),
  "not-seen": words(
    "ikke sett i det som kunne leses",
    "ikkje sett i det som kunne lesast",
    "not seen in what could be read",
  ),
  unknown: words("ikke kjent her", "ikkje kjent her", "not known here"),
};

export const bookTexts = {
  codebook: words("Kodebok", "Kodebok", "Codebook"),
  version: words("versjon", "versjon", "version"),
  contents: words("Innhold", "Innhald", "Contents"),
  changes: words("Endringer", "Endringar", "Changes"),
  field: words("Felt", "Felt", "Field"),
  content: words("Innhold", "Innhald", "Content"),
  code: words("Kode", "Kode", "Code"),
  means: words("Betyr", "Betyr", "Means"),
  element: words("Element", "Element", "Element"),
  from: words("fra", "frå", "from"),
  until: words("til", "til", "until"),
  alone: words("står alene", "står åleine", "stands alone"),
  decimals: words("desimaler", "desimalar", "decimals"),
  added: words("Nye elementer", "Nye element", "New elements"),
  removed: words("Fjernede elementer", "Fjerna element", "Removed elements"),
  changed: words("Endrede elementer", "Endra element", "Changed elements"),
  before: words("Før", "Før", "Before"),
  after: words("Nå", "No", "Now"),
  same: words("Ingen forskjell.", "Ingen skilnad.", "No difference."),
} as const satisfies Readonly<Record<string, InWords>>;

export const ruleTexts = {
  rules: words("Valideringsregler", "Valideringsreglar", "Validation rules"),
  says: words("Sier", "Seier", "Says"),
  rule: words("Regel", "Regel", "Rule"),
  level: words("Nivå", "Nivå", "Level"),
  error: words("feil", "feil", "error"),
  warning: words("advarsel", "åtvaring", "warning"),
  days: words("Gjelder hendelser", "Gjeld hendingar", "Judges events"),
  source: words("Kilde (på engelsk)", "Kjelde (på engelsk)", "Source"),
  fires: words(
    "En regel slår bare ut der det er sikkert at opplysningene ikke stemmer. En feil er en selvmotsigelse; en advarsel kan være riktig.",
    "Ein regel slår berre ut der det er sikkert at opplysningane ikkje stemmer. Ein feil er ei sjølvmotseiing; ei åtvaring kan vere rett.",
    "A rule fires only where it is certain that what is recorded does not fit. An error is a contradiction; a warning can be true.",
  ),
} as const satisfies Readonly<Record<string, InWords>>;

export const exactnessTexts: Readonly<Record<Exactness, InWords>> = {
  exact: words("nøyaktig", "nøyaktig", "exact"),
  minute: words("på minuttet", "på minuttet", "to the minute"),
  day: words("bare dagen", "berre dagen", "the day only"),
  derived: words("utledet av noe annet", "utleidd av noko anna", "derived from something else"),
};

export const statusTexts: Readonly<Record<Status, InWords>> = {
  actual: words("virkelig", "verkeleg", "actual"),
  exercise: words("øvelse", "øving", "exercise"),
  test: words("test", "test", "test"),
};

export const redcapTexts = {
  record: words(
    "Tilfelle: hendelse og pasient, som h-1/a",
    "Tilfelle: hending og pasient, som h-1/a",
    "Case: incident and patient, as h-1/a",
  ),
  status: words("Virkelig, øvelse eller test", "Verkeleg, øving eller test", "Actual, exercise or test"),
  absent: words("hvorfor verdien mangler", "kvifor verdien manglar", "why there is no value"),
  because: words("begrunnelse", "grunngiving", "the reason"),
  exactness: words("hvor nøyaktig", "kor nøyaktig", "how exact"),
  clock: words("Norsk klokke", "Norsk klokke", "Norwegian clock"),
} as const satisfies Readonly<Record<string, InWords>>;

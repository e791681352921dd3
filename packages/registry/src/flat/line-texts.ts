import { words } from "../texts.ts";

/** Remarks on headings and whole lines. */
export const lineTexts = {
  "no-headings": words(
    "Filen har ingen overskrift som formatet kjenner.",
    "Fila har inga overskrift som formatet kjenner.",
    "The file has no heading that the format knows.",
  ),
  "unknown-column": words(
    "Formatet kjenner ikke kolonnen. Den ble ikke lest.",
    "Formatet kjenner ikkje kolonna. Ho vart ikkje lesen.",
    "The format does not know the column. It was not read.",
  ),
  "duplicate-heading": words(
    "Overskriften står flere ganger. Ingen av kolonnene ble lest.",
    "Overskrifta står fleire gonger. Ingen av kolonnene vart lesne.",
    "The heading stands more than once. None of the columns was read.",
  ),
  "missing-column": words(
    "Kolonnen mangler i filen.",
    "Kolonna manglar i fila.",
    "The column is missing from the file.",
  ),
  "cell-count": words(
    "Linjen har et annet antall felt enn overskriftene. Den ble ikke lest, for feltene kan stå under feil overskrift.",
    "Linja har eit anna tal på felt enn overskriftene. Ho vart ikkje lesen, for felta kan stå under feil overskrift.",
    "The line has another number of cells than there are headings. It was not read, since cells may stand under the wrong heading.",
  ),
  "no-id": words(
    "Linjen har ingen brukbar id, og ble ikke lest.",
    "Linja har ingen brukande id, og vart ikkje lesen.",
    "The line has no usable id, and was not read.",
  ),
  "bad-head": words(
    "Pasient, status, datasett eller versjon kan ikke leses. Linjen ble ikke lest.",
    "Pasient, status, datasett eller versjon kan ikkje lesast. Linja vart ikkje lesen.",
    "Patient, status, dataset or version cannot be read. The line was not read.",
  ),
  "same-case-again": words(
    "Det samme skjemaet står to ganger i filen, likt. Det ble lest én gang.",
    "Det same skjemaet står to gonger i fila, likt. Det vart lese éin gong.",
    "The same form stands twice in the file, alike. It was read once.",
  ),
  "case-said-twice": words(
    "Det samme skjemaet står flere ganger i filen med ulikt innhold. Ingen av dem ble lest.",
    "Det same skjemaet står fleire gonger i fila med ulikt innhald. Ingen av dei vart lesne.",
    "The same form stands more than once in the file with different content. None of them was read.",
  ),
  "no-arrest": words(
    "Linjen sier at det ikke var hjertestans. Den ble ikke lest som skjema.",
    "Linja seier at det ikkje var hjartestans. Ho vart ikkje lesen som skjema.",
    "The line says that there was no arrest. It was not read as a case.",
  ),
} as const;

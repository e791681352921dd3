import type { Evidence, Text } from "@prehosp/model";
import type { Refusal } from "./attested.ts";
import type { CopyState } from "./material.ts";
import type { Missing } from "./missing.ts";
import type { Verified } from "./verify.ts";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** Why something that was written does not count. */
export const refusalTexts: Readonly<Record<Refusal, Text>> = {
  "from-the-future": text(
    "Datoen er senere enn dagen meldingen kom; klokka på enheten må ses på",
    "Datoen er seinare enn dagen meldinga kom; klokka på eininga må sjåast på",
    "The day is later than the day it was received; look at the device's clock",
  ),
  "self-attested": text("Ingen attesterer seg selv", "Ingen attesterer seg sjølv", "Nobody attests themselves"),
  "instructor-not-qualified": text(
    "Instruktøren oppfylte ikke kravet den dagen",
    "Instruktøren oppfylte ikkje kravet den dagen",
    "The instructor did not meet the requirement that day",
  ),
  "instructor-unclear": text(
    "Det er uavklart om instruktøren oppfylte kravet den dagen",
    "Det er uavklart om instruktøren oppfylte kravet den dagen",
    "It is unclear whether the instructor met the requirement that day",
  ),
  "no-such-item": text(
    "Kurset har ikke dette punktet",
    "Kurset har ikkje dette punktet",
    "The course has no such item",
  ),
  "terminal-type-missing": text("Terminaltype mangler", "Terminaltype manglar", "The terminal type is missing"),
  "no-such-terminal-type": text(
    "Kurset gis ikke på denne terminaltypen",
    "Kurset blir ikkje gitt på denne terminaltypen",
    "The course is not given on this terminal type",
  ),
  "before-pre-course": text(
    "Gjort før forkurset; må gjøres igjen",
    "Gjort før forkurset; må gjerast om att",
    "Done before the pre-course; must be done again",
  ),
  "parts-missing": text("Begge deler er ikke gjort", "Begge delar er ikkje gjorde", "Both parts are not done"),
  "same-id-other-content": text(
    "To kursbevis har samme nummer og ulikt innhold",
    "To kursbevis har same nummer og ulikt innhald",
    "Two certificates have one number and different content",
  ),
  "no-such-certificate": text(
    "Kursbeviset er ukjent eller ble ikke godtatt",
    "Kursbeviset er ukjent eller vart ikkje godteke",
    "The certificate is unknown or was not accepted",
  ),
};

/** What stands between a learner and the certificate. */
export const missingTexts: Readonly<Record<Missing["what"], Text>> = {
  "pre-course-not-recorded": text(
    "Forkurset er ikke registrert",
    "Forkurset er ikkje registrert",
    "Pre-course not recorded",
  ),
  "pre-course-not-shown": text(
    "Forkursbeviset er ikke vist instruktøren",
    "Forkursbeviset er ikkje vist instruktøren",
    "Pre-course proof not shown to the instructor",
  ),
  "not-signed-in": text("Har ikke møtt", "Har ikkje møtt", "Not signed in"),
  "item-not-done": text("Ikke sjekket ut", "Ikkje sjekka ut", "Not checked off"),
  "item-failed": text("Ikke bestått", "Ikkje bestått", "Not passed"),
  "item-conflicting": text(
    "To enheter sier ulikt; instruktøren må avgjøre",
    "To einingar seier ulikt; instruktøren må avgjere",
    "Two devices disagree; the instructor must settle it",
  ),
};

/** How a local copy of material stands. */
export const copyTexts: Readonly<Record<CopyState, Text>> = {
  current: text("Gjeldende utgave", "Gjeldande utgåve", "Current edition"),
  "new-edition": text(
    "Ny utgave siden kopien ble hentet",
    "Ny utgåve sidan kopien vart henta",
    "New edition since the copy",
  ),
  "changed-within-edition": text(
    "Innholdet er endret uten ny utgave",
    "Innhaldet er endra utan ny utgåve",
    "The content changed without a new edition",
  ),
  "no-longer-published": text("Ikke lenger publisert", "Ikkje lenger publisert", "No longer published"),
};

/** What whoever checks a certificate is told. */
export const verifiedTexts: Readonly<Record<Verified["status"], Text>> = {
  valid: text("Gyldig kursbevis", "Gyldig kursbevis", "Valid certificate"),
  revoked: text("Kursbeviset er trukket tilbake", "Kursbeviset er trekt tilbake", "The certificate is revoked"),
  unknown: text("Ukjent kode", "Ukjend kode", "Unknown code"),
};

/** What people read for each kind of proof. */
export const kindTexts: Readonly<Record<Evidence["kind"], Text>> = {
  course: text("kurs", "kurs", "course"),
  practice: text("øvelse", "øving", "practice"),
  "check-off": text("utsjekk", "utsjekk", "check-off"),
  "e-learning": text("e-læring", "e-læring", "e-learning"),
  certificate: text("kursbevis", "kursbevis", "certificate"),
  authorisation: text("autorisasjon", "autorisasjon", "authorisation"),
  attestation: text("attestasjon", "attestasjon", "attestation"),
  revocation: text("trukket tilbake", "trekt tilbake", "revocation"),
};

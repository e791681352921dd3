import { words } from "../texts.ts";

/** Remarks on one cell. */
export const cellTexts = {
  "unknown-code": words(
    "Koden er ikke kjent i dette formatet. Feltet står som ikke registrert.",
    "Koden er ikkje kjend i dette formatet. Feltet står som ikkje registrert.",
    "The code is not known in this format. The element stands as not recorded.",
  ),
  "other-version-code": words(
    "Koden hører til en annen versjon av eksporten. Feltet står som ikke registrert.",
    "Koden høyrer til ein annan versjon av eksporten. Feltet står som ikkje registrert.",
    "The code belongs to another version of the export. The element stands as not recorded.",
  ),
  "other-version-column": words(
    "Kolonnen har koder fra en annen versjon av eksporten, så koden kan bety noe annet her. Feltet står som ikke registrert.",
    "Kolonna har kodar frå ein annan versjon av eksporten, så koden kan tyde noko anna her. Feltet står som ikkje registrert.",
    "The column has codes of another version of the export, so the code may mean something else. The element stands as not recorded.",
  ),
  unlabelled: words(
    "Hva koden betyr, er ikke kjent. Feltet står som ikke registrert.",
    "Kva koden tyder, er ikkje kjent. Feltet står som ikkje registrert.",
    "What the code means is not known. The element stands as not recorded.",
  ),
  "no-counterpart": words(
    "Datasettet har ingen kode som sier det samme. Feltet står som ikke registrert.",
    "Datasettet har ingen kode som seier det same. Feltet står som ikkje registrert.",
    "The dataset has no code that says the same. The element stands as not recorded.",
  ),
  disagree: words(
    "Kodene motsier hverandre. Feltet står som ikke registrert.",
    "Kodane motseier kvarandre. Feltet står som ikkje registrert.",
    "The codes contradict each other. The element stands as not recorded.",
  ),
  "bad-value": words(
    "Verdien kan ikke leses eller er utenfor det tillatte. Feltet står som ikke registrert.",
    "Verdien kan ikkje lesast eller er utanfor det tillatne. Feltet står som ikkje registrert.",
    "The value cannot be read or is out of range. The element stands as not recorded.",
  ),
  "bad-clock": words(
    "Ikke et tidspunkt mellom 00:00 og 23:59. Feltet står som ikke registrert.",
    "Ikkje eit tidspunkt mellom 00:00 og 23:59. Feltet står som ikkje registrert.",
    "Not a time between 00:00 and 23:59. The element stands as not recorded.",
  ),
  "no-zone": words(
    "Tidspunktet har ingen tidssone, og formatet sier ingen. Feltet står som ikke registrert.",
    "Tidspunktet har inga tidssone, og formatet seier inga. Feltet står som ikkje registrert.",
    "The time has no zone, and the format names none. The element stands as not recorded.",
  ),
  "ambiguous-hour": words(
    "Klokka viste dette to ganger den natten. Feltet står som ikke registrert.",
    "Klokka viste dette to gonger den natta. Feltet står som ikkje registrert.",
    "The clock showed this twice that night. The element stands as not recorded.",
  ),
  "missing-hour": words(
    "Klokka viste aldri dette den natten. Feltet står som ikke registrert.",
    "Klokka viste aldri dette den natta. Feltet står som ikkje registrert.",
    "The clock never showed this that night. The element stands as not recorded.",
  ),
  "not-in-version": words(
    "Elementet kom i en nyere versjon av datasettet enn linjen er skrevet i. Feltet står som ikke registrert.",
    "Elementet kom i ein nyare versjon av datasettet enn linja er skriven i. Feltet står som ikkje registrert.",
    "The element came in a newer version of the dataset than the line is written in. It stands as not recorded.",
  ),
  "value-and-reason": words(
    "Både verdi og årsak til at den mangler. Feltet står som ikke registrert.",
    "Både verdi og årsak til at han manglar. Feltet står som ikkje registrert.",
    "Both a value and a reason why there is none. The element stands as not recorded.",
  ),
  "two-codes": words(
    "To koder der det er plass til én. Feltet står som ikke registrert.",
    "To kodar der det er plass til éin. Feltet står som ikkje registrert.",
    "Two codes where there is room for one. The element stands as not recorded.",
  ),
  "no-such-clock": words(
    "Klokka i REDCap kan ikke vise tidspunktet: det er i timen som kommer to ganger, eller har deler av et sekund. Feltet ble ikke skrevet.",
    "Klokka i REDCap kan ikkje vise tidspunktet: det er i timen som kjem to gonger, eller har delar av eit sekund. Feltet vart ikkje skrive.",
    "The clock of REDCap cannot show the time: it is in the hour that comes twice, or has parts of a second. The element was not written.",
  ),
  "reason-in-words": words(
    "Begrunnelsen er skrevet i ord og ikke som kode. Årsaken ble lest, begrunnelsen står som «annet».",
    "Grunngivinga er skriven i ord og ikkje som kode. Årsaka vart lesen, grunngivinga står som «anna».",
    "The reason is written in words and not as a code. Why there is no value was read, the reason behind it stands as “other”.",
  ),
  "national-number-check-digits": words(
    "Kontrollsifrene i fødselsnummeret stemmer ikke.",
    "Kontrollsifra i fødselsnummeret stemmer ikkje.",
    "The check digits of the national number are wrong.",
  ),
  "national-number-not-eleven-digits": words(
    "Ikke et fødselsnummer på elleve siffer.",
    "Ikkje eit fødselsnummer på elleve siffer.",
    "Not a national number of eleven digits.",
  ),
  "national-number-no-such-date": words(
    "Datoen i fødselsnummeret finnes ikke.",
    "Datoen i fødselsnummeret finst ikkje.",
    "The date in the national number does not exist.",
  ),
} as const;

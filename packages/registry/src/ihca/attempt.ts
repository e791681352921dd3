import type { Element } from "../element.ts";
import { always, observed } from "../element.ts";
import { sources } from "../elements/sources.ts";
import { words } from "../texts.ts";
import { asked } from "./borrowed.ts";

/** What makes the arrest one of the register's: compressions, shock, or an attempt that a physician stopped. */
export const attempt: readonly Element[] = [
  {
    ...asked,
    id: "compressions-over-30-seconds",
    type: "yes-no",
    label: words(
      "Kompresjoner i mer enn 30 sekunder",
      "Kompresjonar i meir enn 30 sekund",
      "Compressions over 30 seconds",
    ),
    means: "Compressions were given for more than 30 seconds.",
    source: sources.inclusion,
    absences: always,
    asks: words(
      "Ble det gitt kompresjoner i mer enn 30 sekunder?",
      "Vart det gitt kompresjonar i meir enn 30 sekund?",
      "Were compressions given for more than 30 seconds?",
    ),
    example: true,
  },
  {
    ...asked,
    id: "shock-given",
    type: "yes-no",
    label: words("Sjokk gitt", "Sjokk gitt", "Shock given"),
    means: "At least one shock was given.",
    source: sources.inclusion,
    absences: always,
    asks: words("Ble det gitt sjokk?", "Vart det gitt sjokk?", "Was a shock given?"),
    example: true,
  },
  {
    ...asked,
    id: "attempt-stopped-because",
    type: "code",
    codes: {
      "treatment-limitation": words("behandlingsbegrensning", "behandlingsavgrensing", "treatment limitation"),
      "no-benefit": words("uten nytte for pasienten", "utan nytte for pasienten", "no benefit to the patient"),
      other: words("annen grunn", "annan grunn", "other reason"),
    },
    label: words(
      "Stanset etter legens vurdering fordi",
      "Stansa etter vurderinga til legen fordi",
      "Stopped after a physician's assessment because",
    ),
    means: "Why a physician had the attempt stopped; not applicable where none was stopped so.",
    source: `${sources.inclusion}; the value set is ours`,
    guide: words(
      "Bare når en lege vurderte og stanset forsøket. Ellers «ikke aktuelt».",
      "Berre når ein lege vurderte og stansa forsøket. Elles «ikkje aktuelt».",
      "Only where a physician assessed and stopped the attempt. Otherwise not applicable.",
    ),
    absences: observed,
    asks: words(
      "Hvorfor stanset legen forsøket?",
      "Kvifor stansa legen forsøket?",
      "Why did the physician stop the attempt?",
    ),
    example: "treatment-limitation",
  },
];

/** Circulation after an arrest in hospital, where nobody is handed over. */
export const survivedEvent: readonly Element[] = [
  {
    ...asked,
    id: "survived-event",
    type: "yes-no",
    label: words("Overlevde hendelsen", "Overlevde hendinga", "Survived event"),
    means: "The patient had sustained circulation when the attempt ended.",
    source: sources.own,
    absences: always,
    asks: words(
      "Hadde pasienten vedvarende egen sirkulasjon da forsøket var over?",
      "Hadde pasienten vedvarande eigen sirkulasjon då forsøket var over?",
      "Did the patient have sustained circulation when the attempt ended?",
    ),
    example: true,
  },
];

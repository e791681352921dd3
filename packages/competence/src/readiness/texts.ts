import type { Text } from "@prehosp/model";
import type { Colour, Why } from "./board.ts";
import type { StockKind } from "./equipment-fact.ts";
import type { OutReason } from "./service.ts";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What people read for each colour: colour alone tells nobody anything. */
export const colourTexts: Readonly<Record<Colour, Text>> = {
  green: text("Klar", "Klar", "Ready"),
  yellow: text("Klar med merknad", "Klar med merknad", "Ready with a remark"),
  red: text("Ikke klar", "Ikkje klar", "Not ready"),
};

/** Why a unit is not green. */
export const whyTexts: Readonly<Record<Why["code"], Text>> = {
  "out-of-service": text("Ute av beredskap", "Ute av beredskap", "Out of service"),
  "service-not-recorded": text("Beredskap er ikke meldt", "Beredskap er ikkje meldt", "Service not recorded"),
  "not-met": text("Ikke oppfylt", "Ikkje oppfylt", "Not met"),
  unclear: text("Uavklart", "Uavklart", "Unclear"),
  "runs-out": text("Løper ut", "Går ut", "Runs out"),
  "to-refill": text("Må etterfylles", "Må etterfyllast", "To be refilled"),
  "nothing-judged": text("Ingenting er vurdert", "Ingenting er vurdert", "Nothing is judged"),
};

/** Why a unit was taken out of service. */
export const outReasonTexts: Readonly<Record<OutReason, Text>> = {
  equipment: text("Utstyr", "Utstyr", "Equipment"),
  crew: text("Mannskap", "Mannskap", "Crew"),
  vehicle: text("Kjøretøy", "Køyretøy", "Vehicle"),
  exercise: text("Øvelse", "Øving", "Exercise"),
  other: text("Annet", "Anna", "Other"),
};

/** What people read for each kind of equipment. */
export const stockTexts: Readonly<Record<StockKind, Text>> = {
  aed: text("Hjertestarter", "Hjartestartar", "Defibrillator"),
  "aed-battery": text("Batteri til hjertestarter", "Batteri til hjartestartar", "Defibrillator battery"),
  "aed-electrodes": text("Elektroder til hjertestarter", "Elektrodar til hjartestartar", "Defibrillator electrodes"),
  "ventilation-mask": text(
    "Ventilasjonsmaske med ventil",
    "Ventilasjonsmaske med ventil",
    "Ventilation mask with valve",
  ),
  "bleeding-control": text("Utstyr mot blødning", "Utstyr mot bløding", "Bleeding control"),
  tourniquet: text("Turniké", "Turniké", "Tourniquet"),
  "thermal-blanket": text("Varmeteppe", "Varmeteppe", "Thermal blanket"),
  oxygen: text("Oksygen", "Oksygen", "Oxygen"),
};

import type { ObligationCode } from "@prehosp/chain";
import type { Condition, Exactness, Handover, Status, TimeRole, UnitKind, VitalFailure } from "@prehosp/model";
import type { AbsenceReason } from "@prehosp/model/absence";

/** Bokmål for the codes of model and chain that `explain` says; the rooms' own texts stand in the rooms. */
export const kindWords: Readonly<Record<UnitKind, string>> = {
  ambulance: "ambulanse",
  "ambulance-boat": "ambulansebåt",
  "air-ambulance": "luftambulanse",
  "rescue-helicopter": "redningshelikopter",
  "legevakt-doctor": "legevaktslege",
  fire: "brann og redning",
  voluntary: "frivillig organisasjon",
  "rescue-vessel": "redningsskøyte",
  "primary-care": "kommunal helsetjeneste",
  police: "politi",
};

export const vitalWords: Readonly<Record<VitalFailure, string>> = {
  manifest: "svikt i vitale funksjoner",
  potential: "truende svikt i vitale funksjoner",
  unclear: "uavklart om det er svikt i vitale funksjoner",
  none: "ingen tegn til svikt i vitale funksjoner",
};

export const conditionWords: Readonly<Record<Condition, string>> = {
  "cardiac-arrest": "antatt hjertestans",
  unconscious: "bevisstløs",
  "serious-injury": "alvorlig skade",
  "major-bleeding": "stor ytre blødning",
  "airway-obstruction": "ufri luftvei",
  "general-hypothermia": "generell nedkjøling",
  "unclear-vital": "uavklart, vital svikt kan ikke utelukkes",
  other: "annet",
};

export const roleWords: Readonly<Record<TimeRole, string>> = {
  "call-ringing": "anropet ringer",
  "call-answered": "anropet besvart",
  registered: "hendelsen registrert",
  "arrest-recognised": "hjertestans gjenkjent",
  "telephone-cpr-started": "HLR veiledet på telefon",
  alarmed: "varslet",
  acknowledged: "kvittert",
  "under-way": "på vei",
  "at-scene": "fremme",
  "at-patient": "hos pasienten",
  "first-compression": "første kompresjon",
  "first-shock": "første sjokk",
  rosc: "egen sirkulasjon",
  handover: "overlevering",
  "left-scene": "forlot stedet",
  "at-destination": "ved leveringssted",
  "unit-free": "ledig",
  "stood-down": "avbestilt",
  "incident-closed": "hendelsen avsluttet",
};

export const obligationWords: Readonly<Record<ObligationCode, string>> = {
  "ordinary-in-parallel": "ordinær ressurs varslet parallelt, og den har kvittert",
  "conference-with-AMK": "konferanse med AMK",
  "unit-alarmed-documented": "dokumentert at enheten er varslet",
  "alarm-time-documented": "varslingstid dokumentert",
  "arrival-documented": "ankomst dokumentert",
  "oral-report": "muntlig rapport gitt",
  "report-recorded": "rapporten ført i mottakerens journal",
  "close-out": "avmeldt",
  "crew-identity": "mannskapet har oppgitt navn eller tjenestenummer",
};

export const absenceWords: Readonly<Record<AbsenceReason, string>> = {
  "not-recorded": "ikke registrert",
  unknown: "ukjent",
  refused: "ville ikke svare",
  "not-applicable": "ikke aktuelt",
  "not-obtained": "ikke innhentet",
};

export const exactnessWords: Readonly<Record<Exactness, string>> = {
  exact: "nøyaktig",
  minute: "til minuttet",
  day: "bare dagen",
  derived: "utledet",
};
export const statusWords: Readonly<Record<Status, string>> = { actual: "reell", exercise: "ØVELSE", test: "TEST" };
export const etaParts = { relay: "videreformidling", "turn-out": "forspenning", travel: "reise" } as const;
export const etaSources = { road: "vegnett", "crow-flight": "luftlinje", reported: "meldt av enheten" } as const;
export const noProposalWords = {
  defect: "feil i en regel",
  timeout: "tidsbudsjettet ble brukt opp",
  unreachable: "noe svarte ikke",
} as const;
export const reasonWords = {
  "unit-busy": "enheten var opptatt",
  "unsafe-scene": "utrygt sted",
  "local-knowledge": "lokalkunnskap",
  "agreed-otherwise": "annet er avtalt",
  "patient-need": "pasientens behov",
  other: "annet",
} as const;
export const fieldWords: Readonly<Record<string, string>> = {
  place: "sted",
  problem: "problem",
  patient: "pasient",
  hazards: "farer",
  talkGroup: "talegruppe",
};
export const helpWords: Readonly<Record<Handover["help"][number], string>> = {
  "free-airway": "fri luftvei",
  "recovery-position": "stabilt sideleie",
  compressions: "kompresjoner",
  ventilation: "ventilasjon",
  defibrillation: "defibrillering",
  "bleeding-control": "blødningskontroll",
  "heat-conservation": "varmebevaring",
  other: "annet",
};

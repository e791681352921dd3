import type { AgreementSide, AlarmRoute, Condition, EquipmentKind, PartyKind, Text, WageClause } from "@prehosp/model";
import type { AbsenceReason } from "@prehosp/model/absence";

type Words<K extends string> = Readonly<Record<K, Text>>;
const words = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

export const conditionTexts: Words<Condition> = {
  "cardiac-arrest": words("hjertestans", "hjartestans", "cardiac arrest"),
  unconscious: words("bevisstløshet", "medvitsløyse", "unconsciousness"),
  "serious-injury": words("alvorlig skade", "alvorleg skade", "serious injury"),
  "major-bleeding": words("stor blødning", "stor bløding", "major bleeding"),
  "airway-obstruction": words("ufri luftvei", "ufri luftveg", "obstructed airway"),
  "general-hypothermia": words("generell nedkjøling", "generell nedkjøling", "general hypothermia"),
  "unclear-vital": words(
    "uavklart tilstand med mulig vital svikt",
    "uavklart tilstand med mogleg vital svikt",
    "unclear condition with possible failure of vital functions",
  ),
  other: words("annen tilstand", "annan tilstand", "another condition"),
};

export const equipmentTexts: Words<EquipmentKind> = {
  aed: words("hjertestarter", "hjartestartar", "defibrillator"),
  "ventilation-mask": words(
    "ventilasjonsmaske med ventil",
    "ventilasjonsmaske med ventil",
    "ventilation mask with valve",
  ),
  "bleeding-control": words("utstyr mot blødning", "utstyr mot bløding", "bleeding control"),
  tourniquet: words("tourniquet", "tourniquet", "tourniquet"),
  "thermal-blanket": words("varmeteppe", "varmeteppe", "thermal blanket"),
  oxygen: words("oksygen", "oksygen", "oxygen"),
  "spo2-meter": words("oksygenmåler (SpO2)", "oksygenmålar (SpO2)", "oxygen saturation meter (SpO2)"),
  "oxygen-procedure": words("prosedyre for oksygen", "prosedyre for oksygen", "procedure for oxygen"),
};

export const routeTexts: Words<AlarmRoute | "main-rule"> = {
  "110": words("gjennom 110-sentralen", "gjennom 110-sentralen", "through the 110 centre"),
  direct: words("direkte til enheten i Nødnett", "direkte til eininga i Nødnett", "directly to the unit in Nødnett"),
  "112": words("gjennom 112-sentralen", "gjennom 112-sentralen", "through the 112 centre"),
  "own-centre": words("gjennom egen sentral", "gjennom eigen sentral", "through its own centre"),
  "main-rule": words("veilederens hovedregel", "hovudregelen i rettleiaren", "the guideline's main rule"),
};

export const partyTexts: Words<PartyKind> = {
  "health-trust": words("helseforetak", "helseføretak", "health trust"),
  municipality: words("kommune", "kommune", "municipality"),
  "inter-municipal": words("interkommunalt selskap", "interkommunalt selskap", "inter-municipal company"),
  "fire-service": words("brann- og redningstjeneste", "brann- og redningsteneste", "fire and rescue service"),
  "red-cross": words("Røde Kors", "Raude Krossen", "Red Cross"),
  "norsk-folkehjelp": words("Norsk Folkehjelp", "Norsk Folkehjelp", "Norwegian People's Aid"),
  redningsselskapet: words("Redningsselskapet", "Redningsselskapet", "the Norwegian Sea Rescue Society"),
  "other-voluntary": words(
    "annen frivillig organisasjon",
    "annan frivillig organisasjon",
    "another voluntary organisation",
  ),
  police: words("politi", "politi", "police"),
};

export const sideTexts: Words<AgreementSide> = {
  commissioner: words("oppdragsgiver", "oppdragsgivar", "the commissioning party"),
  provider: words("utøver", "utøvar", "the providing party"),
  both: words("begge partene", "begge partane", "both parties"),
};

export const wageTexts: Words<WageClause> = {
  none: words("dekkes ikke særskilt", "blir ikkje dekt særskilt", "not covered separately"),
  "part-time": words(
    "dekkes for mannskap som ikke er på aktiv vakt",
    "blir dekt for mannskap som ikkje er på aktiv vakt",
    "covered for crews not on active duty",
  ),
  all: words("dekkes for alt mannskap", "blir dekt for alt mannskap", "covered for all crews"),
};

export const frameworkTexts: Words<"joint-2018" | "own"> = {
  "joint-2018": words("fellesavtalen fra 2018", "fellesavtalen frå 2018", "the joint framework of 2018"),
  own: words("organisasjonens egen", "organisasjonen sin eigen", "the organisation's own"),
};

export const absenceTexts: Words<AbsenceReason> = {
  "not-recorded": words("ikke registrert", "ikkje registrert", "not recorded"),
  unknown: words("ikke kjent", "ikkje kjent", "not known"),
  refused: words("ikke oppgitt", "ikkje oppgitt", "not given"),
  "not-applicable": words("ikke aktuelt", "ikkje aktuelt", "not applicable"),
  "not-obtained": words("ikke innhentet", "ikkje innhenta", "not obtained"),
};

export const yesNo: Words<"true" | "false"> = {
  true: words("ja", "ja", "yes"),
  false: words("nei", "nei", "no"),
};

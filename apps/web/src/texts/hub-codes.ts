import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What people read for the codes that the hub's answers carry. The web may not import the chain, so a code it does not know is shown as it stands. */
export const hubTexts = {
  obligation: {
    "ordinary-in-parallel": all(
      "Ordinær ressurs varslet parallelt",
      "Ordinær ressurs varsla parallelt",
      "Ordinary resource alarmed in parallel",
    ),
    "unit-alarmed-documented": all(
      "Hvilken enhet som ble varslet, er dokumentert",
      "Kva eining som vart varsla, er dokumentert",
      "The unit alarmed is documented",
    ),
    "alarm-time-documented": all(
      "Varslingstidspunkt dokumentert",
      "Varslingstidspunkt dokumentert",
      "Time of alarm documented",
    ),
    "arrival-documented": all("Ankomst dokumentert", "Framkomst dokumentert", "Arrival documented"),
    "conference-with-AMK": all("Konferanse med AMK", "Konferanse med AMK", "Conference with AMK"),
    "oral-report": all("Muntlig rapport gitt", "Munnleg rapport gjeven", "Oral report given"),
    "report-recorded": all(
      "Rapporten ført i mottakerens journal",
      "Rapporten ført i journalen til mottakaren",
      "Report documented in the receiver's record",
    ),
    "close-out": all("Enheten avmeldt", "Eininga avmeld", "Unit closed out"),
    "crew-identity": all(
      "Mannskapet har oppgitt navn eller tjenestenummer",
      "Mannskapet har oppgjeve namn eller tenestenummer",
      "The crew has given a name or a service number",
    ),
  },
  because: {
    defect: all("noe sviktet i vurderingen", "noko svikta i vurderinga", "something broke in the judgement"),
    timeout: all("vurderingen tok for lang tid", "vurderinga tok for lang tid", "the judgement took too long"),
    unreachable: all(
      "noe som trengs, svarer ikke",
      "noko som trengst, svarar ikkje",
      "something that is needed does not answer",
    ),
  },
  deviation: {
    "unit-busy": all("enheten er opptatt", "eininga er oppteken", "the unit is busy"),
    "unsafe-scene": all("utrygt på stedet", "utrygt på staden", "unsafe scene"),
    "local-knowledge": all("lokalkunnskap", "lokalkunnskap", "local knowledge"),
    "agreed-otherwise": all("avtalt noe annet", "avtalt noko anna", "agreed otherwise"),
    "patient-need": all("pasientens behov", "behovet til pasienten", "the patient's need"),
    other: all("annet", "anna", "other"),
  },
  system: {
    ledger: all("hovedboken, etter journalen", "hovudboka, etter journalen", "the ledger, from the record"),
  },
  settled: {
    "not-measured": all("ikke målt", "ikkje målt", "not measured"),
    "radio-failed": all("sambandet sviktet", "sambandet svikta", "the radio failed"),
    "unit-cannot-recall": all("enheten husker det ikke", "eininga hugsar det ikkje", "the unit cannot recall it"),
    "not-applicable": all("ikke aktuelt", "ikkje aktuelt", "not applicable"),
    other: all("annet", "anna", "other"),
  },
  failure: {
    Unreachable: all("svarer ikke", "svarar ikkje", "does not answer"),
    TimedOut: all("ingen kvittering i tide", "inga kvittering i tide", "no receipt in time"),
    NotAuthorised: all("avvist: mangler tilgang", "avvist: manglar tilgang", "turned away: no access"),
    Refused: all("avvist", "avvist", "refused"),
    Unintelligible: all("ikke forstått", "ikkje forstått", "not understood"),
    Conflict: all("motstrid", "motstrid", "conflict"),
    NothingMayGo: all(
      "ingenting kan sendes på denne kanalen",
      "ingenting kan sendast på denne kanalen",
      "nothing may go over this channel",
    ),
  },
  channel: {
    nodnett: all("Nødnett", "Nødnett", "Nødnett (TETRA)"),
    "secure-tablet": all("sikkert nettbrett", "sikkert nettbrett", "secure tablet"),
    "control-room-line": all("linje mellom sentralene", "linje mellom sentralane", "line between control rooms"),
    phone: all("telefon", "telefon", "telephone"),
    sms: all("tekstmelding", "tekstmelding", "text message"),
    internal: all("internt", "internt", "internal"),
  },
  problem: {
    "400": all(
      "Huben forstod ikke det som ble sendt",
      "Huben forstod ikkje det som vart sendt",
      "The hub did not understand what was sent",
    ),
    "401": all("Du er ikke logget inn", "Du er ikkje logga inn", "You are not logged in"),
    "403": all("Du har ikke tilgang til dette", "Du har ikkje tilgang til dette", "You may not do this"),
    "404": all("Dette finnes ikke her", "Dette finst ikkje her", "This is not here"),
    "409": all(
      "Noen andre har endret dette, se på nytt",
      "Nokon andre har endra dette, sjå på nytt",
      "Somebody else has changed this, look again",
    ),
    "410": all("Saken er glemt", "Saka er gløymd", "The case is forgotten"),
    "422": all(
      "Huben tok ikke imot det som ble sendt",
      "Huben tok ikkje imot det som vart sendt",
      "The hub did not take what was sent",
    ),
    "500": all("Noe sviktet i huben", "Noko svikta i huben", "Something broke in the hub"),
    "503": all("Hovedboken svarer ikke", "Hovudboka svarar ikkje", "The ledger does not answer"),
    "507": all("Disken er full", "Disken er full", "The disk is full"),
  },
  receipt: {
    received: all("mottatt", "motteke", "received"),
    accepted: all("akseptert", "akseptert", "accepted"),
    refused: all("avvist", "avvist", "refused"),
    deferred: all("utsatt", "utsett", "deferred"),
  },
  fieldName: {
    caller: all("innringer", "innringar", "caller"),
    patient: all("pasient", "pasient", "patient"),
    address: all("adresse", "adresse", "address"),
    position: all("nøyaktig posisjon", "nøyaktig posisjon", "exact position"),
    place: all("sted", "stad", "place"),
    note: all("fritekst", "fritekst", "free text"),
    condition: all("tilstand", "tilstand", "condition"),
    problem: all("problem", "problem", "problem"),
    talkGroup: all("talegruppe", "talegruppe", "talk group"),
    hazards: all("fare på stedet", "fare på staden", "hazards"),
    urgency: all("hastegrad", "hastegrad", "urgency"),
    unit: all("enhet", "eining", "unit"),
    age: all("alder", "alder", "age"),
    sex: all("kjønn", "kjønn", "sex"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Full>>>>;

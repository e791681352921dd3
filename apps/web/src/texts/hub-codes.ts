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
    "oral-report": all("Muntlig rapport dokumentert", "Munnleg rapport dokumentert", "Oral report documented"),
    "close-out": all("Enheten avmeldt", "Eininga avmeld", "Unit closed out"),
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

import type { Text } from "@prehosp/model";
import type { FactName } from "./vocabulary.ts";

/** The names that can stand under `missing`. */
export type MissingName = FactName;

/** What people read for each fact. */
export const factTexts: Readonly<Record<MissingName, Text>> = {
  initiator: {
    nb: "hvem som har initiert oppdraget",
    nn: "kven som har initiert oppdraget",
    en: "who initiated the mission",
  },
  purpose: { nb: "formålet med hjelpen", nn: "formålet med hjelpa", en: "the purpose of the help" },
  vital: { nb: "svikt i vitale funksjoner", nn: "svikt i vitale funksjonar", en: "failure of vital functions" },
  condition: { nb: "tilstanden", nn: "tilstanden", en: "the condition" },
  unitKind: { nb: "enhetstype", nn: "einingstype", en: "kind of unit" },
  missionPurposes: { nb: "utgavens formål", nn: "formåla i utgåva", en: "the purposes of the edition" },
  alarmReasons: { nb: "utgavens alarmgrunner", nn: "alarmgrunnane i utgåva", en: "the alarm reasons of the edition" },
  takingPart: {
    nb: "hvem som kan inngå, etter utgaven",
    nn: "kven som kan vere med, etter utgåva",
    en: "who may take part, by the edition",
  },
  agreementInForce: { nb: "avtale i kraft", nn: "avtale i kraft", en: "an agreement in force" },
  conditionCovered: {
    nb: "om avtalen dekker tilstanden",
    nn: "om avtalen dekkjer tilstanden",
    en: "whether the agreement covers the condition",
  },
  aed: { nb: "hjertestarter", nn: "hjartestartar", en: "defibrillator" },
  ventilationMask: { nb: "ventilasjonsmaske", nn: "ventilasjonsmaske", en: "ventilation mask" },
  bleedingControl: {
    nb: "utstyr for blødningskontroll",
    nn: "utstyr for blødingskontroll",
    en: "equipment for bleeding control",
  },
  tourniquet: { nb: "tourniquet", nn: "tourniquet", en: "tourniquet" },
  thermalBlanket: { nb: "varmeteppe", nn: "varmeteppe", en: "thermal blanket" },
  nodnett: {
    nb: "om enheten nås i Nødnett",
    nn: "om ein når eininga i Nødnett",
    en: "whether the unit is reachable in N\u00f8dnett",
  },
  available: { nb: "beredskap", nn: "beredskap", en: "readiness" },
  arrival: { nb: "enhetens ankomsttid", nn: "ankomsttida til eininga", en: "arrival of the unit" },
  ordinaryArrival: {
    nb: "ankomsttid for ordinær ressurs",
    nn: "ankomsttid for ordinær ressurs",
    en: "arrival of an ordinary resource",
  },
  ordinaryAcknowledged: {
    nb: "kvittering fra ordinær ressurs",
    nn: "kvittering frå ordinær ressurs",
    en: "acknowledgement by an ordinary resource",
  },
  minimumGain: { nb: "minste tidsgevinst", nn: "minste tidsgevinst", en: "minimum gain in time" },
  secureChannel: { nb: "sikker kanal", nn: "sikker kanal", en: "secure channel" },
  oxygen: { nb: "oksygen", nn: "oksygen", en: "oxygen" },
  spo2Meter: { nb: "SpO2-måler", nn: "SpO2-målar", en: "SpO2 meter" },
  oxygenProcedure: {
    nb: "skriftlig oksygenprosedyre",
    nn: "skriftleg oksygenprosedyre",
    en: "written oxygen procedure",
  },
  crewQualified: { nb: "mannskapets kompetanse", nn: "kompetansen til mannskapet", en: "the competence of the crew" },
  locallyRequired: {
    nb: "det som er besluttet lokalt",
    nn: "det som er vedteke lokalt",
    en: "what was decided locally",
  },
  locallyConsidered: {
    nb: "om det skal vurderes etter lokal beslutning",
    nn: "om det skal vurderast etter lokalt vedtak",
    en: "whether it is to be considered by local decision",
  },
};

/** What people read for the question that settles a fact. */
export const questionTexts: Readonly<Record<MissingName, Text>> = {
  initiator: {
    nb: "Hvem har initiert oppdraget?",
    nn: "Kven har initiert oppdraget?",
    en: "Who initiated the mission?",
  },
  purpose: {
    nb: "Hva er formålet med hjelpen?",
    nn: "Kva er formålet med hjelpa?",
    en: "What is the purpose of the help?",
  },
  vital: {
    nb: "Er pasienten våken, og puster pasienten normalt?",
    nn: "Er pasienten vaken, og pustar pasienten normalt?",
    en: "Is the patient awake, and breathing normally?",
  },
  condition: { nb: "Hva er tilstanden?", nn: "Kva er tilstanden?", en: "What is the condition?" },
  unitKind: { nb: "Hva slags enhet er dette?", nn: "Kva slags eining er dette?", en: "What kind of unit is this?" },
  missionPurposes: {
    nb: "Hvilke formål har den publiserte veilederen?",
    nn: "Kva formål har den publiserte rettleiaren?",
    en: "Which purposes does the published guideline name?",
  },
  alarmReasons: {
    nb: "Hvilke alarmgrunner har den publiserte veilederen?",
    nn: "Kva alarmgrunnar har den publiserte rettleiaren?",
    en: "Which alarm reasons does the published guideline name?",
  },
  takingPart: {
    nb: "Hvem kan inngå etter den publiserte veilederen?",
    nn: "Kven kan vere med etter den publiserte rettleiaren?",
    en: "Who may take part by the published guideline?",
  },
  agreementInForce: { nb: "Er avtalen i kraft?", nn: "Er avtalen i kraft?", en: "Is the agreement in force?" },
  conditionCovered: {
    nb: "Dekker avtalen tilstanden?",
    nn: "Dekkjer avtalen tilstanden?",
    en: "Does the agreement cover the condition?",
  },
  aed: {
    nb: "Har enheten hjertestarter?",
    nn: "Har eininga hjartestartar?",
    en: "Does the unit carry a defibrillator?",
  },
  ventilationMask: {
    nb: "Har enheten ventilasjonsmaske?",
    nn: "Har eininga ventilasjonsmaske?",
    en: "Does the unit carry a ventilation mask?",
  },
  bleedingControl: {
    nb: "Har enheten utstyr for blødningskontroll?",
    nn: "Har eininga utstyr for blødingskontroll?",
    en: "Does the unit carry equipment for bleeding control?",
  },
  tourniquet: { nb: "Har enheten tourniquet?", nn: "Har eininga tourniquet?", en: "Does the unit carry a tourniquet?" },
  thermalBlanket: {
    nb: "Har enheten varmeteppe?",
    nn: "Har eininga varmeteppe?",
    en: "Does the unit carry a thermal blanket?",
  },
  nodnett: {
    nb: "Nås enheten i Nødnett?",
    nn: "Når vi eininga i Nødnett?",
    en: "Is the unit reachable in N\u00f8dnett?",
  },
  available: {
    nb: "Er enheten i beredskap nå?",
    nn: "Er eininga i beredskap no?",
    en: "Is the unit in readiness now?",
  },
  arrival: {
    nb: "Når kan enheten være fremme?",
    nn: "Når kan eininga vere framme?",
    en: "When can the unit be there?",
  },
  ordinaryArrival: {
    nb: "Når kan den ordinære ressursen være fremme?",
    nn: "Når kan den ordinære ressursen vere framme?",
    en: "When can the ordinary resource be there?",
  },
  ordinaryAcknowledged: {
    nb: "Har den ordinære ressursen kvittert?",
    nn: "Har den ordinære ressursen kvittert?",
    en: "Has the ordinary resource acknowledged?",
  },
  minimumGain: {
    nb: "Hva er minste tidsgevinst?",
    nn: "Kva er minste tidsgevinst?",
    en: "What is the minimum gain in time?",
  },
  secureChannel: {
    nb: "Har enheten en sikker kanal?",
    nn: "Har eininga ein sikker kanal?",
    en: "Does the unit have a secure channel?",
  },
  oxygen: { nb: "Har enheten oksygen?", nn: "Har eininga oksygen?", en: "Does the unit carry oxygen?" },
  spo2Meter: { nb: "Har enheten SpO2-måler?", nn: "Har eininga SpO2-målar?", en: "Does the unit carry an SpO2 meter?" },
  oxygenProcedure: {
    nb: "Har enheten skriftlig oksygenprosedyre?",
    nn: "Har eininga skriftleg oksygenprosedyre?",
    en: "Does the unit have a written oxygen procedure?",
  },
  crewQualified: {
    nb: "Har mannskapet gyldig kompetanse?",
    nn: "Har mannskapet gyldig kompetanse?",
    en: "Is the crew qualified?",
  },
  locallyRequired: {
    nb: "Er det som er besluttet lokalt, på plass?",
    nn: "Er det som er vedteke lokalt, på plass?",
    en: "Is what was decided locally in place?",
  },
  locallyConsidered: {
    nb: "Skal det vurderes etter lokal beslutning?",
    nn: "Skal det vurderast etter lokalt vedtak?",
    en: "Is it to be considered by local decision?",
  },
};

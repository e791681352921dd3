import type { Text } from "@prehosp/model";

/** What people read for each criterion, by its id. */
export const criteriaTexts: Readonly<Record<string, Text>> = {
  "dispatch.initiator": {
    nb: "Initiert av AMK-sentral eller legevaktsentral",
    nn: "Initiert av AMK-sentral eller legevaktsentral",
    en: "Initiated by an AMK or a legevakt centre",
  },
  "dispatch.purpose": {
    nb: "Formålet er livreddende førstehjelp",
    nn: "Formålet er livreddande førstehjelp",
    en: "The purpose is life-saving first aid",
  },
  "dispatch.indication": {
    nb: "Svikt i vitale funksjoner, truende svikt, eller svikt som ikke kan utelukkes",
    nn: "Svikt i vitale funksjonar, trugande svikt, eller svikt som ikkje kan utelukkast",
    en: "Failure of vital functions, potential failure, or one that cannot be ruled out",
  },
  "dispatch.alarm-reason": {
    nb: "Tilstanden er en alarmgrunn i utgaven",
    nn: "Tilstanden er ein alarmgrunn i utgåva",
    en: "The condition is an alarm reason of the edition",
  },
  "dispatch.taking-part": {
    nb: "Enheten kan inngå i akutthjelperordningen",
    nn: "Eininga kan vere med i akutthjelparordninga",
    en: "The unit may take part in the scheme",
  },
  "dispatch.police": {
    nb: "Politiet inngår ikke i ordningen, men kan være medhjelper",
    nn: "Politiet er ikkje med i ordninga, men kan vere medhjelpar",
    en: "Police is not part of the scheme but may be an ad-hoc helper",
  },
  "dispatch.agreement": { nb: "Avtale i kraft", nn: "Avtale i kraft", en: "Agreement in force" },
  "dispatch.condition-covered": {
    nb: "Tilstanden er dekket av avtalen",
    nn: "Tilstanden er dekt av avtalen",
    en: "The agreement covers the condition",
  },
  "dispatch.defibrillator": {
    nb: "Halvautomatisk hjertestarter",
    nn: "Halvautomatisk hjartestartar",
    en: "Semi-automatic defibrillator",
  },
  "dispatch.ventilation-mask": {
    nb: "Ventilasjonsmaske med ventil",
    nn: "Ventilasjonsmaske med ventil",
    en: "Ventilation mask with valve",
  },
  "dispatch.bleeding-control": {
    nb: "Utstyr for blødningskontroll, med tourniquet",
    nn: "Utstyr for blødingskontroll, med tourniquet",
    en: "Bleeding control, with tourniquet",
  },
  "dispatch.thermal-blanket": {
    nb: "Varmeteppe eller lignende",
    nn: "Varmeteppe eller liknande",
    en: "Thermal blanket or the like",
  },
  "dispatch.nodnett": { nb: "Nås i Nødnett", nn: "Kan nåast i Nødnett", en: "Reachable in N\u00f8dnett" },
  "dispatch.availability": { nb: "I beredskap", nn: "I beredskap", en: "In readiness" },
  "dispatch.time-gain": { nb: "Sannsynlig tidsgevinst", nn: "Sannsynleg tidsgevinst", en: "Probable gain in time" },
  "dispatch.secure-channel": {
    nb: "Sikker kanal for personidentifiserbare opplysninger",
    nn: "Sikker kanal for personidentifiserbare opplysningar",
    en: "Secure channel for identifying information",
  },
  "dispatch.oxygen": {
    nb: "Oksygen med SpO2-måler og skriftlig prosedyre",
    nn: "Oksygen med SpO2-målar og skriftleg prosedyre",
    en: "Oxygen with SpO2 meter and written procedure",
  },
  "dispatch.local-consider": {
    nb: "Skal vurderes etter lokal beslutning",
    nn: "Skal vurderast etter lokalt vedtak",
    en: "Shall be considered by local decision",
  },
  "dispatch.local-taking-part": {
    nb: "Enhetstypen inngår etter lokal beslutning",
    nn: "Einingstypen er med etter lokalt vedtak",
    en: "This kind of unit takes part by local decision",
  },
  "dispatch.local-conditions": {
    nb: "Tilstanden er dekket etter lokal innsnevring",
    nn: "Tilstanden er dekt etter lokal innsnevring",
    en: "The condition is covered after local narrowing",
  },
  "dispatch.local-equipment": {
    nb: "Utstyr som er besluttet lokalt",
    nn: "Utstyr som er vedteke lokalt",
    en: "Equipment decided locally",
  },
  "dispatch.local-crew-qualified": {
    nb: "Gyldig kompetanse er meldt",
    nn: "Gyldig kompetanse er meld",
    en: "The crew is told to be qualified",
  },
  "dispatch.local-without-remark": {
    nb: "I beredskap uten merknad",
    nn: "I beredskap utan merknad",
    en: "In readiness without a remark",
  },
  "dispatch.local-confidentiality": {
    nb: "Dokumentert opplæring i taushetsplikt, lokalt krav",
    nn: "Dokumentert opplæring i teieplikt, lokalt krav",
    en: "Documented training in confidentiality, local requirement",
  },
  "dispatch.local-nodnett-only": {
    nb: "Bare Nødnett regnes som sikker kanal lokalt",
    nn: "Berre Nødnett blir rekna som sikker kanal lokalt",
    en: "Only N\u00f8dnett counts as a secure channel locally",
  },
};

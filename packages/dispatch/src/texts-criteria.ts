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
};

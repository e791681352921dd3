import type { Condition, Text } from "@prehosp/model";

/** What a crew is told the problem is, in the words used on the radio. */
const SAID: Readonly<Record<Condition, Text>> = {
  "cardiac-arrest": { nb: "Antatt hjertestans", nn: "Anteken hjartestans", en: "Presumed cardiac arrest" },
  unconscious: { nb: "Bevisstløs", nn: "Medvitslaus", en: "Unconscious" },
  "serious-injury": { nb: "Alvorlig skade", nn: "Alvorleg skade", en: "Serious injury" },
  "major-bleeding": { nb: "Stor ytre blødning", nn: "Stor ytre bløding", en: "Major external bleeding" },
  "airway-obstruction": { nb: "Ufri luftvei", nn: "Ufri luftveg", en: "Airway obstruction" },
  "general-hypothermia": { nb: "Generell nedkjøling", nn: "Generell nedkjøling", en: "General hypothermia" },
  "unclear-vital": {
    nb: "Uavklart, vital svikt kan ikke utelukkes",
    nn: "Uavklart, vital svikt kan ikkje utelukkast",
    en: "Unclear, vital failure not ruled out",
  },
  other: { nb: "Annet", nn: "Anna", en: "Other" },
};

/** The problem in a few words; undefined where no condition was settled. */
export const problemOf = (condition: Condition | undefined): Text | undefined => condition && SAID[condition];

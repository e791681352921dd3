import type { Condition, VitalFailure } from "@prehosp/model";

/** Conditions as examples to people name them. */
export const conditionWords: Readonly<Record<Condition, string>> = {
  "cardiac-arrest": "hjertestans",
  unconscious: "bevisstløs",
  "serious-injury": "alvorlig skade",
  "major-bleeding": "stor blødning",
  "airway-obstruction": "ufri luftvei",
  "general-hypothermia": "generell nedkjøling",
  "unclear-vital": "uavklart vital tilstand",
  other: "annet",
};

/** Failure of vital functions as examples to people name it. */
export const vitalWords: Readonly<Record<VitalFailure, string>> = {
  manifest: "manifest",
  potential: "truende",
  unclear: "kan ikke fastslås",
  none: "ingen",
};

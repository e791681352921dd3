import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";

/** What the emergency call settles. Utstein 2015 status: community transcription in reference data; 2024 membership is not known here. */
export const call = [
  {
    id: "recognised-arrest",
    type: "yes-no",
    label: {
      nb: "Hjertestans gjenkjent under samtalen",
      nn: "Hjartestans kjend att under samtalen",
      en: "Arrest recognised during the call",
    },
    means:
      "The centre recognised the arrest during the call, before anyone arrived; a time without a yes or no is yes, no time is not no.",
    templates: {
      "utstein-2015": { status: "core", as: "dispatch.identifiedArrest" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "unknown" },
    },
    absences: anyReason,
    asks: {
      nb: "Ble hjertestansen gjenkjent under samtalen?",
      nn: "Vart hjartestansen kjend att under samtalen?",
      en: "Was the arrest recognised during the call?",
    },
    whom: "AMK-sentralen",
  },
  {
    id: "telephone-cpr",
    type: "yes-no",
    label: { nb: "HLR veiledet på telefon", nn: "HLR rettleidd på telefon", en: "Telephone CPR" },
    means: "The centre guided the caller in compressions.",
    templates: {
      "utstein-2015": { status: "core", as: "dispatch.cprInstructions" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "unknown" },
    },
    absences: anyReason,
    asks: {
      nb: "Ga sentralen veiledning i HLR på telefon?",
      nn: "Gav sentralen rettleiing i HLR på telefon?",
      en: "Did the centre guide the caller in CPR?",
    },
    whom: "AMK-sentralen",
  },
] as const satisfies readonly Element[];

import type { SceneFlag, Text } from "@prehosp/model";

/** The warnings about a scene in as few words as a radio takes. */
export const hazardTexts: Readonly<Record<SceneFlag, Text>> = {
  violence: { nb: "vold eller trusler", nn: "vald eller truslar", en: "violence or threats" },
  "wait-for-police": { nb: "vent på politiet", nn: "vent på politiet", en: "wait for the police" },
  infection: { nb: "smitte", nn: "smitte", en: "infection" },
  "no-cpr-directive": { nb: "HLR minus", nn: "HLR minus", en: "no-CPR directive" },
  "minors-in-crew": { nb: "mindreårige i mannskapet", nn: "mindreårige i mannskapet", en: "minors in the crew" },
  traffic: { nb: "trafikk", nn: "trafikk", en: "traffic" },
  water: { nb: "vann", nn: "vatn", en: "water" },
};

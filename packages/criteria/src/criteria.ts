import * as z from "zod";
import { criteriaOver } from "@prehosp/rules";
import type { AnyCriterion } from "@prehosp/rules";

const criterion = criteriaOver(
  {
    awake: z.boolean(),
    breathingNormally: z.boolean(),
    airwayFree: z.boolean(),
    majorBleeding: z.boolean(),
    seriousInjury: z.boolean(),
    /** Somebody said that consciousness was lost gradually. Not the opposite of `suddenCollapse`: unsaid is false. */
    saidGradual: z.boolean(),
    /** Whether the caller could tell if the patient is awake and breathes normally; absent where nobody asked. */
    vitalStatusTold: z.boolean(),
  },
  { code: "@prehosp/criteria@0.1.0" },
);

/**
 * Unconscious with abnormal breathing is taken as arrest unless somebody said that it came gradually. A caller who found the
 * patient can't say "suddenly"; the main rule would then never hold where it matters most, so unsaid doesn't stop it.
 */
export const takenAsArrest = criterion({
  id: "criteria.taken-as-arrest",
  version: "1.0",
  norsk: "Forstås og behandles som hjertestans",
  cites: ["AH-2.5-d"],
  when: { needs: ["awake"], holds: ({ awake }) => !awake },
  needs: ["breathingNormally", "saidGradual"],
  decide: ({ breathingNormally, saidGradual }) => (!breathingNormally && !saidGradual ? "met" : "not-met"),
  examples: [
    { given: { awake: false, breathingNormally: false, saidGradual: false }, then: "met" },
    { given: { awake: false, breathingNormally: true, saidGradual: false }, then: "not-met" },
    { given: { awake: false, breathingNormally: false, saidGradual: true }, then: "not-met" },
    { given: { awake: false, saidGradual: false }, then: "unclear", norsk: "Pusten er ikke spurt om" },
    { given: { awake: true, breathingNormally: false, saidGradual: false }, then: "not-applicable" },
  ],
});

/** Unconscious and not breathing normally: vital functions fail. */
export const breathless = criterion({
  id: "criteria.unconscious-not-breathing",
  version: "1.0",
  norsk: "Bevisstløs og puster ikke normalt",
  cites: ["AH-2.5-c"],
  when: { needs: ["awake"], holds: ({ awake }) => !awake },
  needs: ["breathingNormally"],
  decide: ({ breathingNormally }) => (breathingNormally ? "not-met" : "met"),
  examples: [
    { given: { awake: false, breathingNormally: false }, then: "met" },
    { given: { awake: false, breathingNormally: true }, then: "not-met" },
    { given: { awake: false }, then: "unclear" },
  ],
});

/** Unconscious with an airway that isn't free: vital functions fail. */
export const unconsciousAirway = criterion({
  id: "criteria.unconscious-airway",
  version: "1.0",
  norsk: "Bevisstløs uten fri luftvei",
  cites: ["AH-2.5-c"],
  when: { needs: ["awake"], holds: ({ awake }) => !awake },
  needs: ["airwayFree"],
  decide: ({ airwayFree }) => (airwayFree ? "not-met" : "met"),
  examples: [
    { given: { awake: false, airwayFree: false }, then: "met" },
    { given: { awake: false, airwayFree: true }, then: "not-met" },
    { given: { awake: false }, then: "unclear" },
  ],
});

/** Unconscious of whatever cause: vital functions may fail. */
export const unconscious = criterion({
  id: "criteria.unconscious",
  version: "1.0",
  norsk: "Bevisstløs",
  cites: ["AH-2.5-a"],
  needs: ["awake"],
  decide: ({ awake }) => (awake ? "not-met" : "met"),
  examples: [
    { given: { awake: false }, then: "met" },
    { given: { awake: true }, then: "not-met" },
    { given: { awake: { absent: "unknown" } }, then: "unclear" },
  ],
});

/** The airway isn't free: vital functions may fail, also in one who is awake. */
export const airway = criterion({
  id: "criteria.airway",
  version: "1.0",
  norsk: "Luftveien er ikke fri",
  cites: ["AH-2.5-a", "AH-2.5-c"],
  needs: ["airwayFree"],
  decide: ({ airwayFree }) => (airwayFree ? "not-met" : "met"),
  examples: [
    { given: { airwayFree: false }, then: "met" },
    { given: { airwayFree: true }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** Abnormal breathing: vital functions may fail, also in one who is awake. */
export const breathing = criterion({
  id: "criteria.breathing",
  version: "1.0",
  norsk: "Puster ikke normalt",
  cites: ["AH-2.5-a"],
  needs: ["breathingNormally"],
  decide: ({ breathingNormally }) => (breathingNormally ? "not-met" : "met"),
  examples: [
    { given: { breathingNormally: false }, then: "met" },
    { given: { breathingNormally: true }, then: "not-met" },
    { given: { breathingNormally: { absent: "unknown" } }, then: "unclear" },
  ],
});

/** A serious injury is described. */
export const injury = criterion({
  id: "criteria.serious-injury",
  version: "1.0",
  norsk: "Alvorlig skade",
  cites: ["AH-2.5-c", "AH-2.5-a"],
  needs: ["seriousInjury"],
  decide: ({ seriousInjury }) => (seriousInjury ? "met" : "not-met"),
  examples: [
    { given: { seriousInjury: true }, then: "met" },
    { given: { seriousInjury: false }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** Major external bleeding is seen: circulation may fail. */
export const bleeding = criterion({
  id: "criteria.major-bleeding",
  version: "1.0",
  norsk: "Stor ytre blødning",
  cites: ["AH-2.5-a"],
  needs: ["majorBleeding"],
  decide: ({ majorBleeding }) => (majorBleeding ? "met" : "not-met"),
  examples: [
    { given: { majorBleeding: true }, then: "met" },
    { given: { majorBleeding: false }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** Vital status can't be established by phone: a reason to send someone who can look, never a reason not to. */
export const cannotTell = criterion({
  id: "criteria.vital-status-untold",
  version: "1.0",
  norsk: "Vital status kan ikke fastslås på telefon",
  cites: ["AH-2.5-f"],
  needs: ["vitalStatusTold"],
  decide: ({ vitalStatusTold }) => (vitalStatusTold ? "not-met" : "met"),
  examples: [
    { given: { vitalStatusTold: false }, then: "met" },
    { given: { vitalStatusTold: true }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** Every criterion of this room. */
export const criteria: readonly AnyCriterion[] = [
  takenAsArrest,
  breathless,
  unconsciousAirway,
  unconscious,
  airway,
  breathing,
  injury,
  bleeding,
  cannotTell,
];

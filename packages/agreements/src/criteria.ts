import * as z from "zod";
import {
  AgreementContent,
  Condition,
  EquipmentKind,
  FrameworkKind,
  Initiator,
  PartyKind,
  WageClause,
} from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { criteriaOver } from "@prehosp/rules";
import type { AnyCriterion } from "@prehosp/rules";

export const COMMISSIONERS: readonly PartyKind[] = ["health-trust", "municipality"];

/** The agreed end of an agreement: the first day no longer in force, or that it has none. */
export const End = z
  .union([Day, z.literal("without-end")])
  .meta({ norsk: "slutt", means: "First day no longer in force, or without end" });

export const criterion = criteriaOver(
  {
    hasAgreement: z.boolean(),
    on: Day,
    from: Day,
    end: End,
    commissioner: PartyKind,
    provider: PartyKind,
    condition: Condition,
    conditions: z.array(Condition).readonly(),
    framework: z.string(),
    held: z.boolean(),
    content: AgreementContent,
    frameworkKind: FrameworkKind,
    initiator: Initiator,
    municipalEmployer: z.boolean(),
    registeredMembers: z.boolean(),
    // There is no false: the guideline does not say that service on road is outside, so that is absent, and unclear.
    serviceOffRoad: z.literal(true),
    equipment: z.array(EquipmentKind).readonly(),
    trainingRoutine: z.string(),
    documentedPerPerson: z.boolean(),
    wages: WageClause,
  },
  { code: "@prehosp/agreements@0.1.0" },
);

const d = (text: string): Day => text as Day;

/** There is an agreement behind the unit at all. */
export const exists = criterion({
  id: "agreements.exists",
  version: "1.0",
  norsk: "Enheten er med i en avtale",
  cites: ["AH-2.2-b"],
  needs: ["hasAgreement"],
  decide: ({ hasAgreement }) => (hasAgreement ? "met" : "not-met"),
  examples: [
    { given: { hasAgreement: true }, then: "met" },
    { given: { hasAgreement: false }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** The day lies from the first day of the agreement up to, but not including, its end. */
export const inForce = criterion({
  id: "agreements.in-force",
  version: "1.0",
  norsk: "Avtalen gjelder denne dagen",
  cites: ["AH-2.2-b", "AH-2.8-a"],
  needs: ["on", "from", "end"],
  decide: ({ on, from, end }) => (from <= on && (end === "without-end" || on < end) ? "met" : "not-met"),
  holdsUntil: ({ end }) => (end === "without-end" ? undefined : end),
  examples: [
    {
      given: { on: d("2026-01-01"), from: d("2026-01-01"), end: d("2027-01-01") },
      then: "met",
      norsk: "Første dag er med",
    },
    {
      given: { on: d("2027-01-01"), from: d("2026-01-01"), end: d("2027-01-01") },
      then: "not-met",
      norsk: "Sluttdagen er ikke med",
    },
    { given: { on: d("2026-06-01"), from: d("2026-01-01"), end: { absent: "unknown" } }, then: "unclear" },
    { given: { on: d("2040-06-01"), from: d("2026-01-01"), end: "without-end" }, then: "met" },
  ],
});

/** A day before the agreement begins: not in force, whatever is known of its end. */
export const begun = criterion({
  id: "agreements.begun",
  version: "1.0",
  norsk: "Avtalen har begynt å gjelde",
  cites: ["AH-2.2-b", "AH-2.8-a"],
  needs: ["on", "from"],
  decide: ({ on, from }) => (from <= on ? "met" : "not-met"),
  examples: [
    { given: { on: d("2026-01-01"), from: d("2026-01-01") }, then: "met" },
    { given: { on: d("2025-12-31"), from: d("2026-01-01") }, then: "not-met" },
    { given: { from: d("2026-01-01") }, then: "unclear" },
  ],
});

/** The agreement is with a municipality or a health trust. */
export const commissioned = criterion({
  id: "agreements.commissioner",
  version: "1.0",
  norsk: "Avtalen er med helseforetak eller kommune",
  cites: ["AH-2.2-b"],
  needs: ["commissioner"],
  decide: ({ commissioner }) => (COMMISSIONERS.includes(commissioner) ? "met" : "not-met"),
  examples: [
    { given: { commissioner: "health-trust" }, then: "met" },
    { given: { commissioner: "red-cross" }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** Police can't be part of the ordinary scheme, whatever has been signed. */
export const notPolice = criterion({
  id: "agreements.not-police",
  version: "1.0",
  norsk: "Utøveren er ikke politiet",
  cites: ["AH-2.4-a"],
  needs: ["provider"],
  decide: ({ provider }) => (provider === "police" ? "not-met" : "met"),
  examples: [
    { given: { provider: "fire-service" }, then: "met" },
    { given: { provider: "police" }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** The agreement names the condition. */
export const conditionCovered = criterion({
  id: "agreements.condition",
  version: "1.0",
  norsk: "Tilstanden er dekket av avtalen",
  cites: ["AH-2.8-a"],
  needs: ["condition", "conditions"],
  decide: ({ condition, conditions }) => (conditions.includes(condition) ? "met" : "not-met"),
  examples: [
    { given: { condition: "cardiac-arrest", conditions: ["cardiac-arrest", "unconscious"] }, then: "met" },
    { given: { condition: "major-bleeding", conditions: ["cardiac-arrest"] }, then: "not-met" },
    { given: { condition: "cardiac-arrest", conditions: { absent: "not-recorded" } }, then: "unclear" },
  ],
});

/** What `covers` asks of an agreement. */
export const coverCriteria: readonly AnyCriterion[] = [
  exists,
  begun,
  inForce,
  commissioned,
  notPolice,
  conditionCovered,
];

import type { Agreement, EquipmentKind } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { AnyCriterion, Finding } from "@prehosp/rules";
import { VOLUNTARY } from "./completeness.ts";
import { criterion } from "./criteria.ts";

const MINIMUM: readonly EquipmentKind[] = [
  "aed",
  "ventilation-mask",
  "bleeding-control",
  "tourniquet",
  "thermal-blanket",
];

/** The equipment list holds at least the minimum; a scheme may add to it, never take away. */
export const equipmentMinimum = criterion({
  id: "agreements.equipment-minimum",
  version: "1.0",
  norsk: "Avtalt utstyr er minst minimumsutstyret",
  cites: ["AH-2.7-a"],
  needs: ["equipment"],
  decide: ({ equipment }) => (MINIMUM.every((kind) => equipment.includes(kind)) ? "met" : "not-met"),
  examples: [
    { given: { equipment: [...MINIMUM, "oxygen"] }, then: "met" },
    { given: { equipment: ["aed", "ventilation-mask"] }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** There is a routine for training in confidentiality, and it documents the training per person. */
export const confidentialityRoutine = criterion({
  id: "agreements.confidentiality-routine",
  version: "1.0",
  norsk: "Rutine for opplæring i taushetsplikt, dokumentert per person",
  cites: ["AH-4.3-b"],
  needs: ["trainingRoutine", "documentedPerPerson"],
  decide: ({ trainingRoutine, documentedPerPerson }) =>
    trainingRoutine.trim() !== "" && documentedPerPerson ? "met" : "not-met",
  examples: [
    { given: { trainingRoutine: "Rutine 7", documentedPerPerson: true }, then: "met" },
    { given: { trainingRoutine: "Rutine 7", documentedPerPerson: false }, then: "not-met" },
    { given: { trainingRoutine: "Rutine 7" }, then: "unclear" },
  ],
});

/** Wages are agreed on with municipal services, also that none are owed; for volunteers they are not relevant. */
export const wages = criterion({
  id: "agreements.wages",
  version: "1.0",
  norsk: "Lønn er avtalt slik det passer for utøveren",
  cites: ["AH-7.1-a", "AH-7.1-c"],
  needs: ["provider", "wages"],
  decide: ({ provider, wages: clause }) => (VOLUNTARY.includes(provider) && clause !== "none" ? "not-met" : "met"),
  examples: [
    { given: { provider: "fire-service", wages: "part-time" }, then: "met" },
    { given: { provider: "fire-service", wages: "none" }, then: "met", norsk: "Mannskap på aktiv vakt" },
    { given: { provider: "red-cross", wages: "none" }, then: "met" },
    { given: { provider: "red-cross", wages: "all" }, then: "not-met" },
    { given: { provider: "fire-service" }, then: "unclear" },
  ],
});

/** What `soundness` asks. */
export const soundnessCriteria: readonly AnyCriterion[] = [equipmentMinimum, confidentialityRoutine, wages];

const known = <T>(term: T): Exclude<T, { readonly absent: unknown }> | undefined =>
  isAbsent(term) ? undefined : (term as Exclude<T, { readonly absent: unknown }>);

/**
 * What the guideline asks of the substance beyond that it is there: equipment, routine for confidentiality, wages. For
 * planners; what nobody has recorded is unclear, and no agreement loses its force by it (AH-4.2-b).
 */
export const soundness = ({ provider, terms }: Agreement): readonly Finding[] => {
  const confidentiality = known(terms?.["confidentiality-documentation"]);
  return [
    equipmentMinimum.judge({ equipment: known(terms?.equipment)?.kinds }),
    confidentialityRoutine.judge({
      trainingRoutine: confidentiality?.trainingRoutine,
      documentedPerPerson: confidentiality?.documentedPerPerson,
    }),
    wages.judge({ provider: provider.kind, wages: known(terms?.costs)?.wages }),
  ];
};

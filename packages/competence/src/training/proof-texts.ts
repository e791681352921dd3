import type { Evidence, Text } from "@prehosp/model";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** The columns of the employer's proof in their order, with the headings that an inspector reads. */
export const proofColumnTexts = {
  person: text("Person", "Person", "Person"),
  name: text("Navn", "Namn", "Name"),
  requirement: text("Krav", "Krav", "Requirement"),
  norm: text("Hjemmel", "Heimel", "Norm"),
  outcome: text("Vurdering", "Vurdering", "Finding"),
  until: text("Gjelder til", "Gjeld til", "Holds until"),
  missing: text("Mangler", "Manglar", "Lacking"),
  proof: text("Bevis", "Bevis", "Proof"),
  provedOn: text("Bevisdato", "Bevisdato", "Proved on"),
  result: text("Resultat", "Resultat", "Result"),
  attestedBy: text("Attestert av", "Attestert av", "Attested by"),
  documented: text("Dokumentert", "Dokumentert", "Documented"),
  source: text("Kilde", "Kjelde", "Source"),
} as const satisfies Readonly<Record<string, Text>>;

/** What people read for each result. */
export const resultTexts: Readonly<Record<Evidence["outcome"], Text>> = {
  passed: text("bestått", "greidd", "passed"),
  failed: text("ikke bestått", "ikkje greidd", "failed"),
  attended: text("deltatt", "delteke", "attended"),
};

/** What people read of a proof that is not there, or that does not say all. */
export const proofTexts = {
  none: text("ingen registrert", "ingen registrert", "none recorded"),
  notRecorded: text("ikke registrert", "ikkje registrert", "not recorded"),
  yes: text("ja", "ja", "yes"),
  no: text("nei", "nei", "no"),
} as const satisfies Readonly<Record<string, Text>>;

/** What people read for what would settle an answer and is no competence; a fact that a region has added is shown by its id. */
export const missingTexts: Readonly<Record<string, Text>> = {
  documented: text("dokumentasjon", "dokumentasjon", "documentation"),
  attestedBy: text("hvem som har attestert", "kven som har attestert", "who has attested"),
  role: text("rolle", "rolle", "role"),
  unit: text("enhet", "eining", "unit"),
  terminalType: text("terminaltype", "terminaltype", "terminal type"),
  product: text("kontrollromsystem", "kontrollromsystem", "control-room product"),
};

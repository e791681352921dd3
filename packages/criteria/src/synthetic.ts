import type { ActorRef } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { CriteriaIndex } from "./criteria-index.ts";
import { seal } from "./seal.ts";
import { syntheticCards } from "./synthetic-cards.ts";
import { syntheticResponses } from "./synthetic-responses.ts";

/**
 * An invented index for tests and demonstration: numbers 9x and plain words of our own, no text of any real index.
 * A.95.01 is red and points at nothing, since urgency is not indication; card 99 names no response. Nobody has signed the bridge.
 */
export const syntheticIndex: CriteriaIndex = seal({
  id: "synthetic",
  edition: "1",
  language: "nb",
  owner: "Prehosp",
  licence: "Apache-2.0",
  validFrom: "2026-01-01" as Day,
  source: { title: "Oppdiktet til demonstrasjon", ref: "packages/criteria/src/synthetic.ts" },
  level: "national",
  overlays: [],
  changelog: [{ edition: "1", on: "2026-01-01" as Day, says: "Oppdiktet første utgave" }],
  cards: syntheticCards,
  responses: syntheticResponses,
  bridge: {
    version: "1",
    decided: {
      by: "synthetic-medical-director" as ActorRef,
      on: "2026-01-01" as Day,
      source: "Oppdiktet vedtak til demonstrasjon",
    },
    entries: [
      { code: "A.91.01", condition: "cardiac-arrest", vital: "manifest" },
      { code: "A.91.02", condition: "unconscious", vital: "potential" },
      { code: "A.91.03", condition: "unclear-vital", vital: "unclear" },
      { code: "A.92.01", condition: "serious-injury", vital: "potential" },
      { code: "A.92.02", condition: "major-bleeding", vital: "potential" },
      { code: "A.93.02", condition: "airway-obstruction", vital: "potential" },
      { code: "A.96.01", condition: "general-hypothermia", vital: "potential" },
      { code: "A.97.01", condition: "unclear-vital", vital: "unclear" },
      { code: "V.95.02", condition: "other", vital: "none" },
      { code: "V.99.02", condition: "other", vital: "none" },
    ],
  },
  golden: [
    { words: "han svarer ikke og puster ikke", cards: ["91"], within: 1 },
    { observed: { awake: false, breathingNormally: false }, cards: ["91"], within: 1 },
    { words: "blør veldig", observed: { majorBleeding: true }, cards: ["92"], within: 1 },
    { words: "brann, mange", cards: ["94"], within: 1 },
    { words: "klarer ikke å avklare", cards: ["97"], within: 2 },
  ],
});

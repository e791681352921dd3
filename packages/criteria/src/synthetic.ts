import type { ActorRef } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Card, CriteriaIndex, CriterionEntry } from "./criteria-index.ts";
import { seal } from "./seal.ts";
import { urgencyFrom } from "./urgency-letter.ts";

const criterion = (code: string, label: string, more: Partial<CriterionEntry> = {}): CriterionEntry => ({
  code,
  urgency: urgencyFrom(code.slice(0, 1)) ?? "vanlig",
  label,
  goTo: [],
  see: [],
  considersAkutthjelper: code.startsWith("A"),
  ...more,
});

const card = (number: string, title: string, criteria: readonly CriterionEntry[], more: Partial<Card> = {}): Card => ({
  number,
  title,
  kind: "clinical",
  population: "all",
  see: [],
  criteria,
  ...more,
});

/**
 * An invented index for tests and demonstration: numbers 9x and plain words of our own, no text of any real index.
 * A.95.01 is red and points at nothing, since urgency is not indication.
 */
export const syntheticIndex: CriteriaIndex = seal({
  id: "synthetic",
  edition: "1",
  language: "nb",
  owner: "Prehosp",
  licence: "Apache-2.0",
  validFrom: "2026-01-01" as Day,
  cards: [
    card(
      "90",
      "Oppdiktet startkort",
      [criterion("A.90.01", "Svarer ikke", { goTo: ["91"] }), criterion("A.90.02", "Stor ulykke", { goTo: ["92"] })],
      { kind: "start" },
    ),
    card(
      "91",
      "Oppdiktet: svarer ikke",
      [
        criterion("A.91.01", "Svarer ikke og puster ikke normalt"),
        criterion("A.91.02", "Svarer ikke, men puster normalt"),
        criterion("A.91.03", "Svarer ikke, pust ikke kjent", { presumptive: true }),
      ],
      { see: ["93"] },
    ),
    card("92", "Oppdiktet: skade", [
      criterion("A.92.01", "Alvorlig skade"),
      criterion("A.92.02", "Stor ytre blødning", { see: ["91"] }),
      criterion("H.92.03", "Skade uten tegn til fare", { considersAkutthjelper: false }),
    ]),
    card("93", "Oppdiktet: pust", [
      criterion("A.93.01", "Svarer ikke", { goTo: ["91"] }),
      criterion("A.93.02", "Fremmedlegeme i luftveien"),
    ]),
    card(
      "95",
      "Oppdiktet: bestilt oppdrag",
      [
        criterion("A.95.01", "Rask overføring mellom sykehus", { considersAkutthjelper: false }),
        criterion("V.95.02", "Planlagt transport", { considersAkutthjelper: false }),
      ],
      { kind: "ordered-mission" },
    ),
    card(
      "99",
      "Oppdiktet: annet",
      [
        criterion("H.99.01", "Annet, hva?", { wantsWords: true, considersAkutthjelper: absent("not-recorded") }),
        criterion("V.99.02", "Løftehjelp uten skade", { considersAkutthjelper: false }),
      ],
      { kind: "other" },
    ),
  ],
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
      { code: "V.95.02", condition: "other", vital: "none" },
      { code: "V.99.02", condition: "other", vital: "none" },
    ],
  },
});

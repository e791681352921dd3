import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** It has not been used since its last confirmation: the electrodes are gone after a use. */
export const notUsed = sourced(
  assumption(
    "En lokal melding står til eieren bekrefter på en senere dag, eller den er meldt tilbake.",
    "Ei lokal melding står til eigaren stadfestar på ein seinare dag, eller den er meld attende.",
    "A local report stands until the owner confirms on a later day, or it is reported back.",
  ),
  criterion({
    id: "defibrillators.not-used",
    version: "1.0",
    norsk: "Ikke meldt brukt siden siste bekreftelse",
    cites: ["NM-c"],
    needs: ["usedSince"],
    decide: ({ usedSince }) => (usedSince ? "not-met" : "met"),
    examples: [
      { given: { usedSince: false }, then: "met", norsk: "Ingen melding står" },
      { given: { usedSince: true }, then: "not-met", norsk: "Brukt i et oppdrag; elektroder og batteri må sees til" },
      { given: {}, then: "unclear", norsk: "Meldingene er ikke lest" },
    ],
  }),
);

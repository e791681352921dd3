import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** No fault has been reported since its last confirmation. */
export const notFaulty = sourced(
  assumption(
    "En lokal melding står til eieren bekrefter på en senere dag, eller den er meldt tilbake.",
    "Ei lokal melding står til eigaren stadfestar på ein seinare dag, eller den er meld attende.",
    "A local report stands until the owner confirms on a later day, or it is reported back.",
  ),
  criterion({
    id: "defibrillators.not-faulty",
    version: "1.0",
    norsk: "Ingen feil meldt siden siste bekreftelse",
    cites: ["NM-c"],
    needs: ["faultSince"],
    decide: ({ faultSince }) => (faultSince ? "not-met" : "met"),
    examples: [
      { given: { faultSince: false }, then: "met", norsk: "Ingen melding står" },
      { given: { faultSince: true }, then: "not-met", norsk: "Meldt at den piper" },
      { given: {}, then: "unclear", norsk: "Meldingene er ikke lest" },
    ],
  }),
);

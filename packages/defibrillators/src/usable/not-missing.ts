import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** Nobody has looked for it in vain since its last confirmation. */
export const notMissing = sourced(
  assumption(
    "En lokal melding står til eieren bekrefter på en senere dag, eller den er meldt tilbake.",
    "Ei lokal melding står til eigaren stadfestar på ein seinare dag, eller den er meld attende.",
    "A local report stands until the owner confirms on a later day, or it is reported back.",
  ),
  criterion({
    id: "defibrillators.not-missing",
    version: "1.0",
    norsk: "Ikke meldt savnet siden siste bekreftelse",
    cites: ["NM-c"],
    needs: ["missingSince"],
    decide: ({ missingSince }) => (missingSince ? "not-met" : "met"),
    examples: [
      { given: { missingSince: false }, then: "met", norsk: "Ingen melding står" },
      { given: { missingSince: true }, then: "not-met", norsk: "Den hang ikke der" },
      { given: {}, then: "unclear", norsk: "Meldingene er ikke lest" },
    ],
  }),
);

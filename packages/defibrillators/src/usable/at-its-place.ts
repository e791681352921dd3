import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** A mobile one is at its registered position; nobody is known to say so yet, so it stays unclear and is never hidden. */
export const atItsPlace = sourced(
  assumption(
    "Posisjonen til en mobil hjertestarter er ikke til å stole på; den vises som uavklart.",
    "Posisjonen til ein mobil hjartestartar er ikkje til å lite på; den blir vist som uavklart.",
    "The position of a mobile defibrillator is not to be trusted; it is shown as unclear.",
  ),
  criterion({
    id: "defibrillators.at-its-place",
    version: "1.0",
    norsk: "En mobil hjertestarter er der den er registrert",
    cites: ["NM-c"],
    when: { needs: ["mobile"], holds: ({ mobile }) => mobile },
    needs: ["atItsPlace"],
    decide: (facts) => (facts.atItsPlace ? "met" : "not-met"),
    examples: [
      { given: { mobile: false }, then: "not-applicable", norsk: "Henger fast" },
      { given: { mobile: true }, then: "unclear", norsk: "Ingen vet hvor bilen er" },
      { given: { mobile: true, atItsPlace: true }, then: "met" },
      { given: {}, then: "unclear", norsk: "Ikke svart på om den er mobil" },
    ],
  }),
);

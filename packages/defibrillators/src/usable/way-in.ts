import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** The asker can open a locked cabinet; who has the code is the centre, so for anybody else it stays unclear. */
export const wayIn = sourced(
  assumption(
    "Koden til et låst skap ligger hos AMK, og deles med nødetatene.",
    "Koden til eit låst skap ligg hos AMK, og blir delt med naudetatane.",
    "The code of a locked cabinet is with the AMK centre, for the emergency agencies.",
  ),
  criterion({
    id: "defibrillators.way-in",
    version: "1.0",
    norsk: "Et låst skap kan åpnes av den som spør",
    cites: ["NM-c"],
    when: { needs: ["locked"], holds: ({ locked }) => locked },
    needs: ["hasWayIn"],
    decide: ({ hasWayIn }) => (hasWayIn ? "met" : "not-met"),
    examples: [
      { given: { locked: false }, then: "not-applicable", norsk: "Ulåst" },
      { given: { locked: true, hasWayIn: true }, then: "met", norsk: "AMK har koden" },
      { given: { locked: true }, then: "unclear", norsk: "Noen på stedet kan kanskje åpne" },
      { given: {}, then: "unclear", norsk: "Ikke svart på om skapet er låst" },
    ],
  }),
);

import { sourced, terms } from "../source.ts";
import { criterion } from "../vocabulary.ts";
import { written } from "../written.ts";

/** The position has a name. */
export const placeNamed = sourced(
  terms,
  criterion({
    id: "defibrillators.place-named",
    version: "1.0",
    norsk: "Plasseringen har et navn",
    cites: ["NM-c"],
    needs: ["name"],
    decide: ({ name }) => (written(name) ? "met" : "not-met"),
    examples: [
      { given: { name: "Biblioteket, inngangen" }, then: "met" },
      { given: { name: " - " }, then: "not-met", norsk: "En strek er ikke noe navn" },
      { given: { name: { absent: "not-recorded" } }, then: "unclear" },
    ],
  }),
);

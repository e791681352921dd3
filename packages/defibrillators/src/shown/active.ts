import { sourced, terms } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** Its owner has set it active. */
export const active = sourced(
  terms,
  criterion({
    id: "defibrillators.active",
    version: "1.0",
    norsk: "Satt aktiv av eieren",
    cites: ["NM-c"],
    needs: ["active"],
    decide: (facts) => (facts.active ? "met" : "not-met"),
    examples: [
      { given: { active: true }, then: "met" },
      { given: { active: false }, then: "not-met" },
      { given: { active: { absent: "not-recorded" } }, then: "unclear" },
    ],
  }),
);

import { sourced, terms } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** The owner has answered that the battery is in order. */
export const batteryOk = sourced(
  terms,
  criterion({
    id: "defibrillators.battery-ok",
    version: "1.0",
    norsk: "Batteriet er i orden",
    cites: ["NM-c"],
    needs: ["batteryOk"],
    decide: (facts) => (facts.batteryOk ? "met" : "not-met"),
    examples: [
      { given: { batteryOk: true }, then: "met" },
      { given: { batteryOk: false }, then: "not-met" },
      { given: { batteryOk: { absent: "not-recorded" } }, then: "unclear" },
    ],
  }),
);

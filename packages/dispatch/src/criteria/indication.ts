import { criterion } from "../vocabulary.ts";

/** Manifest or potential failure of vital functions, or one that cannot be told over the phone: then help can observe and report. */
export const indication = criterion({
  id: "dispatch.indication",
  version: "1.0",
  norsk: "Svikt i vitale funksjoner, truende svikt, eller svikt som ikke kan utelukkes",
  cites: ["AH-2.5-a", "AH-2.5-f"],
  needs: ["vital"],
  decide: ({ vital }) => (vital === "none" ? "not-met" : "met"),
  examples: [
    { given: { vital: "manifest" }, then: "met" },
    { given: { vital: "potential" }, then: "met" },
    { given: { vital: "unclear" }, then: "met", norsk: "Kan ikke fastslås på telefon" },
    { given: { vital: "none" }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

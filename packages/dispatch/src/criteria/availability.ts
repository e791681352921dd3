import { criterion } from "../vocabulary.ts";

/**
 * The unit is in readiness, as its own organisation publishes it: the organisation answers for the crew, so competence is
 * never judged a second time here. A remark is a remark. What the unit itself reports of being away weighs more.
 */
export const availability = criterion({
  id: "dispatch.availability",
  version: "1.1",
  norsk: "I beredskap",
  cites: ["AH-2.3-d"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["available"],
  decide: ({ available }) => (available === "no" || available === "away" ? "not-met" : "met"),
  examples: [
    { given: { unitKind: "fire", available: "yes" }, then: "met" },
    {
      given: { unitKind: "fire", available: "with-remark" },
      then: "met",
      norsk: "Merknad er ingen hindring",
    },
    { given: { unitKind: "fire", available: "no" }, then: "not-met" },
    { given: { unitKind: "fire", available: "away" }, then: "not-met", norsk: "Enheten melder opptatt" },
    {
      given: { unitKind: "fire" },
      then: "unclear",
      norsk: "Ikke meldt, eller meldingen er utløpt",
    },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

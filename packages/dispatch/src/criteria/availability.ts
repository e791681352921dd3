import { criterion } from "../vocabulary.ts";

/**
 * The unit is in readiness, as its own organisation publishes it: the organisation answers for the crew, so competence is
 * never judged a second time here. A remark is a remark. What the unit itself reports of being away weighs more.
 */
export const availability = criterion({
  id: "dispatch.availability",
  version: "1.0",
  norsk: "I beredskap",
  cites: ["AH-2.3-d"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["available", "reportedAway"],
  decide: ({ available, reportedAway }) => (available === "no" || reportedAway ? "not-met" : "met"),
  examples: [
    { given: { unitKind: "fire", available: "yes", reportedAway: false }, then: "met" },
    {
      given: { unitKind: "fire", available: "with-remark", reportedAway: false },
      then: "met",
      norsk: "Merknad er ingen hindring",
    },
    { given: { unitKind: "fire", available: "no", reportedAway: false }, then: "not-met" },
    {
      given: { unitKind: "fire", available: "yes", reportedAway: true },
      then: "not-met",
      norsk: "Enheten melder opptatt",
    },
    {
      given: { unitKind: "fire", reportedAway: false },
      then: "unclear",
      norsk: "Ikke meldt, eller meldingen er utløpt",
    },
    { given: { unitKind: "police", reportedAway: false }, then: "not-applicable" },
  ],
});

import { criterion } from "../vocabulary.ts";

/** A semi-automatic defibrillator is part of the minimum equipment. */
export const defibrillator = criterion({
  id: "dispatch.defibrillator",
  version: "1.0",
  norsk: "Halvautomatisk hjertestarter",
  cites: ["AH-2.7-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["aed"],
  decide: ({ aed }) => (aed ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "fire", aed: true }, then: "met" },
    { given: { unitKind: "fire", aed: false }, then: "not-met" },
    { given: { unitKind: "fire", aed: { absent: "not-recorded" } }, then: "unclear" },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

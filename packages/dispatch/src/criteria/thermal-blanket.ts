import { criterion } from "../vocabulary.ts";

/** A thermal blanket or the like is part of the minimum equipment. */
export const thermalBlanket = criterion({
  id: "dispatch.thermal-blanket",
  version: "1.0",
  norsk: "Varmeteppe eller lignende",
  cites: ["AH-2.7-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["thermalBlanket"],
  decide: ({ thermalBlanket: has }) => (has ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "fire", thermalBlanket: true }, then: "met" },
    { given: { unitKind: "fire", thermalBlanket: false }, then: "not-met" },
    { given: { unitKind: "fire", thermalBlanket: { absent: "not-recorded" } }, then: "unclear" },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

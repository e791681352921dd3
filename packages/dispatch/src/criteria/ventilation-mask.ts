import { criterion } from "../vocabulary.ts";

/** A ventilation mask with valve is part of the minimum equipment. */
export const ventilationMask = criterion({
  id: "dispatch.ventilation-mask",
  version: "1.0",
  norsk: "Ventilasjonsmaske med ventil",
  cites: ["AH-2.7-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["ventilationMask"],
  decide: ({ ventilationMask: has }) => (has ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "fire", ventilationMask: true }, then: "met" },
    { given: { unitKind: "fire", ventilationMask: false }, then: "not-met" },
    { given: { unitKind: "fire", ventilationMask: { absent: "not-recorded" } }, then: "unclear" },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

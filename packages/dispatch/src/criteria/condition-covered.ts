import { criterion } from "../vocabulary.ts";

/** The agreement names the condition that the call points at. */
export const conditionCovered = criterion({
  id: "dispatch.condition-covered",
  version: "1.0",
  norsk: "Tilstanden er dekket av avtalen",
  cites: ["AH-2.8-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["conditionCovered"],
  decide: ({ conditionCovered: covered }) => (covered ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "voluntary", conditionCovered: true }, then: "met" },
    { given: { unitKind: "voluntary", conditionCovered: false }, then: "not-met" },
    { given: { unitKind: "voluntary" }, then: "unclear" },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

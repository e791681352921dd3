import { criterion } from "../vocabulary.ts";

/** Who may take part is the edition's to say; police is judged by a rule of its own. */
export const takingPart = criterion({
  id: "dispatch.taking-part",
  version: "1.0",
  norsk: "Enheten kan inngå i akutthjelperordningen",
  cites: ["AH-2.3-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["unitKind", "takingPart"],
  decide: ({ unitKind, takingPart: kinds }) => (kinds.includes(unitKind) ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "fire", takingPart: ["fire", "voluntary"] }, then: "met" },
    { given: { unitKind: "primary-care", takingPart: ["fire", "voluntary"] }, then: "not-met" },
    { given: { unitKind: "police", takingPart: ["fire", "voluntary"] }, then: "not-applicable" },
    { given: { unitKind: "fire" }, then: "unclear", norsk: "Utgaven er ikke kontrollert" },
  ],
});

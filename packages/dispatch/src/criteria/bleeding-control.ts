import { criterion } from "../vocabulary.ts";

/** Equipment for bleeding control is part of the minimum, and a tourniquet is part of it. */
export const bleedingControl = criterion({
  id: "dispatch.bleeding-control",
  version: "1.0",
  norsk: "Utstyr for blødningskontroll, med tourniquet",
  cites: ["AH-2.7-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["bleedingControl", "tourniquet"],
  decide: ({ bleedingControl: control, tourniquet }) => (control && tourniquet ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "fire", bleedingControl: true, tourniquet: true }, then: "met" },
    { given: { unitKind: "fire", bleedingControl: true, tourniquet: false }, then: "not-met" },
    { given: { unitKind: "fire", bleedingControl: true }, then: "unclear", norsk: "Tourniquet er ikke registrert" },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

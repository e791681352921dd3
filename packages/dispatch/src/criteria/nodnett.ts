import { criterion } from "../vocabulary.ts";

/** The unit is reachable in Nødnett. */
export const nodnett = criterion({
  id: "dispatch.nodnett",
  version: "1.0",
  norsk: "Nås i Nødnett",
  cites: ["AH-2.7-b"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["nodnett"],
  decide: ({ nodnett: reachable }) => (reachable ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "voluntary", nodnett: true }, then: "met" },
    { given: { unitKind: "voluntary", nodnett: false }, then: "not-met" },
    { given: { unitKind: "voluntary", nodnett: { absent: "unknown" } }, then: "unclear" },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

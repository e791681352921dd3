import { criterion } from "../vocabulary.ts";

/** Police can never be part of the ordinary scheme; they may be asked as ad-hoc helpers in the concrete case. */
export const police = criterion({
  id: "dispatch.police",
  version: "1.0",
  norsk: "Politiet inngår ikke i ordningen, men kan være medhjelper",
  cites: ["AH-2.4-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind === "police" },
  needs: ["unitKind"],
  decide: () => "not-met",
  examples: [
    { given: { unitKind: "police" }, then: "not-met" },
    { given: { unitKind: "fire" }, then: "not-applicable" },
    { given: {}, then: "unclear" },
  ],
});

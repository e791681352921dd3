import { criterion } from "../vocabulary.ts";

/** The organisation behind the unit has an agreement in force with a municipality or health trust. */
export const agreement = criterion({
  id: "dispatch.agreement",
  version: "1.0",
  norsk: "Avtale i kraft",
  cites: ["AH-2.2-b", "AH-2.8-a"],
  when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
  needs: ["agreementInForce"],
  decide: ({ agreementInForce }) => (agreementInForce ? "met" : "not-met"),
  examples: [
    { given: { unitKind: "fire", agreementInForce: true }, then: "met" },
    { given: { unitKind: "fire", agreementInForce: false }, then: "not-met" },
    { given: { unitKind: "fire", agreementInForce: { absent: "not-recorded" } }, then: "unclear" },
    { given: { unitKind: "police" }, then: "not-applicable" },
  ],
});

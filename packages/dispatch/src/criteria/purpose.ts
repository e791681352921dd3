import { criterion } from "../vocabulary.ts";

/** Help for another purpose than life-saving first aid falls, as a starting point, outside the scheme. */
export const purpose = criterion({
  id: "dispatch.purpose",
  version: "1.0",
  norsk: "Formålet er livreddende førstehjelp",
  cites: ["AH-2.2-a"],
  needs: ["purpose", "missionPurposes"],
  decide: ({ purpose: is, missionPurposes }) => (missionPurposes.includes(is) ? "met" : "not-met"),
  examples: [
    { given: { purpose: "life-saving-first-aid", missionPurposes: ["life-saving-first-aid"] }, then: "met" },
    {
      given: { purpose: "lifting", missionPurposes: ["life-saving-first-aid"] },
      then: "not-met",
      norsk: "Løfteoppdrag",
    },
    { given: { purpose: { absent: "unknown" }, missionPurposes: ["life-saving-first-aid"] }, then: "unclear" },
    { given: { purpose: "lifting" }, then: "unclear", norsk: "Utgaven er ikke kontrollert" },
  ],
});

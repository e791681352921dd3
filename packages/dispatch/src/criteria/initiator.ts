import { criterion } from "../vocabulary.ts";

/** An akutthjelper mission is initiated by an AMK-sentral or a legevaktsentral; other help has another legal status. */
export const initiator = criterion({
  id: "dispatch.initiator",
  version: "1.0",
  norsk: "Initiert av AMK-sentral eller legevaktsentral",
  cites: ["AH-2.2-a"],
  needs: ["initiator"],
  decide: ({ initiator: by }) => (by === "AMK" || by === "LVS" ? "met" : "not-met"),
  examples: [
    { given: { initiator: "AMK" }, then: "met" },
    { given: { initiator: "LVS" }, then: "met", norsk: "Legevaktsentralen kan også initiere" },
    { given: { initiator: "110" }, then: "not-met" },
    { given: { initiator: { absent: "not-recorded" } }, then: "unclear" },
  ],
});

import { criterion } from "../vocabulary.ts";

/** Person-identifying information goes over a secure channel only: its absence withholds words, it never removes a unit. */
export const secureChannel = criterion({
  id: "dispatch.secure-channel",
  version: "1.0",
  norsk: "Sikker kanal for personidentifiserbare opplysninger",
  cites: ["AH-2.8-c"],
  needs: ["secureChannel"],
  decide: ({ secureChannel: secure }) => (secure ? "met" : "not-met"),
  examples: [
    { given: { secureChannel: true }, then: "met" },
    { given: { secureChannel: false }, then: "not-met", norsk: "Opplysninger holdes tilbake, enheten beholdes" },
    { given: { secureChannel: { absent: "unknown" } }, then: "unclear" },
  ],
});

import { criterion } from "../vocabulary.ts";

/** Whoever carries oxygen also has an SpO2 meter and a written procedure; else oxygen isn't advertised, and the unit stays. */
export const oxygen = criterion({
  id: "dispatch.oxygen",
  version: "1.0",
  norsk: "Oksygen med SpO2-måler og skriftlig prosedyre",
  cites: ["AH-2.7-d"],
  when: { needs: ["oxygen"], holds: ({ oxygen: carried }) => carried },
  needs: ["spo2Meter", "oxygenProcedure"],
  decide: ({ spo2Meter, oxygenProcedure }) => (spo2Meter && oxygenProcedure ? "met" : "not-met"),
  examples: [
    { given: { oxygen: true, spo2Meter: true, oxygenProcedure: true }, then: "met" },
    { given: { oxygen: true, spo2Meter: false, oxygenProcedure: true }, then: "not-met" },
    { given: { oxygen: true, spo2Meter: true }, then: "unclear", norsk: "Prosedyre er ikke registrert" },
    { given: { oxygen: false }, then: "not-applicable" },
  ],
});

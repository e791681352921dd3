import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** The asker may take it. Customers' ones count while the place is open, which is judged beside this. */
export const mayTakeIt = sourced(
  assumption(
    "Kundenes hjertestarter kan tas av alle mens stedet er åpent; for private er det uavklart hvem som slipper inn.",
    "Hjartestartaren til kundane kan takast av alle medan staden er open; for private er det uavklart kven som slepp inn.",
    "One for customers may be taken by anyone while the place is open; for private ones it is unclear who gets in.",
  ),
  criterion({
    id: "defibrillators.may-take-it",
    version: "1.0",
    norsk: "Kan tas av den som spør",
    cites: ["NM-c"],
    needs: ["openTo", "by"],
    decide: ({ openTo, by }) => (openTo === "emergency-services" && by === "public" ? "not-met" : "met"),
    examples: [
      { given: { openTo: "anyone", by: "public" }, then: "met" },
      { given: { openTo: "customers", by: "public" }, then: "met", norsk: "Så lenge stedet er åpent" },
      { given: { openTo: "emergency-services", by: "public" }, then: "not-met" },
      { given: { openTo: "emergency-services", by: "emergency" }, then: "met" },
      { given: { openTo: { absent: "unknown" }, by: "public" }, then: "unclear", norsk: "Privat, eller ikke svart" },
    ],
  }),
);

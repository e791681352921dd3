import { sourced, termsTakenAs } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** The user profile of the one responsible is complete. */
export const profile = sourced(
  termsTakenAs(
    "At fullstendig er navn, e-post og telefon, er vår antakelse.",
    "At fullstendig er namn, e-post og telefon, er vår føresetnad.",
    "That complete is name, e-mail and telephone is our assumption.",
  ),
  criterion({
    id: "defibrillators.profile",
    version: "1.0",
    norsk: "Brukerprofilen til den ansvarlige er fullstendig",
    cites: ["NM-c"],
    needs: ["profile"],
    decide: (facts) => (facts.profile === "complete" ? "met" : "not-met"),
    examples: [
      { given: { profile: "complete" }, then: "met" },
      { given: { profile: "incomplete" }, then: "not-met", norsk: "E-post eller telefon mangler" },
      { given: { profile: { absent: "not-recorded" } }, then: "unclear", norsk: "Ingen ansvarlig er ført" },
    ],
  }),
);

import type { Day } from "@prehosp/model/time";
import { sourced, termsTakenAs } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** The electrodes run out in the future: on the day itself they are out of date. */
export const electrodesInDate = sourced(
  termsTakenAs(
    "I fremtiden er tatt slik at utløpsdagen selv er for sent.",
    "I framtida er teke slik at utløpsdagen sjølv er for seint.",
    "In the future is taken so that the day of expiry is itself too late.",
  ),
  criterion({
    id: "defibrillators.electrodes-in-date",
    version: "1.0",
    norsk: "Elektrodene er ikke gått ut på dato",
    cites: ["NM-c"],
    needs: ["electrodesUntil", "on"],
    decide: ({ electrodesUntil, on }) => (on < electrodesUntil ? "met" : "not-met"),
    holdsUntil: ({ electrodesUntil }) => electrodesUntil,
    examples: [
      { given: { electrodesUntil: "2026-11-23" as Day, on: "2026-11-22" as Day }, then: "met" },
      {
        given: { electrodesUntil: "2026-11-22" as Day, on: "2026-11-22" as Day },
        then: "not-met",
        norsk: "Utløpsdagen selv er for sent",
      },
      { given: { on: "2026-11-22" as Day }, then: "unclear", norsk: "Utløpsdato er ikke ført" },
    ],
  }),
);

import type { Day } from "@prehosp/model/time";
import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** The battery is not out of date; one that says it has no expiry (absent as not applicable) is not. */
export const batteryInDate = sourced(
  assumption(
    "Registeret spør om batteriet er i orden; at det ikke er gått ut, legges til her. Utløpsdagen selv er for sent.",
    "Registeret spør om batteriet er i orden; at det ikkje er gått ut, blir lagt til her. Utløpsdagen sjølv er for seint.",
    "The register asks whether the battery is in order; that it is in date is added here. The day of expiry is too late.",
  ),
  criterion({
    id: "defibrillators.battery-in-date",
    version: "1.0",
    norsk: "Batteriet er ikke gått ut på dato",
    cites: ["NM-c"],
    needs: ["batteryUntil", "on"],
    decide: ({ batteryUntil, on }) => (batteryUntil === "no-expiry" || on < batteryUntil ? "met" : "not-met"),
    holdsUntil: ({ batteryUntil }) => (batteryUntil === "no-expiry" ? undefined : batteryUntil),
    examples: [
      { given: { batteryUntil: "2028-01-01" as Day, on: "2026-11-22" as Day }, then: "met" },
      { given: { batteryUntil: "no-expiry", on: "2026-11-22" as Day }, then: "met", norsk: "Har ingen utløpsdato" },
      { given: { batteryUntil: "2026-11-22" as Day, on: "2026-11-22" as Day }, then: "not-met" },
      { given: { on: "2026-11-22" as Day }, then: "unclear", norsk: "Utløpsdato er ikke ført" },
    ],
  }),
);

import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** It can be reached at this instant by its hours, in the time of Norway. */
export const openNow = sourced(
  assumption(
    "Ord og ubesvarte timer er ukjent og regnes aldri som åpent; heller ikke natten inn i en stengt helligdag.",
    "Ord og usvara timar er ukjent og blir aldri rekna som ope; heller ikkje natta inn i ein stengd heilagdag.",
    "Words and unanswered hours are unknown and never count as open; nor does the night into a closed holiday.",
  ),
  criterion({
    id: "defibrillators.open-now",
    version: "1.0",
    norsk: "Tilgjengelig nå etter åpningstidene",
    cites: ["NM-c"],
    needs: ["open"],
    decide: ({ open }) => (open === "open" ? "met" : "not-met"),
    examples: [
      { given: { open: "open" }, then: "met" },
      { given: { open: "closed" }, then: "not-met" },
      { given: { open: { absent: "unknown" } }, then: "unclear", norsk: "«Etter avtale», eller dagen er ubesvart" },
    ],
  }),
);

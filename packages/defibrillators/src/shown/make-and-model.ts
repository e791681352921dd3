import { sourced, terms } from "../source.ts";
import { criterion } from "../vocabulary.ts";
import { written } from "../written.ts";

/** Make and model are registered. */
export const makeAndModel = sourced(
  terms,
  criterion({
    id: "defibrillators.make-and-model",
    version: "1.0",
    norsk: "Produsent og modell er registrert",
    cites: ["NM-c"],
    needs: ["manufacturer", "model"],
    decide: ({ manufacturer, model }) => (written(manufacturer) && written(model) ? "met" : "not-met"),
    examples: [
      { given: { manufacturer: "Produsent A", model: "Modell 1" }, then: "met" },
      { given: { manufacturer: "Produsent A", model: "-" }, then: "not-met", norsk: "En strek er ikke noe svar" },
      { given: { manufacturer: "Produsent A" }, then: "unclear", norsk: "Modellen er ikke ført" },
    ],
  }),
);

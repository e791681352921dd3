import { sourced, terms } from "../source.ts";
import { criterion } from "../vocabulary.ts";
import { written } from "../written.ts";

/** Address, post code and postal area are registered. */
export const address = sourced(
  terms,
  criterion({
    id: "defibrillators.address",
    version: "1.0",
    norsk: "Adresse, postnummer og poststed er registrert",
    cites: ["NM-c"],
    needs: ["street", "postCode", "postArea"],
    decide: ({ street, postCode, postArea }) =>
      written(street) && /^\d{4}$/.test(postCode) && written(postArea) ? "met" : "not-met",
    examples: [
      { given: { street: "Storgata 1", postCode: "0184", postArea: "Oslo" }, then: "met" },
      { given: { street: "Storgata 1", postCode: "184", postArea: "Oslo" }, then: "not-met", norsk: "Nullen er borte" },
      { given: { street: "Storgata 1", postArea: "Oslo" }, then: "unclear", norsk: "Postnummeret er ikke ført" },
    ],
  }),
);

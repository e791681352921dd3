import { sourced, termsTakenAs } from "../source.ts";
import { criterion } from "../vocabulary.ts";

/** Every question of when it can be reached is answered: each weekday, the holidays and the season. Words beside them are no answer. */
export const hoursAnswered = sourced(
  termsTakenAs(
    "At sesongen er et av spørsmålene, og at ord ikke er svar, er vår antakelse.",
    "At sesongen er eit av spørsmåla, og at ord ikkje er svar, er vår føresetnad.",
    "That the season is one of the questions, and that words are no answer, is our assumption.",
  ),
  criterion({
    id: "defibrillators.hours-answered",
    version: "1.0",
    norsk: "Alle spørsmål om tilgjengelighet er besvart",
    cites: ["NM-c"],
    needs: ["hoursAnswered", "season"],
    decide: (facts) => (facts.hoursAnswered === "answers" ? "met" : "not-met"),
    examples: [
      { given: { hoursAnswered: "answers", season: "all-year" }, then: "met" },
      { given: { hoursAnswered: "words", season: "all-year" }, then: "not-met", norsk: "Bare «etter avtale»" },
      { given: { season: "all-year" }, then: "unclear", norsk: "En ukedag eller helligdagene er ubesvart" },
      { given: { hoursAnswered: "answers" }, then: "unclear", norsk: "Sesongen er ubesvart" },
    ],
  }),
);

import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { assumption, sourced } from "../source.ts";
import { criterion } from "../vocabulary.ts";

const FOREVER = "9999-12-31";
const summer = { from: "2026-05-01" as Day, to: "2026-09-30" as Day };

/** It is there at all on this day: all year, or within its season, both ends included. */
export const inSeason = sourced(
  assumption(
    "Sesongen gjelder de dagene eieren har ført; neste års sesong må føres på nytt.",
    "Sesongen gjeld dei dagane eigaren har ført; sesongen neste år må førast på nytt.",
    "The season holds for the days its owner wrote; next year's must be written anew.",
  ),
  criterion({
    id: "defibrillators.in-season",
    version: "1.0",
    norsk: "Er på plass i denne delen av året",
    cites: ["NM-c"],
    needs: ["season", "on"],
    decide: ({ season, on }) => (season === "all-year" || (season.from <= on && on <= season.to) ? "met" : "not-met"),
    // There is no day after the last one that can be written, which owners use for "for ever".
    holdsUntil: ({ season }) => (season === "all-year" || season.to >= FOREVER ? undefined : addDays(season.to, 1)),
    examples: [
      { given: { season: "all-year", on: "2026-11-22" as Day }, then: "met" },
      { given: { season: summer, on: "2026-09-30" as Day }, then: "met", norsk: "Siste dag er med" },
      { given: { season: summer, on: "2026-10-01" as Day }, then: "not-met" },
      { given: { on: "2026-11-22" as Day }, then: "unclear", norsk: "Ikke svart på om den er der hele året" },
    ],
  }),
);

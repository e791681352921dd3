import { addDays, addMonths } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { sourced, termsTakenAs } from "../source.ts";
import { criterion } from "../vocabulary.ts";

const MONTHS = 6;

const MOST_DAYS = 20_000;
// A cache, not state: a map asks of thousands that were confirmed on the same few hundred days, and months are slow to count.
const counted = new Map<Day, Day>();

/** The first day on which a confirmation is too old: six months on is still in time, and a shorter month ends with its last day. */
export const tooOldFrom = (lastConfirmed: Day): Day => {
  const seen = counted.get(lastConfirmed);
  if (seen !== undefined) return seen;
  const made = addDays(addMonths(lastConfirmed, MONTHS), 1);
  if (counted.size < MOST_DAYS) counted.set(lastConfirmed, made);
  return made;
};

/** The last check is not older than six months. */
export const confirmed = sourced(
  termsTakenAs(
    "Samme dato seks måneder etter er i tide; mangler den, månedens siste dag. Det er vår antakelse.",
    "Same dato seks månader etter er i tide; manglar han, den siste dagen i månaden. Det er vår føresetnad.",
    "The same date six months on is in time; where there is none, the month's last day. That is our assumption.",
  ),
  criterion({
    id: "defibrillators.confirmed",
    version: "1.0",
    norsk: "Bekreftet av eieren de siste seks månedene",
    cites: ["NM-c"],
    needs: ["lastConfirmed", "on"],
    decide: ({ lastConfirmed, on }) => (lastConfirmed <= on && on < tooOldFrom(lastConfirmed) ? "met" : "not-met"),
    holdsUntil: ({ lastConfirmed }) => tooOldFrom(lastConfirmed),
    examples: [
      {
        given: { lastConfirmed: "2026-05-22" as Day, on: "2026-11-22" as Day },
        then: "met",
        norsk: "Seks måneder på dagen",
      },
      { given: { lastConfirmed: "2026-05-21" as Day, on: "2026-11-22" as Day }, then: "not-met" },
      {
        given: { lastConfirmed: "2026-08-31" as Day, on: "2027-02-28" as Day },
        then: "met",
        norsk: "Februar har ingen 31.: siste dag i måneden",
      },
      { given: { on: "2026-11-22" as Day }, then: "unclear", norsk: "Aldri bekreftet, eller ikke ført" },
    ],
  }),
);

import type { Said } from "../draft.ts";
import { all, applies, before, clash, clock, is, missing, not, only, rule, sourced } from "../draft.ts";
import { EVENT, TODAY } from "../condition.ts";
import { sources } from "../sources.ts";

const died: Said = ["status-at-handover", "dead"];
const year: Said = ["alive-12-months", true];
const event = { "time-registered": clock(0) };

/** Outcome as only the dataset outside hospital asks for it. */
export const outcomeRules = [
  ...sourced(sources.pairs, [
    clash("e840", died, ["alive-24-hours", true]),
    clash("e841", died, ["alive-30-days", true]),
    clash("e842", died, ["alive-at-discharge", true]),
    clash("e843", died, year),
    clash("e844", year, ["alive-30-days", false]),
    clash("e845", year, ["alive-24-hours", false]),
    missing("w846", "death-day", ["alive-12-months", false]),
    applies("e847", "death-day", ["alive-12-months", false]),
    clash("e848", ["organ-donation", true], ["alive-at-discharge", true]),
    clash("e849", ["organ-donation", true], year),
    clash("w850", ["treatment-withdrawn", true], ["alive-at-discharge", true]),
    rule("e851", all({ absent: "death-day", as: "not-applicable" }, { known: "cause-of-death" }), {
      "death-day": { absent: "not-applicable" },
      "cause-of-death": "I46.9",
    }),
    applies("e853", "death-day", died),
    only("w854", "cpc-discharge", ["transported", false]),
  ]),
  ...sourced(sources.times, [
    rule("e860", all(is(year), not(before(EVENT, "death-day", { days: 365 }))), {
      ...event,
      "death-day": "2027-03-01",
      "alive-12-months": true,
    }),
    rule("e861", all(is(["alive-12-months", false]), before(EVENT, "death-day", { days: 366 })), {
      ...event,
      "death-day": "2027-12-24",
      "alive-12-months": false,
    }),
    rule("e862", all(is(year), not(before(EVENT, TODAY, { days: 365 }))), { ...event, "alive-12-months": true }),
    rule("e863", before(TODAY, "time-hospital-arrival"), { "time-hospital-arrival": clock(1440) }),
  ]),
];

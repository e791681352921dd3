import { EVENT, TODAY } from "./condition.ts";
import type { Said } from "./draft.ts";
import { all, applies, before, clash, clock, is, missing, not, rule, sourced } from "./draft.ts";
import { sources } from "./sources.ts";

const home: Said = ["alive-at-discharge", true];
const diedThere: Said = ["alive-at-discharge", false];
const cpcAlive: Said = ["cpc-discharge", "cpc-1", "cpc-2", "cpc-3", "cpc-4"];
const mrsAlive: Said = ["mrs-discharge", "mrs-0", "mrs-1", "mrs-2", "mrs-3", "mrs-4", "mrs-5"];

/** One answer on life and death must fit the next; the same outside and in hospital. */
const answers = sourced(sources.pairs, [
  clash("e801", ["alive-30-days", true], ["alive-24-hours", false]),
  clash("e802", home, ["cpc-discharge", "cpc-5"]),
  clash("e803", home, ["mrs-discharge", "mrs-6"]),
  clash("e804", diedThere, cpcAlive),
  clash("e805", diedThere, mrsAlive),
  missing("w806", "cpc-discharge", home),
  applies("e807", "cpc-discharge", home),
  clash("e808", ["cpc-discharge", "cpc-5"], mrsAlive),
  clash("e809", ["mrs-discharge", "mrs-6"], cpcAlive),
  clash("w810", ["cpc-discharge", "cpc-1"], ["mrs-discharge", "mrs-4", "mrs-5"]),
  clash("w811", ["cpc-discharge", "cpc-4"], ["mrs-discharge", "mrs-0", "mrs-1", "mrs-2"]),
  missing("w812", "death-day", ["alive-30-days", false]),
  applies("e813", "death-day", ["alive-30-days", false]),
  applies("e814", "death-day", ["alive-24-hours", false]),
  applies("e815", "death-day", diedThere),
]);

const event = { "time-registered": clock(0), "time-arrest": clock(0) };
const dies = (day: string) => ({ ...event, "death-day": day });
const on24: Said = ["alive-24-hours", true];
const on30: Said = ["alive-30-days", true];

/** The day of death against the event; days that the clock's turning could shift are left alone. */
const death = sourced(sources.times, [
  rule("e820", before("death-day", EVENT), dies("2026-11-21")),
  rule("e821", all(is(on24), not(before(EVENT, "death-day", { days: 1 }))), {
    ...dies("2026-11-22"),
    "alive-24-hours": true,
  }),
  rule("e822", all(is(["alive-24-hours", false]), before(EVENT, "death-day", { days: 1 })), {
    ...dies("2026-11-24"),
    "alive-24-hours": false,
  }),
  rule("e823", all(is(on30), not(before(EVENT, "death-day", { days: 30 }))), {
    ...dies("2026-12-15"),
    "alive-30-days": true,
  }),
  rule("e824", all(is(["alive-30-days", false]), before(EVENT, "death-day", { days: 30 })), {
    ...dies("2027-01-05"),
    "alive-30-days": false,
  }),
]);

/** What can't be known yet on the day of judging. */
const early = sourced(sources.times, [
  rule("e830", before(TODAY, EVENT), { "time-registered": clock(1440), "time-arrest": clock(1440) }),
  rule("e831", before(TODAY, "death-day"), { "death-day": "2026-11-23" }),
  rule("e832", all(is(on24), not(before(EVENT, TODAY, { days: 1 }))), { ...event, "alive-24-hours": true }),
  rule("e833", all(is(on30), not(before(EVENT, TODAY, { days: 30 }))), { ...event, "alive-30-days": true }),
]);

/** Life and death after the event. */
export const outcome = [...answers, ...death, ...early];

import type { Defibrillator, Outcome } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { all, conclude } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import { active } from "../shown/active.ts";
import { batteryOk } from "../shown/battery-ok.ts";
import { confirmed } from "../shown/confirmed.ts";
import { electrodesInDate } from "../shown/electrodes-in-date.ts";
import type { SourcedCriterion } from "../source.ts";
import { code } from "../vocabulary.ts";
import { atItsPlace } from "./at-its-place.ts";
import { batteryInDate } from "./battery-in-date.ts";
import { usableFacts } from "./facts.ts";
import type { Asking } from "./facts.ts";
import { inSeason } from "./in-season.ts";
import { mayTakeIt } from "./may-take-it.ts";
import { notFaulty } from "./not-faulty.ts";
import { notMissing } from "./not-missing.ts";
import { notUsed } from "./not-used.ts";
import { openNow } from "./open-now.ts";
import type { LocalFlag } from "./reported.ts";
import { wayIn } from "./way-in.ts";

/** What makes a defibrillator usable, in the order in which people ask. */
export const usableCriteria: readonly SourcedCriterion[] = [
  active,
  notMissing,
  notFaulty,
  notUsed,
  inSeason,
  openNow,
  mayTakeIt,
  wayIn,
  atItsPlace,
  electrodesInDate,
  batteryOk,
  batteryInDate,
  confirmed,
];

/**
 * Whether a defibrillator can be fetched and used at an instant: met, not-met or unclear, with one finding per criterion. Unclear is
 * told and never counts as usable; an old or missing confirmation makes it unclear, never not-met. `flags` are the local reports;
 * those after `at`, and those from before the day of the last confirmation, say nothing. `until` is the first day on which
 * expiry, age or season alone end it; the clock's own next change is `nextChange`.
 */
export const usable = (
  aed: Defibrillator,
  at: Instant,
  flags: readonly LocalFlag[] = [],
  asking: Asking = {},
): Finding<"defibrillators.usable"> => {
  const facts = usableFacts(aed, at, flags, asking);
  return conclude(
    { rule: "defibrillators.usable", version: "1.0", code, cites: ["NM-c"] },
    all(usableCriteria.map((c) => c.judge(facts))),
  );
};

/** The outcome of `usable` alone, several times faster: for a search or a map that asks it of thousands. */
export const usableOutcome = (
  aed: Defibrillator,
  at: Instant,
  flags: readonly LocalFlag[] = [],
  asking: Asking = {},
): Outcome => {
  const facts = usableFacts(aed, at, flags, asking);
  let unclear = false;
  for (const c of usableCriteria) {
    const { outcome } = c.judge(facts);
    if (outcome === "not-met") return outcome;
    unclear ||= outcome === "unclear";
  }
  return unclear ? "unclear" : "met";
};

import type { DefibrillatorRegistration } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { all, conclude } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import type { SourcedCriterion } from "../source.ts";
import { code } from "../vocabulary.ts";
import { active } from "./active.ts";
import { address } from "./address.ts";
import { batteryOk } from "./battery-ok.ts";
import { confirmed } from "./confirmed.ts";
import { electrodesInDate } from "./electrodes-in-date.ts";
import { shownFacts } from "./facts.ts";
import { hoursAnswered } from "./hours-answered.ts";
import { makeAndModel } from "./make-and-model.ts";
import { placeNamed } from "./place-named.ts";
import { profile } from "./profile.ts";

/** What the register asks for before it shows a defibrillator, in the order of its form. */
export const shownCriteria: readonly SourcedCriterion[] = [
  profile,
  makeAndModel,
  batteryOk,
  electrodesInDate,
  placeNamed,
  address,
  active,
  confirmed,
  hoursAnswered,
];

/**
 * Whether a registration is shown to others on a day, with one finding per rule of the register (nakos.no, in `terms`). Unclear
 * is not shown either: an answer is missing, and the finding names it. `until` is the first day on which time alone hides it.
 */
export const shown = (registration: DefibrillatorRegistration, on: Day): Finding<"defibrillators.shown"> => {
  const facts = shownFacts(registration, on);
  return conclude(
    { rule: "defibrillators.shown", version: "1.0", code, cites: ["NM-c"] },
    all(shownCriteria.map((c) => c.judge(facts))),
  );
};

import type { Condition, Observed, VitalFailure } from "@prehosp/model";
import { absent, isAbsent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Finding } from "@prehosp/rules";
import {
  airway,
  bleeding,
  breathing,
  breathless,
  cannotTell,
  injury,
  takenAsArrest,
  unconscious,
  unconsciousAirway,
} from "./criteria.ts";

/** What the observations, or a criterion, point at by themselves. */
export interface Pointing {
  readonly vital: VitalFailure;
  readonly condition: Recorded<Condition>;
  readonly cites: readonly string[];
}

const asked = ["awake", "breathingNormally", "airwayFree", "majorBleeding", "seriousInjury"] as const;

/** Told, asked in vain, or not asked; a question nobody put is not one the caller couldn't answer. */
const told = (answers: readonly (Recorded<boolean> | undefined)[]): Recorded<boolean> =>
  answers.every((a) => known(a))
    ? true
    : answers.some((a) => isAbsent(a) && a.absent !== "not-recorded")
      ? false
      : absent("not-recorded");

/** What the caller's words point at. No failure is said only where all five questions are answered and none gives ground. */
export const fromObserved = (
  observed: Observed,
): { readonly pointing: Pointing; readonly findings: readonly Finding[] } => {
  const facts = {
    ...observed,
    saidGradual: observed.suddenCollapse === false,
    vitalStatusTold: told([observed.awake, observed.breathingNormally]),
  };
  // In this order: manifest before potential, and within them what changes the help most.
  const signs: readonly (readonly [Finding, VitalFailure, Condition])[] = [
    [takenAsArrest.judge(facts), "manifest", "cardiac-arrest"],
    [unconsciousAirway.judge(facts), "manifest", "airway-obstruction"],
    [breathless.judge(facts), "manifest", "unconscious"],
    [bleeding.judge(facts), "potential", "major-bleeding"],
    [airway.judge(facts), "potential", "airway-obstruction"],
    [injury.judge(facts), "potential", "serious-injury"],
    [unconscious.judge(facts), "potential", "unconscious"],
    [breathing.judge(facts), "potential", "other"],
  ];
  const untold = cannotTell.judge(facts);
  const findings = [...signs.map(([f]) => f), untold];
  const sign = signs.find(([f]) => f.outcome === "met");
  if (sign !== undefined) return { findings, pointing: { vital: sign[1], condition: sign[2], cites: sign[0].cites } };
  if (untold.outcome === "met")
    return { findings, pointing: { vital: "unclear", condition: "unclear-vital", cites: untold.cites } };
  // What nobody asked about is unclear by no norm: AH-2.5-f speaks of what could not be established.
  return {
    findings,
    pointing: asked.every((name) => known(observed[name]))
      ? { vital: "none", condition: absent("not-applicable"), cites: [] }
      : { vital: "unclear", condition: absent("not-recorded"), cites: [] },
  };
};

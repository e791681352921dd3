import { norm } from "@prehosp/norms";
import type { Effect } from "@prehosp/norms";
import type { Finding } from "@prehosp/rules";
import { effectOf, missionCriteria, timeGain, unitCriteria } from "./criteria/index.ts";

/** The lists of a proposal, by code. */
export type ListName = "proposed" | "possible" | "outside";

/** What a line's findings make of it, each finding within the effect of its norm and no further. */
export interface Placing {
  readonly list: ListName;
  readonly outcome: Finding["outcome"];
  /** The unclear findings that bear on the list. */
  readonly unclear: readonly Finding[];
  /** False where the mission itself is no akutthjelper mission (effect status). */
  readonly mission: boolean;
  /** The finding that speaks against it first: that keeps it outside, else that keeps it from being proposed. */
  readonly against: Finding | undefined;
  /** True where only the arrest lets the line be proposed. */
  readonly despite: boolean;
}

const effects: readonly Effect[] = [...missionCriteria, ...unitCriteria].map(effectOf);

/**
 * Reads a line's findings in the order of `criteria`. Status decides whether it is an akutthjelper mission at all, eligibility
 * whether the unit may take part, consider whether it is proposed; every other effect leaves the list alone. In arrest an
 * unclear gain still proposes: waiting for an answer costs more than a unit too many.
 */
export const place = (findings: readonly Finding[], arrest: boolean): Placing => {
  let mission = true;
  let outside: Finding | undefined;
  let against: Finding | undefined;
  let open = false;
  let waits = false;
  let gainOnly = true;
  const unclear: Finding[] = [];
  for (let i = 0; i < findings.length; i++) {
    const f = findings[i] as Finding;
    // What a layer has added stands behind the national findings and acts within its own norm.
    const effect = effects[i] ?? norm(f.cites[0]).effect;
    if (f.outcome === "met" || f.outcome === "not-applicable") continue;
    if (effect !== "status" && effect !== "eligibility" && effect !== "consider") continue;
    if (f.outcome === "unclear") {
      unclear.push(f);
      if (effect !== "consider") open = true;
      else {
        waits = true;
        if (f.rule !== timeGain.id) gainOnly = false;
      }
    } else if (effect === "consider") against ??= f;
    else {
      outside ??= f;
      if (effect === "status") mission = false;
    }
  }
  const inside = outside === undefined;
  const clear = against === undefined;
  const despite = inside && !open && clear && waits && gainOnly && arrest;
  return {
    list: !inside ? "outside" : open || !clear || (waits && !despite) ? "possible" : "proposed",
    outcome: !inside || !clear ? "not-met" : open || waits ? "unclear" : "met",
    unclear: inside ? unclear : [],
    mission,
    against: outside ?? against,
    despite,
  };
};

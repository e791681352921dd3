import { isOrdinary } from "@prehosp/model";
import type { Candidate, Situation } from "@prehosp/model";
import { askOf } from "./ask.ts";
import { byTime } from "./by-time.ts";
import { missionCriteria } from "./criteria/index.ts";
import { missionFacts, sharedOf } from "./facts.ts";
import { lineOf } from "./line-of.ts";
import type { Line } from "./line.ts";
import { ordinaryOf, parallelOf } from "./ordinary.ts";
import type { ListName } from "./placing.ts";
import type { Policy } from "./policy.ts";
import type { FirstDefibrillator, Proposal } from "./proposal.ts";

// Units that cannot come bring no defibrillator; being outside the scheme does not keep one away.
const canCome = ({ state, crew }: Candidate): boolean =>
  state !== "engaged-elsewhere" &&
  state !== "out-of-service" &&
  !("outcome" in crew.available && crew.available.outcome === "no");

const firstDefibrillatorOf = (sorted: readonly Candidate[]): FirstDefibrillator | undefined => {
  const first = sorted.find((c) => c.unit.equipment.aed === true && canCome(c));
  return first === undefined ? undefined : { unit: first.unit.id, eta: first.reach.eta };
};

/**
 * What a situation asks for: every unit that can help in exactly one of three lists by time, the duty to alarm an ordinary
 * resource, and at most one question. Pure: same policy, situation and package version, same answer. It proposes; a human
 * alarms. Sources: AH-2.2 to AH-2.8 in the edition of the policy.
 */
export const propose = (policy: Policy, situation: Situation): Proposal => {
  const { candidates, indication } = situation;
  const arrest = indication.condition === "cardiac-arrest";
  const ordinary = ordinaryOf(candidates);
  const facts = missionFacts(policy, situation);
  const mission = missionCriteria.map((c) => c.judge(facts));
  const shared = sharedOf(policy, situation, ordinary);
  const lists: Record<ListName, Line[]> = { proposed: [], possible: [], outside: [] };
  const sorted = candidates.toSorted(byTime);
  for (const c of sorted) {
    if (isOrdinary(c.unit.kind)) continue;
    const { list, line } = lineOf(c, mission, shared, arrest);
    lists[list].push(line);
  }
  const ask = askOf(lists.proposed, lists.possible);
  const firstDefibrillator = arrest ? firstDefibrillatorOf(sorted) : undefined;
  return {
    incident: situation.incident,
    at: situation.at,
    edition: policy.edition,
    policy: policy.hash,
    ...lists,
    ordinary: ordinary.lines,
    parallel: parallelOf(ordinary),
    ...(ask === undefined ? {} : { ask }),
    ...(firstDefibrillator === undefined ? {} : { firstDefibrillator }),
    warnings: situation.flags,
  };
};

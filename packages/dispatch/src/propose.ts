import { isOrdinary } from "@prehosp/model";
import type { Candidate, Situation } from "@prehosp/model";
import { askOf } from "./ask.ts";
import { missionCriteria } from "./criteria/index.ts";
import { factorsOf } from "./factors-of.ts";
import type { Nearest } from "./factors-of.ts";
import { missionFacts, sharedOf } from "./facts.ts";
import { widened } from "./layers/local-findings.ts";
import { lineOf } from "./line-of.ts";
import type { Line } from "./line.ts";
import { ordinaryOf, parallelOf } from "./ordinary.ts";
import type { ListName } from "./placing.ts";
import type { Policy } from "./policy.ts";
import type { FirstDefibrillator, Proposal } from "./proposal.ts";
import { stepsOf } from "./steps-of.ts";
import { byTime, timedOf } from "./timed.ts";
import type { Timed } from "./timed.ts";

// Units that cannot come bring no defibrillator; being outside the scheme does not keep one away.
const canCome = ({ state, crew }: Candidate): boolean =>
  state !== "engaged-elsewhere" &&
  state !== "out-of-service" &&
  !("outcome" in crew.available && crew.available.outcome === "no");

// The first of all, ordinary ones and those outside the scheme too: the heart doesn't ask who brings it.
const firstDefibrillatorOf = (sorted: readonly Timed[]): FirstDefibrillator | undefined => {
  const first = sorted.find(({ candidate: c }) => c.unit.equipment.aed === true && canCome(c));
  return first === undefined ? undefined : { unit: first.candidate.unit.id, eta: first.eta };
};

/**
 * What a situation asks for: every unit that can help in exactly one of three lists by time, the duty to alarm an ordinary
 * resource, and at most one question. Pure: same policy, situation and package version, same answer. It proposes; a human
 * alarms. Sources: AH-2.2 to AH-2.8 in the edition of the policy.
 */
export const propose = (policy: Policy, situation: Situation): Proposal => {
  const { candidates, indication } = situation;
  const arrest = indication.condition === "cardiac-arrest";
  const sorted = candidates.map(timedOf).sort(byTime);
  const ordinary = ordinaryOf(sorted);
  const facts = missionFacts(policy, situation);
  const { local } = policy;
  const national = missionCriteria.map((c) => c.judge(facts));
  const mission = local === undefined ? national : national.map((f) => widened(local, f, situation));
  const shared = sharedOf(policy, situation, ordinary);
  const lists: Record<ListName, Line[]> = { proposed: [], possible: [], outside: [] };
  let nearest: Nearest | undefined;
  for (const timed of sorted) {
    if (isOrdinary(timed.candidate.unit.kind)) continue;
    const { list, line } = lineOf(timed, mission, shared, arrest);
    lists[list].push(line);
    if (list !== "outside") nearest ??= { timed, line };
  }
  const parallel = parallelOf(ordinary);
  const ask = askOf(lists.proposed, lists.possible, arrest);
  const firstDefibrillator = arrest ? firstDefibrillatorOf(sorted) : undefined;
  return {
    incident: situation.incident,
    at: situation.at,
    edition: policy.edition,
    policy: policy.hash,
    ...(policy.packs === undefined ? {} : { packs: policy.packs.map((p) => p.id) }),
    ...lists,
    ordinary: ordinary.lines,
    parallel,
    factors: factorsOf(situation, ordinary, nearest),
    steps: stepsOf(situation, lists, parallel, ordinary),
    ...(ask === undefined ? {} : { ask }),
    ...(firstDefibrillator === undefined ? {} : { firstDefibrillator }),
    warnings: situation.flags,
  };
};

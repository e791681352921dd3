import type { Situation, UnitId } from "@prehosp/model";
import type { NormId } from "@prehosp/norms";
import type { Line } from "./line.ts";
import type { ListName } from "./placing.ts";
import type { Ordinary } from "./ordinary.ts";
import type { Parallel } from "./proposal.ts";
import type { Step, StepCode } from "./step.ts";

type Lists = Readonly<Record<ListName, readonly Line[]>>;

const step = (code: StepCode, cites: readonly NormId[], units: readonly UnitId[]): Step => ({ code, cites, units });
const ids = (lines: readonly Line[]): readonly UnitId[] => lines.map((l) => l.unit);

/** The obligation to alarm an ordinary resource too, as a step: whom to alarm, or whom to ask where none can come. */
const ordinaryStep = (parallel: Parallel): Step =>
  "open" in parallel
    ? { ...step("find-ordinary", ["AH-2.8-b"], []), ask: parallel.open }
    : { ...step("alarm-ordinary", ["AH-2.8-b"], [parallel.unit]), done: parallel.coming };

/**
 * What the norms ask for beside the alarm, in the order of the desk. None of them is a condition: each stands from the start,
 * whatever the lists say, and moves no unit.
 */
export const stepsOf = (s: Situation, lists: Lists, parallel: Parallel, o: Ordinary): readonly Step[] => {
  const { proposed, possible, outside } = lists;
  const steps: Step[] = [];
  if (s.initiator === "LVS") steps.push(step("conference-with-AMK", ["AH-3.1-d", "AH-2.5-a"], []));
  steps.push(ordinaryStep(parallel));
  if (proposed.length + possible.length > 0)
    steps.push(step("own-talk-group", ["AH-2.8-f", "AH-2.8-h"], [...ids(proposed), ...o.acknowledged]));
  if (s.indication.condition === "cardiac-arrest") steps.push(step("second-person-aed", ["AH-3.1-c"], []));
  // Whom an ordinary resource is ahead of has nothing to be weighed; where nobody can tell, it is for the operator. All stand in their list.
  const police = outside.filter((l) => l.kind === "police" && !l.notes.includes("no-time-gain"));
  if (police.length > 0) steps.push(step("weigh-police", ["AH-2.4-b", "AH-2.4-c"], ids(police)));
  return steps;
};

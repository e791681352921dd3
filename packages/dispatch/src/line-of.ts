import type { Candidate } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import { indication, missionCriteria, oxygen, secureChannel, timeGain, unitCriteria } from "./criteria/index.ts";
import { unitFacts } from "./facts.ts";
import type { Shared, UnitFacts } from "./facts.ts";
import type { Line, LineNote } from "./line.ts";
import { place } from "./placing.ts";
import type { ListName, Placing } from "./placing.ts";
import { routeOf } from "./route.ts";
import { settlesOf } from "./settle.ts";

const at = (criterion: { readonly id: string }): number =>
  [...missionCriteria, ...unitCriteria].findIndex((c) => c.id === criterion.id);
const INDICATION = at(indication);
const GAIN = at(timeGain);
const CHANNEL = at(secureChannel);
const OXYGEN = at(oxygen);

const notesOf = (c: Candidate, facts: UnitFacts, findings: readonly Finding[], p: Placing): readonly LineNote[] => {
  const notes: LineNote[] = [];
  const outcome = (i: number): string | undefined => findings[i]?.outcome;
  if (p.despite) notes.push("arrest-despite-unclear-gain");
  if (!p.mission) notes.push("not-a-first-responder-mission");
  if (outcome(INDICATION) === "not-met") notes.push("no-indication");
  if (outcome(GAIN) === "not-met") notes.push("no-time-gain");
  if (facts.available === "with-remark") notes.push("available-with-remark");
  if (facts.reportedAway === true) notes.push("reported-away");
  if (outcome(CHANNEL) === "not-met") notes.push("withhold-identity");
  if (outcome(CHANNEL) === "unclear") notes.push("secure-channel-unclear");
  const unfit = outcome(OXYGEN) === "not-met" || outcome(OXYGEN) === "unclear";
  if (unfit && facts.oxygen === true) notes.push("do-not-advertise-oxygen");
  if (c.unit.kind === "police") notes.push("weigh-police-duties");
  return notes;
};

const gainOf = ({ arrival, ordinaryArrival }: UnitFacts): number | undefined =>
  typeof arrival === "number" && typeof ordinaryArrival === "number" ? ordinaryArrival - arrival : undefined;

/** The findings of one unit: the mission's own first, then the unit's, in the order of `criteria`. */
const judged = (mission: readonly Finding[], facts: UnitFacts): readonly Finding[] => {
  const findings: Finding[] = mission.slice();
  for (const c of unitCriteria) findings.push(c.judge(facts));
  return findings;
};

/** One candidate as a line, and the list it stands in. */
export const lineOf = (
  c: Candidate,
  mission: readonly Finding[],
  shared: Shared,
  arrest: boolean,
): { readonly list: ListName; readonly line: Line } => {
  const facts = unitFacts(c, shared);
  const findings = judged(mission, facts);
  const placing = place(findings, arrest);
  const { route, routeFrom } = routeOf(c);
  const gain = gainOf(facts);
  const { unit } = c;
  const line: Line = {
    unit: unit.id,
    name: unit.name,
    kind: unit.kind,
    role: unit.kind === "police" ? "ad-hoc-helper" : placing.mission ? "first-responder" : "other-help",
    route,
    routeFrom,
    eta: c.reach.eta,
    outcome: placing.outcome,
    findings,
    settle:
      placing.unclear.length === 0
        ? []
        : settlesOf(placing.unclear, c, { situation: shared.situation, ordinary: shared.ordinary, route }),
    notes: notesOf(c, facts, findings, placing),
  };
  // Set, not spread: a spread in the literal doubles the cost of a line.
  if (gain !== undefined) line.gainSeconds = gain;
  return { list: placing.list, line };
};

import type { Candidate, Situation } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import { indication, missionCriteria, oxygen, secureChannel, timeGain, unitCriteria } from "./criteria/index.ts";
import { unitFacts } from "./facts.ts";
import type { Shared, UnitFacts } from "./facts.ts";
import { flagNotes } from "./flags.ts";
import { gainOf } from "./gain.ts";
import type { GainFacts } from "./gain.ts";
import type { Line, LineNote } from "./line.ts";
import { localFindings } from "./layers/local-findings.ts";
import { place } from "./placing.ts";
import type { ListName, Placing } from "./placing.ts";
import { reasonOf } from "./reason.ts";
import { routeOf } from "./route.ts";
import { settlesOf } from "./settle.ts";
import type { Timed } from "./timed.ts";

const at = (criterion: { readonly id: string }): number =>
  [...missionCriteria, ...unitCriteria].findIndex((c) => c.id === criterion.id);
const INDICATION = at(indication);
const GAIN = at(timeGain);
const CHANNEL = at(secureChannel);
const OXYGEN = at(oxygen);

const notesOf = (
  c: Candidate,
  facts: UnitFacts,
  findings: readonly Finding[],
  p: Placing,
  s: Situation,
): readonly LineNote[] => {
  const notes: LineNote[] = [];
  const outcome = (i: number): string | undefined => findings[i]?.outcome;
  if (p.despite) notes.push("arrest-despite-unclear-gain");
  if (!p.mission) notes.push("not-a-first-responder-mission");
  if (outcome(INDICATION) === "not-met") notes.push("no-indication");
  if (outcome(GAIN) === "not-met") notes.push("no-time-gain");
  if (facts.available === "with-remark") notes.push("available-with-remark");
  if (facts.available === "away") notes.push("reported-away");
  if (outcome(CHANNEL) === "not-met") notes.push("withhold-identity");
  if (outcome(CHANNEL) === "unclear") notes.push("secure-channel-unclear");
  const unfit = outcome(OXYGEN) === "not-met" || outcome(OXYGEN) === "unclear";
  if (unfit && facts.oxygen === true) notes.push("do-not-advertise-oxygen");
  if (c.unit.kind === "police") notes.push("weigh-police-duties");
  else if (c.cover?.routeUnsettled !== undefined && c.cover.routeUnsettled.length > 0) notes.push("route-unsettled");
  if (s.flags.length > 0) notes.push(...flagNotes(s.flags, c.unit.kind));
  return notes;
};

/** The findings of one unit: the mission's own first, then the unit's, in the order of `criteria`, then those of the layers. */
const judged = (
  mission: readonly Finding[],
  facts: UnitFacts,
  c: Candidate,
  { local, situation }: Shared,
): readonly Finding[] => {
  const findings: Finding[] = mission.slice();
  for (const rule of unitCriteria) findings.push(rule.judge(facts));
  if (local !== undefined) findings.push(...localFindings(local, c, facts, situation));
  return findings;
};

// A unit outside the scheme is never counted as akutthjelper; what it can still be sent as is said instead.
const roleOf = ({ unit }: Candidate, { list }: Placing): Line["role"] =>
  unit.kind === "police" ? "ad-hoc-helper" : list === "outside" ? "other-help" : "first-responder";

/** One candidate as a line, and the list it stands in. */
export const lineOf = (
  t: Timed,
  mission: readonly Finding[],
  shared: Shared,
  arrest: boolean,
): { readonly list: ListName; readonly line: Line } => {
  const { candidate: c } = t;
  const { situation, ordinary } = shared;
  const facts = unitFacts(t, shared);
  const findings = judged(mission, facts, c, shared);
  const placing = place(findings, arrest);
  const { route, routeFrom } = routeOf(c);
  const gain = gainOf(t, facts as GainFacts, ordinary);
  const { unit } = c;
  const line: Line = {
    unit: unit.id,
    name: unit.name,
    kind: unit.kind,
    role: roleOf(c, placing),
    route,
    routeFrom,
    eta: t.eta,
    outcome: placing.outcome,
    reason: reasonOf(c, situation, placing, ordinary.any),
    findings,
    settle: placing.unclear.length === 0 ? [] : settlesOf(placing.unclear, c, { situation, ordinary, route }),
    notes: notesOf(c, facts, findings, placing, situation),
  };
  // Set, not spread: a spread in the literal doubles the cost of a line.
  if (gain !== undefined) {
    line.gainSeconds = gain.gainSeconds;
    line.gainBetween = gain.gainBetween;
    line.against = gain.against;
  }
  return { list: placing.list, line };
};

import type { Line, Proposal } from "@prehosp/dispatch";
import { type Situation, type TimePoint, type TimeRole, type UnitId, isOrdinary } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import { compareInstants, secondsBetween } from "@prehosp/model/time";
import { type NormId, norm } from "@prehosp/norms";
import { reasonOf } from "../explain.ts";
import type { Way } from "../way.ts";
import type { Place } from "./differs.ts";
import { alarmedIn, firstExpected } from "./first-there.ts";
import type { AlarmedInVain, CouldBeEarlier, ReviewRule } from "./review-words.ts";

/** One incident with what was proposed then. */
export interface Looked {
  readonly way: Way;
  readonly situation: Situation;
  readonly proposal: Proposal;
}

interface Placed {
  readonly list: Place;
  readonly line: Line;
}

const EFFECTS: ReadonlySet<string> = new Set(["status", "eligibility", "consider"]);
const effectOf = (f: Line["findings"][number]): string => norm(f.cites[0] as NormId).effect;

// What the help is for, who asked for it and what kind of unit it is make it no akutthjelper; an agreement, a thing or a statement can be mended.
const NOT_OF_THE_SCHEME: ReadonlySet<Line["reason"]> = new Set([
  "police",
  "not-taking-part",
  "not-initiated",
  "lifting",
  "off-road-assistance",
  "triple-alarm-own-role",
  "first-on-scene-own-role",
  "other-purpose",
  // Nothing to consider, or nothing gained: no list of what could have been.
  "no-indication",
  "no-alarm-reason",
  "no-gain",
]);

/** Whether a unit is one of the scheme here: an akutthjelper mission, its kind takes part, and it has an agreement, whatever that covers. */
const isOfTheScheme = ({ situation }: Looked, { line }: Placed): boolean => {
  if (line.kind === "police" || NOT_OF_THE_SCHEME.has(line.reason)) return false;
  if (line.findings.some((f) => f.outcome === "not-met" && effectOf(f) === "status")) return false;
  const cover = situation.candidates.find((c) => c.unit.id === line.unit)?.cover;
  return cover?.agreement !== undefined;
};

const linesOf = ({ proposed, possible, outside }: Proposal): readonly Placed[] => [
  ...proposed.map((line) => ({ list: "proposed" as const, line })),
  ...possible.map((line) => ({ list: "possible" as const, line })),
  ...outside.map((line) => ({ list: "outside" as const, line })),
];

const rulesOf = (line: Line): readonly ReviewRule[] =>
  line.findings
    .filter((f) => (f.outcome === "not-met" || f.outcome === "unclear") && EFFECTS.has(effectOf(f)))
    .map(({ rule, outcome, cites, missing }) => ({ rule, outcome, cites, missing }));

const about = ({ way, situation, proposal }: Looked, { list, line }: Placed) => {
  const { place } = way.received;
  const deviation = way.decisions.map((d) => reasonOf(way, d.fact)).find((r) => r !== undefined);
  return {
    incident: way.incident,
    at: situation.at,
    municipality: known(place) ? (place.municipality ?? absent("not-recorded")) : place,
    condition: situation.indication.condition,
    unit: line.unit,
    name: line.name,
    kind: line.kind,
    list,
    reason: line.reason,
    edition: proposal.edition.norsk,
    rules: rulesOf(line),
    ...(deviation === undefined ? {} : { deviation }),
  };
};

/** The unit of the scheme that was not alarmed and would have come first by so much, as estimated then; "unknown" where nothing can be compared. */
export const couldBeEarlier = (looked: Looked, bySeconds: number): CouldBeEarlier | undefined | "unknown" => {
  const expected = firstExpected(looked.way, looked.proposal);
  if (expected === undefined) return "unknown";
  const alarmed = alarmedIn(looked.way);
  const earlier = linesOf(looked.proposal)
    .flatMap((placed) => {
      const { eta, unit } = placed.line;
      return known(eta) && !alarmed.has(unit) && isOfTheScheme(looked, placed)
        ? [{ placed, by: expected - eta.seconds }]
        : [];
    })
    .filter(({ by }) => by >= bySeconds && by > 0)
    .toSorted((a, b) => b.by - a.by || (a.placed.line.unit < b.placed.line.unit ? -1 : 1));
  const [first] = earlier;
  if (first === undefined) return undefined;
  return { ...about(looked, first.placed), earlierBySeconds: first.by, others: earlier.length - 1 };
};

const momentOf = (points: readonly TimePoint[], unit: UnitId, roles: readonly TimeRole[]) =>
  points.findLast((p) => p.unit === unit && roles.includes(p.role) && known(p.at))?.at;

/** The first responders of one incident that were alarmed and made nothing earlier: called off, or there after an ordinary resource, by recorded times only. */
export const alarmedInVain = (looked: Looked): readonly AlarmedInVain[] => {
  const { way, proposal, situation } = looked;
  const { points } = way.timeline;
  const alarmed = alarmedIn(way);
  const arrivals = situation.candidates
    .filter(({ unit }) => isOrdinary(unit.kind))
    .map(({ unit }) => momentOf(points, unit.id, ["at-scene", "at-patient"]))
    .filter((at) => at !== undefined && known(at))
    .toSorted(compareInstants);
  const [ordinary] = arrivals;
  return linesOf(proposal)
    .filter(({ line, list }) => alarmed.has(line.unit) && list !== "outside" && line.kind !== "police")
    .flatMap((placed): readonly AlarmedInVain[] => {
      const { unit, gainSeconds } = placed.line;
      const common = { ...about(looked, placed), ...(gainSeconds === undefined ? {} : { gainSeconds }) };
      const called = momentOf(points, unit, ["alarmed"]);
      const off = momentOf(points, unit, ["stood-down"]);
      if (off !== undefined && known(off)) {
        const away = called !== undefined && known(called) ? { awaySeconds: secondsBetween(called, off) } : {};
        return [{ ...common, because: "stood-down", ...away }];
      }
      const there = momentOf(points, unit, ["at-scene", "at-patient"]);
      if (there === undefined || !known(there) || ordinary === undefined || compareInstants(there, ordinary) < 0)
        return [];
      return [{ ...common, because: "ordinary-first", lateBySeconds: secondsBetween(ordinary, there) }];
    });
};

import type { Exactness, Incident, TimePoint, TimeRole, Timeline, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { epoch, osloDay } from "@prehosp/model/time";
import type { Groups } from "./units.ts";
import type { Settled, Statement } from "./statement.ts";
import { asSaid, settle } from "./statement.ts";

const MINUTE = 60_000;
const precision = (exactness: Exactness | undefined): "day" | "minute" | "exact" =>
  exactness === "day" || exactness === "minute" ? exactness : "exact";

/** Whether two clocks say the same, as far as the less exact of them tells. */
export const sameTime = (a: Statement, b: Statement): boolean => {
  if (isAbsent(a.said) || isAbsent(b.said)) return isAbsent(a.said) && isAbsent(b.said);
  const [x, y] = [a.said as Instant, b.said as Instant];
  const grain = [precision(a.exactness), precision(b.exactness)];
  if (grain.includes("day")) return osloDay(x) === osloDay(y);
  if (grain.includes("minute")) return Math.floor(epoch(x) / MINUTE) === Math.floor(epoch(y) / MINUTE);
  return epoch(x) === epoch(y);
};

const epochOf = ({ said }: Statement): number => epoch(said as Instant);
const timedOnly = ({ said }: Statement): boolean => !isAbsent(said);

const rank = { exact: 0, minute: 1, day: 2 } as const;

const statementOf = ({ at, source, exactness }: TimePoint): Statement => ({ said: asSaid(at), source, exactness });

// A later point of the same system, unit and role corrects the earlier; the most exact clock is named first.
const perUnit = (points: readonly TimePoint[]): ReadonlyMap<UnitId | undefined, readonly Statement[]> => {
  const last = [...new Map(points.map((point) => [`${point.unit ?? ""}\n${point.source.system}`, point])).values()];
  return new Map(
    [...new Set(last.map(({ unit }) => unit))].map((unit) => [
      unit,
      last
        .filter((point) => point.unit === unit)
        .map(statementOf)
        .sort((a, b) => rank[precision(a.exactness)] - rank[precision(b.exactness)]),
    ]),
  );
};

/** The points of the timeline, and the instant the incident itself carries for its registration. */
export const pointsOf = (timeline: Timeline, incident: Incident): readonly TimePoint[] => [
  ...incident.times,
  {
    role: "registered",
    at: incident.received,
    exactness: incident.receivedExactness,
    source: incident.source,
  },
  ...timeline.points,
];

/** The first moment of a role among those the element speaks of, and the units whose missing clock makes "first" uncertain. */
export const firstOf = (
  points: readonly TimePoint[],
  role: TimeRole,
  among?: { readonly of: "ambulance" | "first-responder"; readonly groups: Groups },
): { readonly settled: Settled; readonly unclocked: readonly UnitId[] } => {
  const members = among?.groups[among.of];
  const own = points.filter(
    (p) => p.role === role && (members === undefined || (p.unit !== undefined && members.has(p.unit))),
  );
  const settled = [...perUnit(own)].map(([unit, statements]) => ({ unit, ...settle(statements, sameTime) }));
  const conflicts = settled.filter((one) => one.outcome === "conflict");
  const ones = settled.filter((one) => one.outcome === "one");
  const timed = ones.filter(({ statement }) => !isAbsent(statement.said));
  if (conflicts[0] !== undefined) {
    // Another unit's clock that may come before the contested one has its say in which was first.
    const latest = Math.max(...conflicts[0].all.filter(timedOnly).map(epochOf));
    const rivals = timed.flatMap(({ all }) => all).filter((one) => timedOnly(one) && epochOf(one) < latest);
    return { settled: { ...conflicts[0], all: [...conflicts.flatMap(({ all }) => all), ...rivals] }, unclocked: [] };
  }
  const [first] = timed.toSorted((a, b) => epochOf(a.statement) - epochOf(b.statement));
  if (first === undefined) return { settled: settle(ones.map(({ statement }) => statement)), unclocked: [] };
  const stoodDown = new Set(points.filter((p) => p.role === "stood-down" && !isAbsent(p.at)).map(({ unit }) => unit));
  const answered = new Set(
    ones
      .filter(({ statement }) => !isAbsent(statement.said) || statement.said.absent === "not-applicable")
      .map(({ unit }) => unit),
  );
  return {
    settled: first,
    unclocked: [...(members ?? [])].filter((unit) => !answered.has(unit) && !stoodDown.has(unit)),
  };
};

import type { Incident, TimePoint } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, secondsBetween } from "@prehosp/model/time";
import type { Arrived } from "@prehosp/ports";
import { secondsCounted } from "./seconds.ts";

const PLACES = 3;
const COMPLETE = ["alarmed", "under-way", "at-scene", "unit-free"] as const;

/** What "complete" means in the summary, for whoever reads the figure. */
export const COMPLETE_MEANS =
  "one unit's mission with alarmed, under way, at scene and free all recorded, in that order";

const first = (points: readonly TimePoint[], role: TimePoint["role"]): Instant | undefined =>
  points
    .filter((p) => p.role === role)
    .map((p) => p.at)
    .filter(known)
    .sort()[0];

/** The times of one unit's mission are complete where each of the four is there and none comes before the one it follows. */
const complete = (points: readonly TimePoint[]): boolean => {
  const at = COMPLETE.map((role) => first(points, role));
  return at.every((t, i) => t !== undefined && (i === 0 || at[i - 1]! <= t));
};

/** Counts what a source says while it goes by; keeps no row. */
export const rowsRead = () => {
  const rows = { total: 0, whole: 0, withRemarks: 0, unread: 0 };
  const remarks = new Map<string, { count: number; means: string; places: string[] }>();
  const counts = { calls: 0, missions: 0, times: 0, completeMissions: 0 };
  const units = new Set<string>();
  const arrivals = secondsCounted();
  const leftOut = { "no-alarm-time": 0, "no-arrival-time": 0, "arrival-before-alarm": 0 };

  const arrived = (incident: Incident) => {
    const alarm = first(incident.times, "alarmed");
    const scene = first(incident.times, "at-scene");
    if (alarm === undefined) leftOut["no-alarm-time"]++;
    else if (scene === undefined) leftOut["no-arrival-time"]++;
    else if (scene < alarm) leftOut["arrival-before-alarm"]++;
    else arrivals.add(Math.round(secondsBetween(alarm, scene)));
  };

  const read = (incident: Incident) => {
    counts.calls++;
    counts.missions += incident.missions.length;
    counts.times += incident.times.length;
    for (const { unit } of incident.missions) {
      units.add(unit);
      if (complete(incident.times.filter((t) => t.unit === unit))) counts.completeMissions++;
    }
    arrived(incident);
  };

  return {
    add: ({ incident, remarks: said }: Arrived): void => {
      rows.total++;
      rows[incident === undefined ? "unread" : said.length > 0 ? "withRemarks" : "whole"]++;
      for (const r of said) {
        const of = remarks.get(r.code) ?? { count: 0, means: r.means, places: [] };
        of.count++;
        if (of.places.length < PLACES) of.places.push(r.said === undefined ? r.path : `${r.path}: ${r.said}`);
        remarks.set(r.code, of);
      }
      if (incident) read(incident);
    },
    total: (): number => rows.total,
    summary: () => ({
      rows: { ...rows },
      remarks: Object.fromEntries([...remarks].sort(([, a], [, b]) => b.count - a.count)),
      calls: counts.calls,
      missions: counts.missions,
      units: units.size,
      times: counts.times,
      complete: { missions: counts.completeMissions, of: counts.missions, means: COMPLETE_MEANS },
      firstArrival: {
        means: "first alarm of the call to first unit at scene, seconds, nearest rank",
        n: arrivals.n(),
        p10: arrivals.percentile(0.1),
        p50: arrivals.percentile(0.5),
        p90: arrivals.percentile(0.9),
        leftOut,
      },
      rollOvers: remarks.get("past-midnight")?.count ?? 0,
    }),
  };
};
export type RowsRead = ReturnType<ReturnType<typeof rowsRead>["summary"]>;

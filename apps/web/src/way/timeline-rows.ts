import type { Exactness, TimePoint, TimeRole } from "@prehosp/model";
import { type Absent, absent, known } from "@prehosp/model/absence";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { WaySeen } from "../api/words.ts";

/** One row of the timeline; a time that is asked for and not recorded has neither source nor exactness. */
export interface TimeRow {
  readonly key: string;
  readonly role: TimeRole;
  readonly unit: string | undefined;
  readonly at: Instant | Absent;
  readonly source?: string;
  readonly exactness?: Exactness;
}

// Which moments every alarmed unit passes; a time that is not there is shown as not recorded, never left out.
const OF_A_UNIT = ["alarmed", "at-scene", "at-patient", "unit-free"] as const;

const rowOf = (point: TimePoint, i: number): TimeRow => ({
  key: `${point.role}-${point.unit ?? ""}-${String(i)}`,
  role: point.role,
  unit: point.unit,
  at: point.at,
  source: point.source.system,
  exactness: point.exactness,
});

/** The moments in order of time, and after them those that are missing: said to be so, or not said at all. */
export const rowsOf = (way: Pick<WaySeen, "timeline" | "incident" | "decisions">): readonly TimeRow[] => {
  const { points } = way.timeline;
  const rows = points.map(rowOf);
  const stoodDown = new Set<string | undefined>(points.filter((p) => p.role === "stood-down").map((p) => p.unit));
  const units = new Set<string>([
    ...way.incident.missions.map(({ unit }) => unit),
    ...way.decisions.flatMap(({ alarm }) => alarm.map(({ unit }) => unit)),
  ]);
  const empty = [...units]
    .filter((unit) => !stoodDown.has(unit))
    .flatMap((unit) =>
      OF_A_UNIT.filter((role) => !points.some((p) => p.unit === unit && p.role === role)).map((role): TimeRow => ({
        key: `${role}-${unit}-missing`,
        role,
        unit,
        at: absent("not-recorded"),
      })),
    );
  const timed = rows
    .filter(({ at }) => known(at))
    .toSorted((a, b) => compareInstants(a.at as Instant, b.at as Instant));
  return [...timed, ...rows.filter(({ at }) => !known(at)), ...empty];
};
